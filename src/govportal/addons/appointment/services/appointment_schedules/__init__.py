"""@appointment-schedules: where a matter can be booked."""
