"""@notice-check: whether a notice was issued."""
