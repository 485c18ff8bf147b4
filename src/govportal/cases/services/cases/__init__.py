"""@cases: cases: one's own, one of them, and what is done to it."""
