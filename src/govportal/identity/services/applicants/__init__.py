"""``@applicants``: for whom the user may apply."""
