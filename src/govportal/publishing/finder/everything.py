"""One search over all kinds, with questions and announcements: a few of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from govportal import _
from govportal.content.places import region_of
from govportal.publishing.finder.finding import parse
from govportal.publishing.finder.items import Item
from govportal.publishing.finder.items import item
from govportal.publishing.finder.kinds import TABS
from govportal.publishing.finder.search import clean
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.facets import Facets
from govportal.publishing.portal.addresses import path_of
from govportal.records import read_connection
from typing import Any

import json
import plone.api as api
import re


#: Entries of each kind.
FEW = 4
#: What the list projection does not have: type → name of its page, title.
OTHERS = {
    "Question": ("questions", _("常见问题")),
    "Announcement": ("announcements", _("公告")),
}
#: Characters with a meaning of their own in the catalogue's text queries.
SPECIAL = re.compile(r"[\"*?()]|\b(?:and|or|not)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """What was found of one kind.

    Args:
        name: the name of its page.
        more: there are more than ``total``.
    """

    name: str
    title: str
    total: int
    more: bool
    items: tuple[Item, ...]


def search_all(q: str, region: str = "") -> tuple[Part, ...]:
    """The first entries of every kind of which there are any.

    :raises Problem: 422, the text is too short or too long, or there is no such region.
    """
    params = clean([("q", q), ("region", region)])
    parts = []
    with read_connection() as connection:
        for tab in TABS:
            query = parse(connection, tab.kind, params)
            rows = listing.page(connection, replace(query, size=FEW)).rows
            if rows:
                facets = Facets(connection, query)
                items = tuple(item(tab.kind, json.loads(body)) for body, _key, _id in rows)
                parts.append(Part(tab.name, tab.title, facets.total, facets.more, items))
    for portal_type, (name, title) in OTHERS.items():
        found = catalogued(portal_type, q, region)
        if found:
            items = tuple(_item(brain.getObject()) for brain in found[:FEW])
            parts.append(Part(name, title, len(found), False, items))
    return tuple(parts)


def catalogued(portal_type: str, q: str = "", region: str = "", **more: Any) -> Sequence[Any]:
    """Published content by its text, best first; newest first without a text."""
    query: dict[str, Any] = {"portal_type": portal_type, "review_state": "published", **more}
    text = SPECIAL.sub(" ", q).strip()
    if text:
        query["SearchableText"] = text
    else:
        query |= {"sort_on": "effective", "sort_order": "reverse"}
    if region:
        query["region_codes"] = region
    found: Sequence[Any] = api.portal.get_tool("portal_catalog").searchResults(**query)
    return found


def _item(obj: Any) -> Item:
    region = region_of(obj)
    return Item(
        uid=api.content.get_uuid(obj),
        code="",
        title=obj.title,
        url=path_of(obj),
        state="in_force",
        state_title="",
        region_code=getattr(region, "code", ""),
        region=getattr(region, "title", ""),
        department_code="",
        department="",
        place=getattr(region, "title", ""),
        facts=(),
    )
