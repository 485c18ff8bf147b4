"""``@organisations``: organisations that the user represents."""
