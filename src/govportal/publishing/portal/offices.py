"""Whom to ask, and what can be booked: for what the portal cannot do for people itself yet."""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal.publishing.finder import search as finder
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.facets import Facets
from govportal.publishing.portal.addresses import path_below
from govportal.records import read_connection
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any

import json
import plone.api as api


#: What is shown of a department.
FIELDS = ("title", "region", "path", "address", "hours", "advice_phone", "supervision_phone")
#: Bookable matters on one page.
SIZE = 20


def offices(params: Mapping[str, str]) -> dict[str, Any]:
    """A page of departments with the ways to reach them.

    :param params: ``q``, ``region`` and ``cursor`` as the list API has them.
    :raises Problem: 422 when a parameter is wrong.
    """
    query = listing.parse("department", finder.clean(params.items()))
    with read_connection() as connection:
        found = finder.search(connection, query)
        total = Facets(connection, query).total
        records = [listing.lookup(connection, "department", one["uid"]) for one in found.items]
    rows = [json.loads(rows[0].record) for rows in records if rows]
    return {
        "items": [{name: row.get(name) or "" for name in FIELDS} for row in rows],
        "total": total,
        "next": found.next,
        "previous": found.previous,
    }


def bookable(start: int = 0, q: str = "", region: str = "") -> dict[str, Any]:
    """A page of the matters that take bookings, with the phone that takes them."""
    query: dict[str, Any] = {"region_codes": region} if region else {}
    if q:
        # A phrase: what people write is no query language.
        query["Title"] = '"{}"'.format(q.replace('"', " "))
    catalog = api.portal.get_tool("portal_catalog")
    brains: Sequence[Any]
    try:
        brains = catalog.searchResults(
            portal_type="Matter",
            review_state="published",
            reservable=True,
            sort_on="sortable_title",
            **query,
        )
    except ParseError:
        # Nothing but signs.
        brains = ()
    return {"items": [_matter(one) for one in brains[start : start + SIZE]], "total": len(brains)}


def _matter(brain: Any) -> dict[str, str]:
    obj = brain.getObject()
    place = obj.aq_parent
    return {
        "uid": brain.UID,
        "title": obj.title,
        "url": path_below(brain.getPath()),
        "place": place.title,
        "address": obj.address or getattr(place, "address", "") or "",
        "hours": obj.hours or getattr(place, "hours", "") or "",
        "advice_phone": obj.advice_phone or getattr(place, "advice_phone", "") or "",
    }
