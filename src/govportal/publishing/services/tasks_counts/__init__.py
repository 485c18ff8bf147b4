"""@tasks-counts: what a menu says of the current user's work."""
