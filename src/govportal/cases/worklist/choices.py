"""What the worklist's filters offer: departments, and one's matters and officers."""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal.cases import assignment
from govportal.cases.worklist.scope import Scope
from typing import Any

import plone.api as api


#: The longest list that is offered; who has more to choose from searches by words.
MOST = 500

Choices = Sequence[Mapping[str, str]]


def choices(scope: Scope, department: str = "") -> dict[str, Choices]:
    """What there is to choose from: ``departments``, ``matters`` and ``assignees``.

    Matters and officers are those of one department: the one that is asked for, or the only one.

    Args:
        department: a department's code; one outside of the scope has nothing.
    """
    departments = _departments(scope)
    if not department and len(departments) == 1:
        department = departments[0].code
    place = next((one for one in departments if one.code == department), None)
    return {
        "departments": [{"id": one.code, "title": one.Title} for one in departments[:MOST]],
        "matters": [] if place is None else _matters(place),
        "assignees": [] if place is None else assignment.officers(place._unrestrictedGetObject()),
    }


def titles(codes: Sequence[str]) -> dict[str, str]:
    """What departments are called, by code; one that has gone is known by its code."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type="Department", code=list(codes))
    return {**{code: code for code in codes}, **{brain.code: brain.Title for brain in found}}


def _departments(scope: Scope) -> list[Any]:
    catalog = api.portal.get_tool("portal_catalog")
    query: dict[str, Any] = {"portal_type": "Department", "sort_on": "sortable_title"}
    if not scope.everywhere:
        query["code"] = list(scope.departments)
    return list(catalog.unrestrictedSearchResults(**query))


def _matters(place: Any) -> Choices:
    """Those that the user can see, by the code that cases have of them."""
    found: dict[str, str] = {}
    for brain in api.content.find(
        portal_type="Matter", department_code=place.code, sort_on="sortable_title"
    )[:MOST]:
        code = brain._unrestrictedGetObject().implementation_code
        if code:
            found.setdefault(code, brain.Title)
    return [{"id": code, "title": title} for code, title in found.items()]
