"""@tasks: the current user's work."""
