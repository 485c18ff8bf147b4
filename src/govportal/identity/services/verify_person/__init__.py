"""``@verify-person``: confirms a real name, or gives it up."""
