"""Count what each value of each filter would give, exactly and in little time.

Of every kind a process keeps which rows stand under which term: many rows as the bits of one
number, few as a set. Ten thousand rows are then counted in microseconds, so all values of all
filters are counted under whatever other filters are on, and nothing is counted by SQL.

What is kept is brought up to date by the numbers of changes (``listing_clock``) when it is asked
for: only rows that changed since then are read. The first question of a process reads all rows of
the kind, which takes the second that it takes at a hundred thousand.

Text, codes and moments have no terms. Their rows are looked up, ``REACH`` candidates at most;
beyond that the counts are those of the rows looked at, and ``more`` says so.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from functools import cached_property
from functools import lru_cache
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.query import Query
from govportal.publishing.listing.query import Statement
from govportal.publishing.listing.store import MANY
from govportal.publishing.listing.store import SINGLE
from sqlalchemy.engine import Connection
from sqlalchemy.pool import Pool
from weakref import WeakKeyDictionary

import threading


#: Candidates of a text that are compared with it to count them.
REACH = 10_000
#: A set takes about so many times the room that one bit of a number takes.
SET_COST = 512

#: Rows that are read at a time.
CHUNK = 5000

_COLUMNS = (*SINGLE.values(), *MANY.values(), "region_code", "region_path")
_ROWS = Statement(
    f"SELECT seq, id, deleted, {', '.join(_COLUMNS)} FROM listing "  # noqa: S608
    "WHERE kind = :kind AND seq > :seq ORDER BY seq LIMIT :limit"
)

#: The filter and its value; the rows.
Term = tuple[str, str]
Rows = int | set[int]


@lru_cache(maxsize=65536)
def _terms(column: str, value: str) -> tuple[Term, ...]:
    """What a row stands under for what a column of it holds; the terms of the store's postings."""
    if column == "region_code":
        return (("own_region", value),)
    if column == "region_path":
        return tuple(("region", code) for code in value.split("/") if code)
    for name, found in SINGLE.items():
        if found == column:
            return ((name, value),)
    name = next(name for name, found in MANY.items() if found == column)
    return tuple((name, one) for one in value.split("|") if one)


def _read(connection: Connection, kind: str, seq: int) -> Iterator[tuple[int, bool, list[str]]]:
    """Row number, whether it is gone, and what its columns hold, of all that changed since."""
    params = {"kind": kind, "seq": seq, "limit": CHUNK}
    while True:
        rows = _ROWS.run(connection, params)
        for _seq, number, deleted, *values in rows:
            yield number, deleted, values
        if len(rows) < CHUNK:
            return
        params["seq"] = rows[-1][0]


def bits(rows: Iterable[int]) -> int:
    """Row numbers as the bits of one number."""
    numbers = list(rows)
    buffer = bytearray(max(numbers, default=0) // 8 + 1)
    for number in numbers:
        buffer[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(buffer, "little")


class Shelf:
    """The rows of one kind by their terms, as of one change."""

    def __init__(self) -> None:
        self.seq = -1
        self.terms: dict[Term, Rows] = {}

    def rows(self, term: Term) -> int:
        """The rows under a term, as bits."""
        found = self.terms.get(term, 0)
        return found if isinstance(found, int) else bits(found)

    def updated(self, connection: Connection, kind: str, seq: int) -> "Shelf":
        """This shelf with all changes up to ``seq``; readers of the old one are not disturbed."""
        changed: set[int] = set()
        fresh: dict[Term, list[int]] = {("all", ""): []}
        for number, deleted, values in _read(connection, kind, self.seq):
            changed.add(number)
            if deleted:
                continue
            fresh["all", ""].append(number)
            for column, value in zip(_COLUMNS, values, strict=True):
                if value:
                    for term in _terms(column, value):
                        fresh.setdefault(term, []).append(number)
        result = Shelf()
        result.seq = seq
        result.terms = _without(self.terms, changed) if self.terms else {}
        room = max(self.rows(("all", "")).bit_length(), max(changed, default=0))
        for term, numbers in fresh.items():
            before = result.terms.get(term, set())
            if isinstance(before, int):
                result.terms[term] = before | bits(numbers)
            elif numbers:
                rows = before.union(numbers)
                result.terms[term] = rows if len(rows) * SET_COST < room else bits(rows)
        return result


def _without(terms: dict[Term, Rows], changed: set[int]) -> dict[Term, Rows]:
    gone = bits(changed)
    kept: dict[Term, Rows] = {}
    for term, rows in terms.items():
        if isinstance(rows, int):
            rows &= ~gone
        elif not rows.isdisjoint(changed):
            rows = rows - changed
        if rows:
            kept[term] = rows
    return kept


#: Pool of a database → its shelves by kind. A database that is no longer used takes them along.
_shelves: WeakKeyDictionary[Pool, dict[str, Shelf]] = WeakKeyDictionary()
_lock = threading.Lock()


def shelf(connection: Connection, kind: str) -> Shelf:
    """The shelf of a kind, as new as the connection sees the list or newer."""
    seq = listing.clock(connection)[0]
    with _lock:
        kept = _shelves.setdefault(connection.engine.pool, {})
        found = kept.get(kind) or Shelf()
        if found.seq < seq:
            found = kept[kind] = found.updated(connection, kind, seq)
    return found


class Facets:
    """The counts of one search.

    Args:
        connection: reads the list projection.
        query: the search.
    """

    def __init__(self, connection: Connection, query: Query) -> None:
        self._connection = connection
        self._query = query
        self._shelf = shelf(connection, query.kind)
        self._parts = dict(self._selections())
        self._others: dict[str, tuple[int, bytes]] = {}

    def _selections(self) -> Iterator[tuple[str, int]]:
        filters = dict(self._query.filters)
        own = filters.pop("descendants", True) is False
        for name, value in filters.items():
            if name in SINGLE or name in MANY:
                yield name, self._shelf.rows((name, value))
            elif name == "region":
                yield name, self._shelf.rows(("own_region" if own else "region", value))
        if self._loose:
            yield "", bits(self._looked_up[0])

    @property
    def _loose(self) -> bool:
        return any(name in listing.LOOSE for name, _value in self._query.filters)

    @cached_property
    def _looked_up(self) -> tuple[list[int], bool]:
        return listing.matching(self._connection, self._query, REACH)

    @property
    def more(self) -> bool:
        """Whether there may be more than was counted."""
        return self._loose and not self._looked_up[1]

    @property
    def total(self) -> int:
        """How many entries the search has."""
        return self._without("")[0].bit_count()

    def count(self, name: str, value: str) -> int:
        """How many entries there would be with this value of a filter, the others as they are."""
        selection, octets = self._without(name)
        rows = self._shelf.terms.get((name, value), 0)
        if isinstance(rows, int):
            return (rows & selection).bit_count()
        size = len(octets) * 8
        return sum(1 for row in rows if row < size and octets[row >> 3] >> (row & 7) & 1)

    def _without(self, name: str) -> tuple[int, bytes]:
        """The rows that fit all filters but one, as bits and as bytes."""
        name = name if name in self._parts and name else ""
        if name not in self._others:
            found = self._shelf.rows(("all", ""))
            for other, rows in self._parts.items():
                if not name or other != name:
                    found &= rows
            octets = found.to_bytes(found.bit_length() // 8 + 1, "little")
            self._others[name] = (found, octets)
        return self._others[name]
