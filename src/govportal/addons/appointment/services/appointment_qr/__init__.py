"""@appointment-qr: the QR code that is shown at the hall."""
