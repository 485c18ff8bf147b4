"""Where an administrator works: the whole site, or the regions and departments given to him."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from govportal.content.interfaces import ITypedContent
from plone.base.interfaces import IPloneSiteRoot
from typing import Any

import plone.api as api


#: What an administrator, or who oversees him, may look at.
VIEW = "govportal: View administration"
MANAGE_ACCOUNTS = "govportal: Manage accounts"
PLACES = ("Region", "Department")


def places(below: Any) -> Iterator[Any]:
    """The regions and departments at and below a place, those above first; not the site itself."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type=PLACES, path="/".join(below.getPhysicalPath()), sort_on="path"
    )
    for brain in brains:
        yield brain._unrestrictedGetObject()


def given_roles(place: Any) -> dict[str, tuple[str, ...]]:
    """The roles given at a place itself, by user or group; to own what one made is no role."""
    given = getattr(place.aq_base, "__ac_local_roles__", None) or {}
    if callable(given):
        given = given() or {}
    found = {name: tuple(r for r in roles if r != "Owner") for name, roles in given.items()}
    return {name: roles for name, roles in found.items() if roles}


def scopes(permission: str) -> list[Any]:
    """The topmost places at which the current user has a permission: ``[site]`` is everywhere."""
    site = api.portal.get()
    manager = getSecurityManager()
    if manager.checkPermission(permission, site):
        return [site]
    user = manager.getUser()
    names = {user.getId(), *user.getGroups()}
    found: list[Any] = []
    above: tuple[str, ...] = ()
    for place in places(site):
        path = "/".join(place.getPhysicalPath())
        if above and path.startswith(above):
            continue
        # Only where somebody was given a role does a permission begin.
        if names & set(given_roles(place)) and manager.checkPermission(permission, place):
            found.append(place)
            above = (*above, f"{path}/")
    return found


def place_json(place: Any) -> dict[str, Any]:
    """A place as the pages name it; the site has the type ``Plone Site`` and no code."""
    return {
        "@id": place.absolute_url(),
        "title": place.title,
        "type": place.portal_type,
        "code": "" if IPloneSiteRoot.providedBy(place) else place.code,
    }


def trail(place: Any) -> list[str]:
    """The titles of the places above, the highest first; the site isn't named."""
    titles: list[str] = []
    current = place.aq_parent
    while ITypedContent.providedBy(current):
        titles.insert(0, current.title)
        current = current.aq_parent
    return titles
