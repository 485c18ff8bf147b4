"""@evaluation-statistics."""
