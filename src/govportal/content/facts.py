"""The facts of a matter, as guides and other readers show them."""

from collections.abc import Collection
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.values import values_of
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


#: Elements that are no facts for readers.
INTERNAL = ("catalogue_entry", "result_sample", "to_revise")


def facts_of(matter: Any, names: Collection[str] | None = None) -> dict[str, Any]:
    """The elements of ``matter`` by field name, with where it stands and its state.

    Values are the stored ones (tokens, rows, dates); sets come as sorted lists.

    Args:
        names: the elements that are wanted, all by default.
    """
    values = values_of(matter, names)
    department, region = department_of(matter), region_of(matter)
    facts: dict[str, Any] = {
        "uid": IUUID(matter, None),
        "url": matter.absolute_url(),
        "state": api.content.get_state(matter, default=""),
        "department": getattr(department, "title", ""),
        "department_code": getattr(department, "code", ""),
        "region": getattr(region, "title", ""),
        "region_code": getattr(region, "code", ""),
    }
    for name, value in values.items():
        if name not in INTERNAL:
            facts[name] = sorted(value) if isinstance(value, set | frozenset) else value
    return facts
