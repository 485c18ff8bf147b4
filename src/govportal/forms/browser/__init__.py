"""Plone's own pages of forms."""
