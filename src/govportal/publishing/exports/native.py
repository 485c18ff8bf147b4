"""Content as rows of the portal's own shape: columns are the field names, codes name the places.

Importing what was exported changes nothing (``native_*`` mappings).
"""

from collections.abc import Collection
from collections.abc import Iterator
from datetime import date
from govportal.content.ids import code_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.values import fields_of
from govportal.publishing.imports.native import NEVER
from govportal.publishing.listing.elements import plain
from govportal.publishing.review.history import state_of
from plone.app.iterate.interfaces import IWorkingCopy
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice

import plone.api as api


#: Relations between content of one type.
OWN = {"CatalogueEntry": "parent_entry", "Law": "previous_version"}
#: Objects after which the connection's cache is tidied.
CACHE = 500


def law_key(law: Any) -> str:
    """What names a version of a law: title and promulgation, else title and effective day."""
    day: date | None = law.promulgated or law.effective_on
    return f"{law.title}@{day.isoformat()}" if day else law.title


def columns(portal_type: str) -> list[str]:
    """The columns of a type in their order."""
    place = {
        "Region": ["parent"],
        "Department": ["region"],
        "CatalogueEntry": ["department"],
        "Matter": ["department"],
        "ServiceGuide": ["department"],
    }.get(portal_type, ["region", "department"])
    names = [name for name, _field in fields_of(portal_type) if name not in NEVER]
    return [*names, *place, "state", "reason"]


def row(obj: Any) -> dict[str, Any]:
    """One object as a row; values as JSON knows them."""
    result: dict[str, Any] = {}
    for name, field in fields_of(obj):
        if name in NEVER:
            continue
        value = getattr(obj, name, None)
        if IRelationChoice.providedBy(field):
            result[name] = _reference(value)
        elif IRows.providedBy(field):
            schema = field.value_type.schema
            result[name] = [
                plain(_portable(normalise(schema, r, strict=False))) for r in value or ()
            ]
        else:
            result[name] = plain(value)
    region, department = region_of(obj), department_of(obj)
    if obj.portal_type == "Region":
        result["parent"] = getattr(region_of(obj.aq_parent), "code", "")
    elif obj.portal_type == "Department":
        result["region"] = region.code if region is not None else ""
    else:
        result["department"] = department.code if department is not None else ""
        if obj.portal_type not in ("CatalogueEntry", "Matter", "ServiceGuide"):
            result["region"] = region.code if department is None and region is not None else ""
    result["state"] = state_of(obj)
    result["reason"] = getattr(obj, "state_reason", "") or ""
    return result


def _reference(relation: Any) -> str:
    target = None
    if relation is not None and not relation.isBroken():
        target = relation.to_object
    if target is None:
        return ""
    return law_key(target) if target.portal_type == "Law" else code_of(target) or target.title


def _portable(values: dict[str, Any]) -> dict[str, Any]:
    """A row whose law is named and not numbered."""
    if values.get("law"):
        law = api.content.get(UID=values["law"])
        return {**values, "law": law_key(law) if law is not None else ""}
    return values


def select(portal_type: str, path: str = "", states: Collection[str] = ()) -> Iterator[Any]:
    """All content of a type that the current user may see; no working copies.

    What others of the type refer to comes before them, the rest by path, so that an import finds
    it in the same file.

    Args:
        path: only what stands at or below; everywhere without it.
        states: only what is in one of these; in any without them.
    """
    query: dict[str, Any] = {"portal_type": portal_type, "sort_on": "path"}
    if path:
        query["path"] = path
    if states:
        query["review_state"] = list(states)
    brains = {b.getPath(): b for b in api.portal.get_tool("portal_catalog")(query)}
    done: set[str] = set()
    for start in brains:
        # Those that the first one waits for, the furthest last.
        waiting = [start]
        while waiting:
            obj = brains[waiting[-1]].getObject()
            before = _predecessor(obj)
            if before in brains and before not in done and before not in waiting:
                waiting.append(before)
                continue
            current = waiting.pop()
            if current in done:
                continue
            done.add(current)
            if not IWorkingCopy.providedBy(obj):
                yield obj
            obj._p_deactivate()
        if len(done) % CACHE == 0:
            api.portal.get()._p_jar.cacheGC()


def _predecessor(obj: Any) -> str:
    """The path of the content of the same type that ``obj`` refers to, or ``""``."""
    relation = getattr(obj, OWN.get(obj.portal_type, ""), None)
    path = relation.to_path if relation is not None and not relation.isBroken() else None
    return path or ""
