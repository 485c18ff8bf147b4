"""Entries of the finder as JSON."""

from dataclasses import asdict
from govportal.publishing.finder.items import Item
from typing import Any
from zope.i18n import translate


def item_data(found: Item, request: Any) -> dict[str, Any]:
    """One entry; ``path`` leads to it from the site's root."""
    result = asdict(found)
    result["path"] = result.pop("url")
    result["facts"] = [
        {
            "label": translate(fact.label, context=request),
            "value": translate(fact.value, context=request),
            "code": fact.code,
        }
        for fact in found.facts
    ]
    return result
