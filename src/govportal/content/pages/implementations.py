"""Who carries out a catalogue entry: its matters, from the province down."""

from dataclasses import dataclass
from govportal.content.pages.common import Link
from govportal.content.pages.common import link_to
from govportal.content.pages.glance import Fact
from govportal.content.pages.glance import glance_of
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.content.places import region_of
from typing import Any

import plone.api as api


#: Implementations on one page.
PAGE_SIZE = 30
#: Of the same thing elsewhere that a page names.
MOST_ALTERNATIVES = 12


@dataclass(frozen=True)
class Implementation:
    """A matter as a list of the same thing in other places shows it."""

    title: str
    url: str
    region: Link | None
    department: Link | None
    state: str
    facts: tuple[Fact, ...]


def implementations(entry: Any, region: str = "") -> Any:
    """Brains of the matters compiled from ``entry`` that the reader may see, by region.

    Args:
        region: the code of a region; only what stands in it and below.
    """
    query: dict[str, Any] = {"catalogue_entry_uid": api.content.get_uuid(entry)}
    if region:
        query["region_codes"] = region
    return api.portal.get_tool("portal_catalog").searchResults(
        portal_type="Matter", sort_on="region_code", **query
    )


def implementation_of(brain: Any) -> Implementation:
    """One of them, ready to show."""
    matter = brain.getObject()
    return Implementation(
        title=matter.title,
        url=matter.absolute_url(),
        region=link_to(region_of(matter)),
        department=link_to(department_of(matter)),
        state=brain.review_state,
        facts=glance_of(matter),
    )


def alternatives_to(matter: Any) -> tuple[Implementation, ...]:
    """Where one may turn instead: the same entry's published matters, the nearest places first."""
    relation = matter.catalogue_entry
    if relation is None or relation.isBroken():
        return ()
    own = {region.code for region in region_chain(matter)}
    here = getattr(region_of(matter), "code", "")
    found = [
        brain
        for brain in implementations(relation.to_object)
        if brain.review_state == "published" and api.content.get_uuid(matter) != brain.UID
    ]

    def distance(brain: Any) -> tuple[int, str]:
        matter = brain.getObject()
        codes = [region.code for region in region_chain(matter)]
        shared = sum(code in own for code in codes)
        inside = here in codes
        return (
            0 if inside else len(own) - shared + len(codes) - shared,
            codes[-1] if codes else "",
        )

    nearest = sorted(found, key=distance)[:MOST_ALTERNATIVES]
    return tuple(implementation_of(brain) for brain in nearest)
