"""@compare: two editions of an item, element by element."""
