"""@appointment-ics: a booking for people's own calendars."""
