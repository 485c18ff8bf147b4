"""``@reset-password``: a new password by a code."""
