"""@applications: drafts of applications: begun, filled, thrown away."""
