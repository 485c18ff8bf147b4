"""``@cited-by``: who cites a law."""
