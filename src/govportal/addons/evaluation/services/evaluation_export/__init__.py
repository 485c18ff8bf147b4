"""@evaluation-export."""
