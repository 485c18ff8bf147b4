"""The data of the front page and of an announcement's page, as the content's expander ``page``."""

from dataclasses import asdict
from govportal.content.display import entry_of
from govportal.content.services.page.base import PageInfo
from govportal.content.values import fields_of
from govportal.publishing.portal.announcements import summary
from govportal.publishing.portal.home import home
from typing import Any


class HomePage(PageInfo):
    """The front page."""

    def data(self) -> dict[str, Any]:
        """All blocks."""
        return home()


class AnnouncementPage(PageInfo):
    """One announcement."""

    def data(self) -> dict[str, Any]:
        """Paragraphs, who announces it and when, attachments that the reader may see."""
        obj = self.context
        entry = entry_of(obj, "attachments", dict(fields_of(obj))["attachments"])
        return {
            **summary(obj),
            "paragraphs": [line for line in (obj.text or "").splitlines() if line.strip()],
            "attachments": asdict(entry)["table"] if entry is not None else None,
        }
