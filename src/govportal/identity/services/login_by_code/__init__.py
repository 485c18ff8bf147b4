"""``@login-by-code``: logs in by a code."""
