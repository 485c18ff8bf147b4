"""Services of forms."""
