"""Marks on content, set in ZCML on the types' classes."""

from zope.interface import Interface


class IReviewed(Interface):
    """Content that is published by a review and changed by working copies."""
