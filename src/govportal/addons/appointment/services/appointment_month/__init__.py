"""@appointment-month: how full the days of a month are."""
