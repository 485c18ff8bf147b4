"""GET @reservable-matters."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.portal.offices import bookable
from govportal.publishing.portal.offices import SIZE
from govportal.publishing.services.paging import page_number
from plone.restapi.services import Service
from typing import Any


class ReservableMattersGet(Service):
    """The matters that take bookings, by title.

    Query: ``page``, counted from 1; ``q``, words of the title; ``region``, a code.
    """

    def reply(self) -> dict[str, Any]:
        """``items`` of the page, ``page``, ``pages`` and ``total``."""
        form = self.request.form
        try:
            page = page_number(self.request)
        except Problem as problem:
            return reply(self.request, problem)
        q, region = (str(form.get(name) or "").strip() for name in ("q", "region"))
        found = bookable((page - 1) * SIZE, q, region)
        return {
            "@id": f"{self.context.absolute_url()}/@reservable-matters",
            **found,
            "page": page,
            "pages": max(1, -(-found["total"] // SIZE)),
        }
