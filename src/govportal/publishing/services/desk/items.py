"""GET @desk-items."""

from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.desk import Asked
from govportal.publishing.desk import item
from govportal.publishing.desk import search
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class DeskItemsGet(Service):
    """What stands in the current user's places, drafts too, latest change first.

    Query: ``text``, ``type``, ``state`` (several joined with commas), ``own=1``, ``b_start``,
    ``b_size``.
    """

    def reply(self) -> dict[str, Any]:
        """A page of items, and how many there are in each state."""
        form = self.request.form
        asked = Asked(
            words=str(form.get("text") or "").strip(),
            types=_several(form.get("type")),
            states=_several(form.get("state")),
            own=str(form.get("own") or "") == "1",
        )
        url = f"{self.context.absolute_url()}/@desk-items"
        try:
            if api.user.is_anonymous():
                raise Problem(401, "Unauthorized", _("请先登录。"))
            found, states = search(asked)
            brains, paging = page(self.request, url, found)
        except Problem as problem:
            return reply(self.request, problem)
        return {"@id": url, "states": states, "items": [item(b) for b in brains], **paging}


def _several(value: Any) -> tuple[str, ...]:
    return tuple(part for part in str(value or "").split(",") if part)
