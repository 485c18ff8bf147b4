"""@evaluation-query."""
