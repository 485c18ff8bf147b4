"""@appointment-closings: days that are closed, and opened again."""
