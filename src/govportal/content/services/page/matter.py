"""The page of a matter."""

from dataclasses import asdict
from govportal.content.pages.matter import matter_page
from govportal.content.services.page.base import PageInfo
from typing import Any


class MatterPageInfo(PageInfo):
    """Everything that the page shows, see `MatterPage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(matter_page(self.context))
