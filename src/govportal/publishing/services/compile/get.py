"""GET @compile."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.levels.compile import candidates
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any


class CompileGet(Service):
    """Entries that this department may still compile; query ``text``, ``b_start``, ``b_size``."""

    def reply(self) -> dict[str, Any]:
        """A page of entries."""
        url = f"{self.context.absolute_url()}/@compile"
        try:
            found = candidates(self.context, str(self.request.form.get("text") or ""))
            items, paging = page(self.request, url, found)
        except Problem as problem:
            return reply(self.request, problem)
        return {
            "@id": url,
            "items": [
                {
                    "@id": brain.getURL(),
                    "UID": brain.UID,
                    "title": brain.Title,
                    "basic_code": brain.code,
                    "matter_type": brain.matter_type,
                }
                for brain in items
            ],
            **paging,
        }
