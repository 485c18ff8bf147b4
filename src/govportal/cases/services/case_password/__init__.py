"""@case-password: a new query password."""
