"""The page of a region: who governs it, what can be done there, what is new."""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import asdict
from govportal.codes.codesets import code_set
from govportal.content.display import sections
from govportal.content.pages.common import phones_of
from govportal.content.pages.office import office_of
from govportal.publishing.finder import places
from govportal.publishing.finder.choices import THEMES
from govportal.publishing.finder.items import item
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.facets import Facets
from govportal.publishing.listing.store import term
from govportal.publishing.portal.addresses import path_below
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.portal.announcements import announcements
from govportal.records import read_connection
from sqlalchemy.engine import Connection
from typing import Any

import json
import plone.api as api


RECENT = 8
ANNOUNCED = 5
#: Departments of one region that its page shows; the finder has the rest.
DEPARTMENTS = 200
QUESTIONS = 8
#: Other lists of which the region's page says how many entries they have.
OTHERS = {"guide": "guides", "law": "laws", "intermediary": "intermediaries"}
#: What the page shows in a way of its own.
SHOWN_ELSEWHERE = (
    "review_steps",
    "service_office",
    "address",
    "hours",
    "advice_phone",
    "supervision_phone",
)


def region_page(region: Any) -> dict[str, Any]:
    """Everything of the page; counts are those of the list projection."""
    code = region.code or ""
    here = places.chain(code)
    parent = here[-2] if len(here) > 1 else None
    query = listing.Query("matter", (("region", code),))
    with read_connection() as connection:
        facets = Facets(connection, query)
        return {
            "code": code,
            "office": region.service_office or "",
            "contact": asdict(office_of(region)),
            "facts": facts_of(region, SHOWN_ELSEWHERE),
            "parent": _link(parent) if parent is not None else None,
            "total": facets.total,
            "online": facets.count("online", "true"),
            "types": code_counts(facets, "type", "matter_types"),
            "themes": {
                prefix: code_counts(facets, "theme", name, f"{prefix}-")
                for prefix, (name, _title) in THEMES.items()
            },
            "others": {
                name: listing.count(connection, term(kind, "region", code))
                for kind, name in OTHERS.items()
            },
            "regions": below(connection, here[-1]) if here else [],
            "departments": departments(connection, code),
            "recent": recent(connection, query),
            "announcements": announcements(size=ANNOUNCED, region=code)[0],
            "questions": questions_in(region),
        }


def facts_of(place: Any, skip: Collection[str]) -> list[dict[str, str]]:
    """The plain elements of a region or department that its page shows as they are."""
    return [
        {"title": entry.title, "text": "、".join(entry.cell.texts)}
        for section in sections(place, skip)
        for entry in section.plain
        if entry.cell is not None
    ]


def code_counts(facets: Facets, name: str, set_name: str, prefix: str = "") -> list[dict[str, Any]]:
    """The values of a filter that have matters, in the order of their code set."""
    found = [
        {
            "value": f"{prefix}{known.token}",
            "title": known.title,
            "count": facets.count(name, f"{prefix}{known.token}"),
        }
        for known in code_set(set_name).terms
    ]
    return [one for one in found if one["count"]]


def below(connection: Connection, place: places.Place) -> list[dict[str, Any]]:
    """The regions directly below, with how many matters each has with all below it."""
    found = places.children(place)
    names = {one.code: term("matter", "region", one.code) for one in found}
    counts = listing.counts(connection, names.values())
    return [{**_link(one), "count": counts.get(names[one.code], 0)} for one in found]


def departments(connection: Connection, code: str) -> list[dict[str, Any]]:
    """The departments of the region itself, by code."""
    query = listing.Query(
        "department", (("descendants", False), ("region", code)), size=DEPARTMENTS
    )
    rows = [json.loads(body) for body, _key, _id in listing.page(connection, query).rows]
    names = {row["code"]: term("matter", "department", row["code"].upper()) for row in rows}
    counts = listing.counts(connection, names.values())
    return [
        {
            "title": row["title"],
            "url": row["path"],
            "phones": list(phones_of(row.get("advice_phone"))),
            "count": counts.get(names[row["code"]], 0),
        }
        for row in rows
    ]


def recent(connection: Connection, query: listing.Query) -> list[dict[str, Any]]:
    """What was published or changed last."""
    newest = listing.Query(query.kind, query.filters, sort="-changed", size=RECENT)
    return shown(listing.page(connection, newest).rows, query.kind)


def shown(rows: Iterable[Any], kind: str) -> list[dict[str, Any]]:
    """Rows of the list as entries of a page."""
    found = []
    for body, _key, _id in rows:
        summary = json.loads(body)
        entry = item(kind, summary, "")
        found.append(
            {
                "title": entry.title,
                "url": entry.url,
                "place": entry.place,
                "note": summary.get("matter_type_title") or "",
                "state": entry.state,
                "state_title": entry.state_title,
            }
        )
    return found


def questions_in(container: Any) -> list[dict[str, str]]:
    """The newest published questions that stand in a region or department itself."""
    brains = api.content.find(
        context=container,
        depth=1,
        portal_type="Question",
        review_state="published",
        sort_on="effective",
        sort_order="reverse",
        sort_limit=QUESTIONS,
    )
    return [
        {"title": brain.Title, "url": path_below(brain.getPath())} for brain in brains[:QUESTIONS]
    ]


def link_of(obj: Any) -> dict[str, str]:
    """Title and address of content."""
    return {"title": obj.title, "url": path_of(obj)}


def _link(place: places.Place) -> dict[str, Any]:
    return {"code": place.code, "title": place.title, "url": path_below(place.path)}
