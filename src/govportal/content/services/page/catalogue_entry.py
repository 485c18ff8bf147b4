"""The page of a catalogue entry."""

from dataclasses import asdict
from govportal.content.pages.entry import entry_page
from govportal.content.services.page.base import PageInfo
from typing import Any


class EntryPageInfo(PageInfo):
    """Everything that the page shows, see `EntryPage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(entry_page(self.context))
