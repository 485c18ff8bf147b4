"""Plone pages of the typed content."""
