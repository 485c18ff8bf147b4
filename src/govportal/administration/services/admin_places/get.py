"""Read the tree."""

from govportal.administration.tree import children
from govportal.administration.tree import node
from govportal.administration.tree import search
from govportal.restservice import SteppedService
from typing import Any


class PlacesGet(SteppedService):
    """``GET @admin-places``: the place with those directly below; ``?q=`` finds at any depth."""

    def work(self) -> dict[str, Any]:
        """The place and its children, or what was found."""
        if self.steps:
            raise self.unknown()
        text = str(self.request.form.get("q") or "").strip()
        if text:
            items, total = search(self.context, text)
        else:
            items = children(self.context)
            total = len(items)
        return {
            "@id": self.url("@admin-places"),
            "place": node(self.context),
            "items": items,
            "items_total": total,
        }
