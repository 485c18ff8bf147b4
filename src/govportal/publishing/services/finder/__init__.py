"""@finder: what is published, by text and by filters."""
