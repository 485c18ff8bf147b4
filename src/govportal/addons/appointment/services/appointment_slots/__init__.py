"""@appointment-slots: the days and slots of a schedule, with the places that are left."""
