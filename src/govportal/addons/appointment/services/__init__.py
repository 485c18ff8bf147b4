"""The REST services of appointments."""
