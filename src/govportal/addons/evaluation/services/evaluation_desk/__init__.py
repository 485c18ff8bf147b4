"""@evaluation-desk."""
