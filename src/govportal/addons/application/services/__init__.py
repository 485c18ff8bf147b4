"""Services of applications."""
