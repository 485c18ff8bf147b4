"""@appointment-day: the day of a hall for its officers."""
