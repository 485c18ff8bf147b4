"""The REST services of evaluation."""
