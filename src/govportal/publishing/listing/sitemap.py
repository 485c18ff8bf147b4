"""The addresses of everything that is public, in parts, for search engines.

A part holds the rows of one range of row numbers: finding it skips nothing, and what is published
between two visits moves no address from one part to another.
"""

from collections.abc import Iterator
from govportal.publishing.listing.query import Statement
from govportal.records import read_connection
from govportal.sitemaps import PART
from sqlalchemy.engine import Connection

import json


#: Rows that are read at a time.
CHUNK = 1000

_LAST = Statement("SELECT last_id FROM listing_clock WHERE id = 1")
_ANY = Statement(
    "SELECT 1 FROM listing WHERE id > :low AND id <= :high AND NOT deleted ORDER BY id LIMIT 1"
)
_ROWS = Statement(
    "SELECT id, changed, summary FROM listing WHERE id > :low AND id <= :high AND NOT deleted "
    "ORDER BY id LIMIT :limit"
)


def parts(connection: Connection) -> list[int]:
    """The numbers of the parts that have addresses, from 1."""
    last = _LAST.run(connection, {})[0][0]
    return [
        number
        for number in range(1, -(-last // PART) + 1)
        if _ANY.run(connection, {"low": (number - 1) * PART, "high": number * PART})
    ]


def pages(number: int) -> Iterator[list[tuple[str, str]]]:
    """``(path below the site, moment of the last change)`` of a part, by chunks."""
    low, high = (number - 1) * PART, number * PART
    while True:
        with read_connection(snapshot=False) as connection:
            rows = _ROWS.run(connection, {"low": low, "high": high, "limit": CHUNK})
        found = [(json.loads(summary).get("path"), changed) for _id, changed, summary in rows]
        yield [(path, changed) for path, changed in found if path]
        if len(rows) < CHUNK:
            return
        low = rows[-1][0]
