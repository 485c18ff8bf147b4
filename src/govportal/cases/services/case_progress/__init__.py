"""@case-progress: how a case stands, for who has its number and query password."""
