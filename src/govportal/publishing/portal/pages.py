"""The data of the front page and of an announcement's page, as the content's expander ``page``."""

from collections.abc import Iterator
from govportal.content.services.page.base import PageInfo
from govportal.publishing.portal.addresses import path_below
from govportal.publishing.portal.announcements import summary
from govportal.publishing.portal.home import home
from typing import Any

import plone.api as api


#: Where a file's or an image's bytes are.
DOWNLOADS = {"File": "@@download/file", "Image": "@@download/image"}


class HomePage(PageInfo):
    """The front page."""

    def data(self) -> dict[str, Any]:
        """All blocks."""
        return home()


class AnnouncementPage(PageInfo):
    """One announcement."""

    def data(self) -> dict[str, Any]:
        """Paragraphs, who announces it and when, the attachments that the reader may see."""
        obj = self.context
        return {
            **summary(obj),
            "paragraphs": [line for line in (obj.text or "").splitlines() if line.strip()],
            "attachments": list(self._attachments()),
        }

    def _attachments(self) -> Iterator[dict[str, str]]:
        catalog = api.portal.get_tool("portal_catalog")
        for row in self.context.attachments or ():
            for brain in catalog.searchResults(UID=row["file"]) if row["file"] else ():
                download = DOWNLOADS.get(brain.portal_type)
                if download is not None:
                    url = f"{path_below(brain.getPath())}/{download}"
                    yield {"title": row["title"] or brain.Title, "url": url}
