"""One search of the list projection, with what its page needs beside the items."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.listing import cursor as cursors
from govportal.publishing.listing import query as listing
from sqlalchemy.engine import Connection
from typing import Any

import json


#: Entries on one page.
SIZE = 20
#: Parameters of Plone's own that may stand in any address.
FOREIGN = {"ajax_load", "ajax_include_head", "diazo.off", "set_language", "came_from"}


@dataclass(frozen=True)
class Result:
    """One page of a search.

    Args:
        items: the summaries of the entries.
        next: the cursor of the next page; "" on the last one.
        previous: the cursor of the page before, "" for the first page; None when there is none.
    """

    items: tuple[dict[str, Any], ...] = ()
    next: str = ""
    previous: str | None = None


def clean(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parameters of a form as those of a search.

    A form sends its empty fields too, and "this region only" without a region.
    """
    kept = [(name, value.strip()) for name, value in pairs if name not in FOREIGN]
    kept = [(name, value) for name, value in kept if value]
    if not any(name == "region" for name, _value in kept):
        kept = [(name, value) for name, value in kept if name != "descendants"]
    return kept


def search(connection: Connection, query: listing.Query, size: int = SIZE) -> Result:
    """Read one page.

    :raises Problem: 422 when the cursor belongs to another search.
    """
    query = replace(query, size=size)
    secret = listing.clock(connection)[1]
    after = None
    if query.cursor:
        try:
            after = cursors.decode(secret, query.scope, query.cursor)
        except cursors.CursorError as error:
            message = error.args[0]
            raise Problem(
                422, "ValidationError", _("查询参数有误"), [FieldError("cursor", message)]
            ) from None
    page = listing.page(connection, query, after)
    return Result(
        tuple(json.loads(body) for body, _key, _id in page.rows),
        cursors.encode(secret, query.scope, page.next) if page.next else "",
        _previous(connection, query, page, secret) if after else None,
    )


def _previous(connection: Connection, query: listing.Query, page: listing.Page, secret: str) -> str:
    """The cursor of the page before: the same list, read backwards from the first item."""
    if not page.rows:
        return ""
    backwards = query.sort[1:] if query.sort.startswith("-") else f"-{query.sort}"
    _body, key, row_id = page.rows[0]
    before = listing.page(
        connection,
        replace(query, sort=backwards, size=query.size + 1),
        (key, row_id),
    ).rows
    if len(before) <= query.size:
        return ""
    _body, key, row_id = before[query.size]
    return cursors.encode(secret, query.scope, (key, row_id))
