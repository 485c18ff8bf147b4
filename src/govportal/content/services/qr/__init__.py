"""``@qr``: the address of a content as a QR code."""
