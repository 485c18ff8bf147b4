"""Interfaces that every room may know."""

from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IGovportalLayer(IDefaultBrowserLayer):
    """Marks requests to a site on which govportal is installed."""
