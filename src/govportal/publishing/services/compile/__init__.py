"""@compile: matters from catalogue entries."""
