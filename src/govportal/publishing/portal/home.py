"""What the front page shows. Its counts are kept by the list projection; nothing counts here."""

from collections.abc import Iterable
from govportal.codes.codesets import code_set
from govportal.publishing.finder import places
from govportal.publishing.finder.choices import departments
from govportal.publishing.finder.choices import THEMES
from govportal.publishing.finder.items import item
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.store import term
from govportal.publishing.portal.announcements import announcements
from govportal.publishing.portal.settings import hot_matters
from govportal.publishing.portal.settings import MOST
from govportal.records import read_connection
from sqlalchemy.engine import Connection
from typing import Any

import json


RECENT = 8
#: Entries that are read for them.
READ = 40
HOT = 8
WORDS = 6
ANNOUNCED = 6
DEPARTMENTS = 16
#: Longest title that is offered as a word to search for.
WORD_LENGTH = 12


def home() -> dict[str, Any]:
    """Everything of the front page, in the order of its blocks."""
    with read_connection() as connection:
        hot = pinned(connection, hot_matters())
        newest = recent(connection, "matter")
        shown = hot or newest
        return {
            "words": words(shown),
            "totals": {
                kind: listing.count(connection, term(kind, "all"))
                for kind in ("matter", "guide", "department", "law")
            },
            "themes": {prefix: themes(connection, prefix) for prefix in THEMES},
            "departments": busiest(connection),
            "pinned": bool(hot),
            "hot": [_shown("matter", one) for one in shown[:HOT]],
            "matters": [_shown("matter", one) for one in newest],
            "guides": [_shown("guide", one) for one in recent(connection, "guide")],
            "announcements": announcements(size=ANNOUNCED)[0],
        }


def pinned(connection: Connection, codes: Iterable[str]) -> list[dict[str, Any]]:
    """The summaries of the matters with these codes that are handled now, in their order."""
    found: dict[str, dict[str, Any]] = {}
    for code in list(codes)[:MOST]:
        for row in listing.lookup(connection, "matter", code):
            if row.deleted:
                continue
            record = json.loads(row.record)
            if record["state"] == "in_force":
                found[record["uid"]] = record
    return list(found.values())


def recent(connection: Connection, kind: str) -> list[dict[str, Any]]:
    """The summaries of what was changed last; one for each title, which many places may share."""
    page = listing.page(connection, listing.Query(kind, sort="-changed", size=READ))
    found: dict[str, dict[str, Any]] = {}
    for body, _key, _id in page.rows:
        summary = json.loads(body)
        found.setdefault(summary["title"], summary)
    return list(found.values())[:RECENT]


def words(summaries: Iterable[dict[str, Any]]) -> list[str]:
    """Words to search for: the short titles among some matters, each once."""
    titles = dict.fromkeys(one["title"] for one in summaries)
    return [title for title in titles if len(title) <= WORD_LENGTH][:WORDS]


def themes(connection: Connection, prefix: str) -> list[dict[str, Any]]:
    """The themes for persons or companies, with how many matters each has."""
    terms = code_set(THEMES[prefix][0]).active_terms
    values = {f"{prefix}-{found.token}": found.title for found in terms}
    names = {value: term("matter", "theme", value) for value in values}
    counts = listing.counts(connection, names.values())
    return [
        {"value": value, "title": title, "count": counts.get(names[value], 0)}
        for value, title in values.items()
    ]


def busiest(connection: Connection) -> list[dict[str, Any]]:
    """The departments of the regions at the root, those with most matters first."""
    found: dict[str, str] = {}
    for root in places.own_roots():
        found |= departments(connection, root.code)
    names = {code: term("matter", "department", code) for code in found}
    counts = listing.counts(connection, names.values())
    of = {code: counts.get(name, 0) for code, name in names.items()}
    first = sorted(found, key=lambda code: -of[code])[:DEPARTMENTS]
    return [{"code": code, "title": found[code], "count": of[code]} for code in first]


def _shown(kind: str, summary: dict[str, Any]) -> dict[str, Any]:
    found = item(kind, summary, "")
    return {
        "title": found.title,
        "url": found.url,
        "place": found.place,
        "published": summary.get("published") or "",
    }
