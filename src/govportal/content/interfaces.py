"""Interfaces of the typed content."""

from zope.interface import Interface


class ITypedContent(Interface):
    """Any of the nine types."""
