"""@appointment-check-in: a ticket for who shows the QR code."""
