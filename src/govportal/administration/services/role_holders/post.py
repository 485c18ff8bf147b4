"""Give a role."""

from govportal.administration import roles
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class HoldersPost(SteppedService):
    """``POST @role-holders`` with ``account`` and ``role``: the holders as they now are."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Give it."""
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        roles.give(self.context, str(data.get("account") or ""), str(data.get("role") or ""))
        items = roles.at(self.context)
        return {"@id": self.url("@role-holders"), "items": items, "items_total": len(items)}
