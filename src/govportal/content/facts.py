"""The facts of a matter, as guides and other readers show them."""

from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.values import fields_of
from govportal.content.values import values_of
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


#: Elements that are no facts for readers.
INTERNAL = ("catalogue_entry", "result_sample", "to_revise")


def facts_of(matter: Any) -> dict[str, Any]:
    """The elements of ``matter`` by field name, with where it stands and its state.

    Values are the stored ones (tokens, rows, dates); sets come as sorted lists.
    """
    values = values_of(matter)
    facts: dict[str, Any] = {
        "uid": IUUID(matter, None),
        "url": matter.absolute_url(),
        "state": api.content.get_state(matter, default=""),
        "department": getattr(department_of(matter), "title", ""),
        "department_code": getattr(department_of(matter), "code", ""),
        "region": getattr(region_of(matter), "title", ""),
        "region_code": getattr(region_of(matter), "code", ""),
    }
    for name, _field in fields_of(matter):
        if name not in INTERNAL:
            value = values[name]
            facts[name] = sorted(value) if isinstance(value, set | frozenset) else value
    return facts
