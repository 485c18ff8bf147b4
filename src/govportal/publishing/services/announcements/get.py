"""GET @announcements."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.portal.announcements import announcements
from govportal.publishing.portal.announcements import SIZE
from govportal.publishing.services.paging import page_number
from plone.restapi.services import Service
from typing import Any


class AnnouncementsGet(Service):
    """The published announcements, newest first.

    Query: ``page``, counted from 1; ``region``, a code, for it and what is below it.
    """

    def reply(self) -> dict[str, Any]:
        """``items`` of the page, ``page``, ``pages`` and ``total``."""
        try:
            page = page_number(self.request)
        except Problem as problem:
            return reply(self.request, problem)
        region = str(self.request.form.get("region") or "").strip()
        items, total = announcements((page - 1) * SIZE, SIZE, region)
        return {
            "@id": f"{self.context.absolute_url()}/@announcements",
            "items": items,
            "page": page,
            "pages": max(1, -(-total // SIZE)),
            "total": total,
        }
