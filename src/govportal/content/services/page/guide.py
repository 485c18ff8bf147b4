"""The page of a service guide."""

from dataclasses import asdict
from govportal.content.pages.guide import guide_page
from govportal.content.services.page.base import PageInfo
from typing import Any


class GuidePageInfo(PageInfo):
    """Everything that the page shows, see `GuidePage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(guide_page(self.context))
