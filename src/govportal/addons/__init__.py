"""Businesses on the case engine, each installable and removable alone."""
