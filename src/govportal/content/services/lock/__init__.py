"""``@lock``: whether content is locked, and for who works here by whom."""
