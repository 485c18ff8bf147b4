"""@tasks-export: a list of tasks as a file."""
