"""GET ``@cited-by``."""

from dataclasses import asdict
from govportal.content.pages.citing import citing
from govportal.content.pages.citing import citing_of
from plone.restapi.batching import HypermediaBatch
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class CitedByGet(Service):
    """A page (``b_start``, ``b_size``) of the matters and catalogue entries that cite the law."""

    def reply(self) -> Any:
        """``title`` of the law, ``items``, ``items_total`` and ``batching``."""
        uid = api.content.get_uuid(self.context)
        batch = HypermediaBatch(self.request, citing(self.context))
        result: dict[str, Any] = {
            "@id": batch.canonical_url,
            "title": self.context.title,
            "items_total": batch.items_total,
            "items": [json_compatible(asdict(citing_of(brain, uid))) for brain in batch],
        }
        if batch.links:
            result["batching"] = batch.links
        return result
