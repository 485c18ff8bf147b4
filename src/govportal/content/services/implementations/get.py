"""GET ``@implementations``."""

from dataclasses import asdict
from govportal.content.pages.implementations import implementation_of
from govportal.content.pages.implementations import implementations
from govportal.content.pages.implementations import PAGE_SIZE
from plone.restapi.batching import HypermediaBatch
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


#: The most that a client gets at once.
LARGEST = 100


class ImplementationsGet(Service):
    """A page of the matters compiled from the entry; ``region`` keeps one region and below."""

    def reply(self) -> Any:
        """The entry's ``title`` and ``url``, then ``items``, ``items_total`` and ``batching``."""
        form = self.request.form
        region = str(form.get("region", "")).strip()
        # Whole numbers alone get here, see govportal.paging.
        form["b_size"] = str(min(int(form.get("b_size") or 0) or PAGE_SIZE, LARGEST))
        batch = HypermediaBatch(self.request, implementations(self.context, region))
        result: dict[str, Any] = {
            "@id": batch.canonical_url,
            "title": self.context.title,
            "url": self.context.absolute_url(),
            "items_total": batch.items_total,
            "items": [json_compatible(asdict(implementation_of(brain))) for brain in batch],
        }
        if batch.links:
            result["batching"] = batch.links
        return result
