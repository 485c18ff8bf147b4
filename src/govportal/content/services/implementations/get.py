"""GET ``@implementations``."""

from dataclasses import asdict
from govportal.content.pages.implementations import implementation_of
from govportal.content.pages.implementations import implementations
from plone.restapi.batching import HypermediaBatch
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class ImplementationsGet(Service):
    """A page of the matters compiled from the entry; ``region`` keeps one region and below."""

    def reply(self) -> Any:
        """``items``, ``items_total`` and ``batching``."""
        region = str(self.request.form.get("region", "")).strip()
        batch = HypermediaBatch(self.request, implementations(self.context, region))
        result: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [json_compatible(asdict(implementation_of(brain))) for brain in batch],
        }
        if batch.links:
            result["batching"] = batch.links
        return result
