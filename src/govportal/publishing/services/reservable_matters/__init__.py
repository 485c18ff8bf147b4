"""@reservable-matters: the matters that take bookings."""
