"""@appointments: bookings: one's own, one of them, made, and what is done to it."""
