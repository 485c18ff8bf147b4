"""The desk of who compiles and reviews: where they work, what they may begin, what stands there."""

from AccessControl import getSecurityManager
from collections.abc import Sequence
from dataclasses import dataclass
from govportal import _
from govportal.content.completeness import completeness
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.imports.upload import may_import
from govportal.publishing.review import history
from govportal.publishing.review.places import my_places
from govportal.publishing.review.summary import text
from govportal.publishing.review.tasks import place_title
from govportal.publishing.review.tasks import TYPES
from plone.app.iterate.interfaces import IWorkingCopy
from plone.restapi.serializer.converters import json_compatible
from Products.CMFCore.utils import getToolByName
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any

import plone.api as api
import re


#: Places that the desk names; who has more of them works by the search.
PLACES = 50
VIEW_WORK = "govportal: View work"
LONGEST = 100
#: What the index would read as an instruction.
NO_WORD = re.compile(r"[^\w\s]|_")


@dataclass(frozen=True)
class Asked:
    """What of the places' content is asked for.

    Args:
        words: words of title and text, or the beginning of a code; empty for all.
        types: portal types, empty for all.
        states: workflow states, empty for all.
        own: only what the user made.
    """

    words: str = ""
    types: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    own: bool = False


def overview() -> dict[str, Any]:
    """The current user's places with what may be begun at each, and what they may do at all."""
    allowed = getSecurityManager().checkPermission
    portal = api.portal.get()
    return {
        "places": [_place(place) for place in my_places(PLACES)],
        "whole_site": bool(allowed(VIEW_WORK, portal)),
        "may_import": may_import(),
        "may_export": bool(allowed("govportal: Export", portal)),
    }


def _place(place: Any) -> dict[str, Any]:
    allowed = getSecurityManager().checkPermission
    department = place.portal_type == "Department"
    return {
        "@id": place.absolute_url(),
        "@type": place.portal_type,
        "title": place.title,
        "place": place_title(place),
        "roles": _roles(place),
        "add": [
            {"type": info.getId(), "title": text(info.Title())}
            for info in place.allowedContentTypes()
            if info.getId() in TYPES and info.getId() != "CatalogueEntry"
        ],
        "may_compile": department and bool(allowed("govportal: Compile matter", place)),
        "may_export": bool(allowed("govportal: Export", place)),
    }


def _roles(place: Any) -> list[str]:
    """The roles that the user, or a group of theirs, was given at a place."""
    user = getSecurityManager().getUser()
    given = getattr(place.aq_base, "__ac_local_roles__", None) or {}
    names = {user.getId(), *user.getGroups()}
    return sorted({role for name in names for role in given.get(name, ())} - {"Owner"})


def search(asked: Asked) -> tuple[Sequence[Any], list[dict[str, Any]]]:
    """Brains of what is asked for in the user's places, latest first, and the counts of all states.

    Raises:
        Problem: 422 the words are too long, or a type or state is unknown.
    """
    catalog = api.portal.get_tool("portal_catalog")
    query = _query(asked)
    if query is None:
        return [], []
    states = _state_titles()
    unknown = [state for state in asked.states if state not in states]
    if unknown:
        raise _refuse("state", _("没有状态“${value}”。", mapping={"value": unknown[0]}))
    try:
        counts = [
            {"id": state, "title": title, "count": len(catalog(**query, review_state=state))}
            for state, title in states.items()
        ]
        found = catalog(
            **query,
            **({"review_state": list(asked.states)} if asked.states else {}),
            sort_on="modified",
            sort_order="descending",
        )
    except ParseError:
        return [], []
    return found, [item for item in counts if item["count"]]


def _query(asked: Asked) -> dict[str, Any] | None:
    """The query without the state; None where the user works nowhere."""
    if len(asked.words) > LONGEST:
        raise _refuse("text", _("搜索词最多 ${max} 个字。", mapping={"max": LONGEST}))
    unknown = [name for name in asked.types if name not in TYPES]
    if unknown:
        raise _refuse("type", _("没有类型“${value}”。", mapping={"value": unknown[0]}))
    query: dict[str, Any] = {"portal_type": list(asked.types or TYPES)}
    if not getSecurityManager().checkPermission(VIEW_WORK, api.portal.get()):
        paths = ["/".join(place.getPhysicalPath()) for place in my_places(PLACES)]
        if not paths:
            return None
        query["path"] = {"query": paths}
    # Codes are asked for by their beginning; words are to stand as they are.
    words = [w if not w.isascii() else f"{w}*" for w in NO_WORD.sub(" ", asked.words).split()]
    if words:
        query["SearchableText"] = " AND ".join(words)
    if asked.own:
        query["Creator"] = getSecurityManager().getUser().getId()
    return query


def _refuse(field: str, message: Any) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])


def _state_titles() -> dict[str, str]:
    """The states of all types in the order of their workflows, with Chinese titles."""
    tool = api.portal.get_tool("portal_workflow")
    titles: dict[str, str] = {}
    for type_ in ("Matter", *TYPES):
        for chain in tool.getChainForPortalType(type_):
            for name, state in tool[chain].states.items():
                titles.setdefault(name, text(state.title))
    order = ("draft", "department_review", "legality_review", "office_approval", "review")
    return {name: titles[name] for name in [*order, *titles] if name in titles}


def item(brain: Any) -> dict[str, Any]:
    """One row of the desk's list."""
    obj = brain.getObject()
    allowed = getSecurityManager().checkPermission
    state = history.state_of(obj)
    may_edit = bool(allowed("Modify portal content", obj))
    info = getToolByName(obj, "portal_types")[obj.portal_type]
    return {
        "@id": obj.absolute_url(),
        "@type": obj.portal_type,
        "type_title": text(info.Title()),
        "title": obj.title,
        "code": brain.code or "",
        "place": place_title(obj),
        "state": {"id": state, "title": text(history.definition_of(obj).states[state].title)},
        "modified": json_compatible(obj.modified()),
        "working_copy": IWorkingCopy.providedBy(obj),
        "returned": history.returned(obj) is not None,
        "may_edit": may_edit,
        "may_view_work": bool(allowed(VIEW_WORK, obj)),
        "percent": completeness(obj).percent if may_edit and state == "draft" else None,
    }
