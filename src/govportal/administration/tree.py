"""Regions and departments as a tree that opens step by step, with what may be done at each."""

from AccessControl import getSecurityManager
from govportal.administration.scope import place_json
from govportal.administration.scope import PLACES
from govportal.administration.scope import trail
from govportal.codes.codesets import code_set
from govportal.codes.codesets import plain
from govportal.content.types.region import IRegion
from plone.base.interfaces import IPloneSiteRoot
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate

import plone.api as api


#: Found places that one answer gives.
FOUND = 50


def node(place: Any) -> dict[str, Any]:
    """One place with its counts and what the current user may do there."""
    if IPloneSiteRoot.providedBy(place):
        return {**place_json(place), "counts": _counts(place), "may": {"add_region": _adds(place)}}
    workflow = api.portal.get_tool("portal_workflow")
    state = workflow.getInfoFor(place, "review_state")
    title = workflow.getTitleForStateOnType(state, place.portal_type)
    region = IRegion.providedBy(place)
    level = getattr(place, "level", None) if region else None
    check = getSecurityManager().checkPermission
    adds = bool(check("Add portal content", place))
    transitions = {action["id"] for action in workflow.listActionInfos(object=place)}
    return {
        **place_json(place),
        "uid": place.UID(),
        "short_name": place.short_name or "",
        "level": level or "",
        "level_title": code_set("region_levels").title(level) if level else "",
        "state": state,
        "state_title": translate(title, domain="govportal", context=getRequest()),
        "trail": trail(place),
        "counts": _counts(place),
        "may": {
            "add_region": region and adds and bool(check("govportal: Add Region", place)),
            "add_department": region and adds and bool(check("govportal: Add Department", place)),
            "edit": bool(check("Modify portal content", place)),
            "abolish": "abolish" in transitions,
            "restore": "restore" in transitions,
            "review_steps": region,
            "roles": bool(check("Sharing page: Delegate roles", place)),
        },
    }


def children(place: Any) -> list[dict[str, Any]]:
    """The places directly below: regions by code, then departments by name."""
    found = [obj for obj in place.objectValues() if getattr(obj, "portal_type", "") in PLACES]
    found.sort(
        key=lambda obj: (obj.portal_type != "Region", obj.code if IRegion.providedBy(obj) else "")
    )
    return [node(obj) for obj in found]


def search(below: Any, text: str) -> tuple[list[dict[str, Any]], int]:
    """The places at and below with a text in name, short name or code; the first, and how many."""
    wanted = plain(text)
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog(portal_type=PLACES, path="/".join(below.getPhysicalPath()), sort_on="path")
    found = []
    for brain in brains:
        place = brain.getObject()
        parts = (place.title, place.short_name or "", place.code or "")
        if any(wanted in plain(part) for part in parts):
            found.append(place)
    return [node(place) for place in found[:FOUND]], len(found)


def _counts(place: Any) -> dict[str, int]:
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(place.getPhysicalPath())

    def count(portal_type: str, **query: Any) -> int:
        return len(catalog.unrestrictedSearchResults(portal_type=portal_type, path=path, **query))

    own = 1 if getattr(place, "portal_type", "") == "Region" else 0
    return {
        "regions": count("Region") - own,
        "departments": count("Department")
        - (1 if getattr(place, "portal_type", "") == "Department" else 0),
        "matters": count("Matter", review_state="published"),
    }


def _adds(site: Any) -> bool:
    check = getSecurityManager().checkPermission
    return bool(check("Add portal content", site) and check("govportal: Add Region", site))
