"""A list as a feed: its entries by their last change, each with the page for people."""

from collections.abc import Iterable
from collections.abc import Mapping
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.codesets import UnknownToken
from govportal.publicapi.interfaces import Interface
from govportal.publishing.listing import query as listing
from govportal.syndication import Feed
from govportal.syndication import FeedEntry
from govportal.syndication import joined
from govportal.syndication import uuid_iri
from sqlalchemy.engine import Connection
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode

import json


#: What an entry says of itself beside its title, in this order.
FACTS = ("region", "department", "issuing_body", "matter_title", "summary")
#: Elements that tell what kind of thing it is.
CATEGORIES = ("matter_type_title", "level_title")
#: Filters whose values are entries of another list.
PLACES = {"region": "region", "department": "department"}
#: Filter → code set of its values.
CODE_SETS = {
    "type": "matter_types",
    "state": "matter_states",
    "service_object": "service_objects",
    "handling_type": "handling_types",
    "online_depth": "online_depths",
}
THEMES = {"np": "themes_natural", "lp": "themes_legal"}
#: Parameters that belong to the feed and not to the page that shows the same.
NOT_ON_PAGES = ("format", "size", "cursor", "fields")


def title(connection: Connection, interface: Interface, query: listing.Query) -> str:
    """What the feed is called: the list, and what narrows it."""
    parts = [str(interface.title)]
    for name, value in query.filters:
        if name in PLACES:
            parts.append(_place(connection, PLACES[name], value))
        elif name == "theme":
            prefix, _dash, token = value.partition("-")
            parts.append(_term(THEMES[prefix], token))
        elif name == "level":
            parts.append(_term(listing.LEVEL_SETS[query.kind], value))
        elif name in CODE_SETS:
            parts.append(_term(CODE_SETS[name], value))
        elif name == "q":
            parts.append(_("“${words}”", mapping={"words": value}))
    return joined(parts)


def feed(
    interface: Interface,
    heading: str,
    rows: Iterable[Any],
    origin: str,
    url: str,
    following: str,
    given: Iterable[tuple[str, str]],
) -> Feed:
    """The feed of one page of a list.

    :param rows: as ``listing.page`` gives them with ``dated``.
    :param origin: scheme and host of the site.
    :param given: the parameters of the request.
    """
    kept = [(name, value) for name, value in given if name not in NOT_ON_PAGES]
    query = f"?{urlencode(kept)}" if kept else ""
    return Feed(
        title=heading,
        url=url,
        page=f"{origin}/{interface.name}{query}",
        entries=tuple(_entry(row[0], origin) for row in rows),
        author=_("政务服务网"),
        next=following,
    )


def _entry(body: str, origin: str) -> FeedEntry:
    updated, _blank, summary = body.partition(" ")
    item = json.loads(summary)
    author = item.get("department") or item.get("issuing_body") or item.get("region") or ""
    return FeedEntry(
        id=uuid_iri(item["uid"]),
        title=item["title"],
        url=origin + quote(item.get("path") or "/"),
        updated=updated,
        published=item.get("published") or "",
        author=author,
        category=next((item[name] for name in CATEGORIES if item.get(name)), ""),
        text=joined([_state(item), *(item.get(name) for name in FACTS)]),
    )


def _state(item: Mapping[str, Any]) -> str:
    """Its state, where that is not the usual one."""
    return "" if item.get("state") == "in_force" else str(item.get("state_title") or "")


def _place(connection: Connection, kind: str, code: str) -> str:
    found = listing.lookup(connection, kind, code)
    if not found or found[0].deleted:
        return code
    return str(json.loads(found[0].record).get("title") or code)


def _term(set_name: str, token: str) -> str:
    try:
        return code_set(set_name).title(token)
    except UnknownToken:
        return token
