"""@evaluation-link."""
