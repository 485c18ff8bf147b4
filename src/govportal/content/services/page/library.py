"""The pages of what people look up: laws, intermediary agencies, questions."""

from dataclasses import asdict
from govportal.content.pages.intermediary import agency_page
from govportal.content.pages.law import law_page
from govportal.content.pages.question import question_page
from govportal.content.services.page.base import PageInfo
from plone.app.event.base import localized_now
from typing import Any


class LawPageInfo(PageInfo):
    """What the page shows beside the articles, see `LawPage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(law_page(self.context, localized_now().date()))


class IntermediaryPageInfo(PageInfo):
    """Everything that the page shows, see `AgencyPage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(agency_page(self.context, localized_now().date()))


class QuestionPageInfo(PageInfo):
    """Everything that the page shows, see `QuestionPage`."""

    def data(self) -> dict[str, Any]:
        """The page's fields."""
        return asdict(question_page(self.context))
