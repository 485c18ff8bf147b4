"""``@api-usage``: how much of the list API is used, by whom."""
