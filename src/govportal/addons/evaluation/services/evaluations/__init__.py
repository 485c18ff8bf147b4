"""@evaluations."""
