"""Interfaces that every room may know."""

from zope.interface import Interface
from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IGovportalLayer(IDefaultBrowserLayer):
    """Marks requests to a site on which govportal is installed."""


class ISitePart(Interface):
    """Loads a file of a site profile that the importer doesn't know; a utility of an add-on.

    It is named as the manifest calls the file's type.
    """

    def __call__(data, index):
        """Make what the file's bytes say, in use; gives how many were made.

        What is there already stays as it is. ``index`` is the importer's ``SiteIndex``. On a site
        without the add-on it makes nothing.
        """
