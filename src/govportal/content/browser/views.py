"""Plone's own page of typed content, for those who administer the site behind the front end.

Plone needs a page for what it holds, and its generic one would show every field as it is stored and
name what the reader may not see; this one shows the groups of values that all pages have.
"""

from govportal.content.display import Section
from govportal.content.display import sections
from Products.Five.browser import BrowserView


class ContentView(BrowserView):
    """The values of an item in their groups."""

    def sections(self) -> list[Section]:
        """The groups of elements with values, for the current user."""
        return sections(self.context)
