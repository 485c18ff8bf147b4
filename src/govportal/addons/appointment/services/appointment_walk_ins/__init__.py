"""@appointment-walk-ins: tickets for who comes without a booking."""
