"""``@uploads``: files on their way in."""
