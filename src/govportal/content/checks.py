"""All checks of an object before it is saved: rules between fields and codes that are taken."""

from collections.abc import Collection
from collections.abc import Mapping
from govportal.content import rules
from govportal.content.interfaces import ITypeRules
from govportal.content.places import department_of
from govportal.content.unique import check_unique
from govportal.content.values import values_of
from govportal.errors import FieldError
from typing import Any
from zope.component import queryUtility


def check_content(
    portal_type: str,
    values: Mapping[str, Any],
    *,
    place: Any,
    obj: Any = None,
    changed: Collection[str] | None = None,
) -> list[FieldError]:
    """The faults of ``values`` as the content of ``place``.

    Args:
        portal_type: the type of the content.
        values: field name → value, relations as objects.
        place: the object itself or the container that it is added to.
        obj: the object itself once it exists.
        changed: judge only what reads one of these fields; everything without it.
    """
    if portal_type == "Matter":
        department = department_of(place)
        entry = values.get("catalogue_entry")
        faults = rules.check_matter(
            values,
            department_code=getattr(department, "code", "") or "",
            entry=values_of(entry) if entry is not None else None,
            # a newly chosen entry locks what it settles
            changed=widen(changed),
        )
    else:
        faults = rules.check(portal_type, values, changed)
        own = queryUtility(ITypeRules, name=portal_type)
        if own is not None:
            faults = [*faults, *own.check(values, place, changed)]
    return faults + check_unique(portal_type, values, obj, changed)


def widen(changed: Collection[str] | None) -> Collection[str] | None:
    """The fields to judge when ``changed`` are edited."""
    if changed is not None and "catalogue_entry" in changed:
        return {*changed, *rules.INHERITED}
    return changed
