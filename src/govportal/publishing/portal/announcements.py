"""Announcements as the portal shows them: the banners in force, and the list, newest first."""

from collections.abc import Sequence
from datetime import timedelta
from govportal.codes.regions import NATION
from govportal.codes.zone import NAME
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.content.places import region_of
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.review.today import today
from plone.restapi.serializer.converters import json_compatible
from typing import Any

import plone.api as api


#: Banners that are looked at: a site that has more of them in force has none.
BANNERS = 50
#: Announcements on one page of the list.
SIZE = 20
#: For how many days an announcement counts as new.
NEW = timedelta(days=7)


def in_force() -> list[dict[str, Any]]:
    """The banners that are to be shown today, important ones first, then newest first.

    ``scope`` is the path below which a banner is shown, "" for every page: a region says its own
    things on its own pages, and only who stands at the root speaks on all of them.
    """
    day = today()
    found = [
        obj
        for brain in _published(in_banner=True, sort_limit=BANNERS)[:BANNERS]
        if not (obj := brain.getObject()).banner_until or obj.banner_until >= day
    ]
    found.sort(key=lambda obj: not obj.important)
    return [
        {
            "uid": api.content.get_uuid(obj),
            "title": obj.title,
            "url": path_of(obj),
            "important": bool(obj.important),
            "scope": _scope(obj),
        }
        for obj in found
    ]


def _scope(obj: Any) -> str:
    chain = [region for region in region_chain(obj) if region.code != NATION]
    return path_of(chain[-1]) if len(chain) > 1 else ""


def announcements(
    start: int = 0, size: int = SIZE, region: str = ""
) -> tuple[list[dict[str, Any]], int]:
    """Some announcements, newest first, and how many there are.

    :param region: only those of this region and the ones below it.
    """
    query = {"region_codes": region} if region else {}
    brains: Sequence[Any] = _published(**query)
    return [summary(brain.getObject()) for brain in brains[start : start + size]], len(brains)


def summary(obj: Any) -> dict[str, Any]:
    """An announcement in a list."""
    published = obj.effective()
    age = today() - published.toZone(NAME).asdatetime().date()
    return {
        "uid": api.content.get_uuid(obj),
        "title": obj.title,
        "url": path_of(obj),
        "important": bool(obj.important),
        "new": age < NEW,
        "published": json_compatible(published),
        "source": source(obj),
    }


def source(obj: Any) -> str:
    """Who announces: the department, or else the region's office or the region."""
    department = department_of(obj)
    if department is not None:
        return str(department.title)
    region = region_of(obj)
    return str((region.service_office or region.title) if region is not None else "")


def _published(**query: Any) -> Any:
    return api.portal.get_tool("portal_catalog").searchResults(
        portal_type="Announcement",
        review_state="published",
        sort_on="effective",
        sort_order="reverse",
        **query,
    )
