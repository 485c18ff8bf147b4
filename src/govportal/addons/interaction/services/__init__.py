"""Services of interaction."""
