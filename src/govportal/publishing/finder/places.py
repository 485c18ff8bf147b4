"""The tree of regions, for drilling down. Read from the catalogue: editors change it there."""

from dataclasses import dataclass
from govportal.codes.regions import NATION
from typing import Any

import plone.api as api


@dataclass(frozen=True)
class Place:
    """One region as a choice."""

    code: str
    title: str
    path: str
    url: str


def roots() -> list[Place]:
    """The regions that stand at the site's root."""
    return _below(_portal_path())


def own_roots() -> list[Place]:
    """The regions at the root that the portal serves: without the nation.

    The nation is only there as the home of national laws; where nothing else is, it is served.
    """
    found = roots()
    return [place for place in found if place.code != NATION] or found


def children(place: Place) -> list[Place]:
    """The regions directly below one, by code."""
    return _below(place.path)


def chain(code: str) -> list[Place]:
    """The regions from the root down to the one of this code; empty when there is none."""
    brains = api.content.find(portal_type="Region", code=code)
    if not brains:
        return []
    root = _portal_path()
    names = brains[0].getPath()[len(root) + 1 :].split("/")
    paths = ["/".join([root, *names[: n + 1]]) for n in range(len(names))]
    found = api.content.find(portal_type="Region", path={"query": paths, "depth": 0})
    return sorted(map(_place, found), key=lambda place: len(place.path))


def _portal_path() -> str:
    return "/".join(api.portal.get().getPhysicalPath())


def _below(path: str) -> list[Place]:
    found = api.content.find(portal_type="Region", path={"query": path, "depth": 1}, sort_on="code")
    return [_place(brain) for brain in found if brain.review_state != "abolished"]


def _place(brain: Any) -> Place:
    return Place(brain.code, brain.Title, brain.getPath(), brain.getURL())
