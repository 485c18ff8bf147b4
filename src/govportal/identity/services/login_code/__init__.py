"""``@login-code``: sends a one-time code."""
