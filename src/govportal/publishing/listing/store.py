"""Write the list projection.

All functions take a session (``govportal.records.session()`` inside Zope; any SQLAlchemy session
elsewhere) and run in its transaction; none commits. A changed or removed item gets a new ``seq``
from the clock, whose row lock is held until the commit: readers see the numbers in their order
and never one before a smaller one.
"""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from datetime import UTC
from govportal.publishing.listing.tables import listing
from govportal.publishing.listing.tables import listing_clock
from govportal.publishing.listing.tables import listing_code
from govportal.publishing.listing.tables import listing_field
from govportal.publishing.listing.tables import listing_gram
from govportal.publishing.listing.tables import listing_term
from govportal.publishing.listing.tables import TITLE_KEY
from itertools import islice
from sqlalchemy import bindparam
from sqlalchemy import case
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import text
from sqlalchemy import tuple_
from sqlalchemy import update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any

import hashlib
import json
import unicodedata


#: Every kind of entry, with the letter that stands for it in terms.
KINDS = {
    "matter": "m",
    "catalogue": "c",
    "department": "d",
    "region": "r",
    "guide": "g",
    "law": "l",
    "intermediary": "i",
}
#: The public states; everything else isn't in the list.
STATES = ("in_force", "suspended", "cancelled")
#: Rows that are written together.
BATCH = 500
#: Changed rows of one load after which PostgreSQL's statistics are taken anew.
ANALYZE_FROM = 1000


@dataclass(frozen=True)
class Entry:
    """One published item, as the list shows it.

    Args:
        kind: one of ``KINDS``.
        uid: the item's UID; with ``kind`` the identity of the entry.
        code: the main code, by which lists are sorted; "" when the kind has none.
        codes: every code under which it is found (``code`` among them or not).
        state: one of ``STATES``.
        region_path: the codes from the root region to the own one, each followed by "/".
        level: one level, or several with commas (a catalogue entry's exercise levels).
        themes: "np-005" (natural persons) or "lp-005" (legal persons).
        online: whether it is handled online; None where that does not apply.
        published: when it was published, with a time zone.
        record: everything that is public of it, ready for JSON.
        summary: what a list shows of it, ready for JSON.
    """

    kind: str
    uid: str
    code: str
    title: str
    published: datetime
    record: dict[str, Any]
    summary: dict[str, Any]
    codes: tuple[str, ...] = ()
    state: str = "in_force"
    level: str = ""
    region_code: str = ""
    region_path: str = ""
    department_code: str = ""
    matter_type: str = ""
    handling_type: str = ""
    online_depth: str = ""
    online: bool | None = None
    themes: tuple[str, ...] = field(default=())
    service_objects: tuple[str, ...] = field(default=())


def moment(value: datetime) -> str:
    """A moment as it stands in the tables: "2026-11-24T02:20:01.123456Z".

    :raises ValueError: it has no time zone.
    """
    if value.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def fold(value: str) -> str:
    """Text as it is compared: width, case and white space make no difference."""
    return " ".join(unicodedata.normalize("NFKC", value).casefold().split())


def fold_code(value: str) -> str:
    """A code as it is compared."""
    return unicodedata.normalize("NFKC", value).strip().upper()


def grams(kind: str, folded: str) -> set[str]:
    """Every pair of neighbouring characters of a folded text, marked with its kind."""
    letter = KINDS[kind]
    return {letter + folded[i : i + 2] for i in range(len(folded) - 1)}


def term(kind: str, name: str, value: str = "") -> str:
    """The key of a posting: all entries of ``kind`` whose filter ``name`` has ``value``."""
    return f"{KINDS[kind]}:{name}:{value}"


#: Filters on one column: name of the filter → name of the column.
SINGLE = {
    "department": "department_code",
    "type": "matter_type",
    "state": "state",
    "handling_type": "handling_type",
    "online_depth": "online_depth",
    "online": "online",
}
#: Filters on a column with many values between bars.
MANY = {"level": "level", "theme": "themes", "service_object": "service_objects"}


def _terms(row: dict[str, Any]) -> set[str]:
    kind = row["kind"]
    found = {term(kind, "all")}
    for name, column in SINGLE.items():
        if row[column]:
            found.add(term(kind, name, row[column]))
    for name, column in MANY.items():
        found.update(term(kind, name, value) for value in row[column].split("|") if value)
    if row["region_code"]:
        found.add(term(kind, "own_region", row["region_code"]))
    found.update(term(kind, "region", code) for code in row["region_path"].split("/") if code)
    return found


def _bars(values: Iterable[str]) -> str:
    unique = sorted(set(values))
    return f"|{'|'.join(unique)}|" if unique else ""


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _row(entry: Entry) -> dict[str, Any]:
    if entry.kind not in KINDS:
        raise ValueError(f"unknown kind {entry.kind!r}")
    if entry.state not in STATES:
        raise ValueError(f"{entry.state!r} is not a public state")
    codes = sorted({fold_code(code) for code in (entry.code, *entry.codes) if code.strip()})
    row = {
        "kind": entry.kind,
        "uid": entry.uid,
        "deleted": False,
        "published": moment(entry.published),
        "code": fold_code(entry.code),
        "title": entry.title,
        "title_key": fold(entry.title)[:TITLE_KEY],
        "state": entry.state,
        "level": _bars(entry.level.split(",")) if entry.level else "",
        "region_code": entry.region_code,
        "region_path": entry.region_path,
        "department_code": fold_code(entry.department_code),
        "matter_type": entry.matter_type,
        "handling_type": entry.handling_type,
        "online_depth": entry.online_depth,
        "online": "" if entry.online is None else _json(entry.online),
        "themes": _bars(entry.themes),
        "service_objects": _bars(entry.service_objects),
        "haystack": fold(entry.title) + "\n" + "\n".join(codes),
        "summary": _json(entry.summary),
        "record": _json(entry.record),
    }
    row["digest"] = hashlib.sha256(_json([row[name] for name in sorted(row)]).encode()).hexdigest()
    return row


def digest_of(entry: Entry) -> str:
    """The fingerprint that ``upsert`` would keep for this entry (64 hexadecimal characters)."""
    return str(_row(entry)["digest"])


def upsert(session: Session, entry: Entry) -> bool:
    """Put one item into the list, or bring it up to date.

    :returns: whether anything changed; an unchanged item keeps its ``seq``.
    :raises ValueError: unknown kind, a state that isn't public, or a moment without time zone.
    """
    return upsert_many(session, (entry,)) == 1


def upsert_many(session: Session, entries: Iterable[Entry]) -> int:
    """Put many items into the list, in batches; give each its own ``seq``.

    :returns: how many changed.
    :raises ValueError: as ``upsert``.
    """
    connection = session.connection()
    changed = 0
    iterator = iter(entries)
    while batch := list(islice(iterator, BATCH)):
        # An item that stands twice counts once, as it stands last.
        rows = {(entry.kind, entry.uid): _row(entry) for entry in batch}
        changed += _write(connection, rows, batch)
    if changed >= ANALYZE_FROM and connection.dialect.name == "postgresql":
        # The planner must know at once that the tables are no longer empty.
        connection.execute(text("ANALYZE listing, listing_term, listing_gram, listing_code"))
    return changed


def remove(session: Session, kind: str, uid: str) -> bool:
    """Take an item off the list; a tombstone with a new ``seq`` stays for the change feed.

    :returns: whether it stood there.
    """
    connection = session.connection()
    key = (kind, uid)
    if _old(connection, [key]).get(key, {"deleted": True})["deleted"]:
        return False
    seq, _id, now = _tick(connection, 1, 0)
    old = _old(connection, [key])[key]
    if old["deleted"]:
        return False
    counts: Counter[str] = Counter()
    _drop_postings(connection, [old], counts)
    _count(connection, counts)
    connection.execute(
        update(listing)
        .where(listing.c.id == old["id"])
        .values(
            deleted=True, seq=seq, changed=now, digest="", haystack="", summary="{}", record="{}"
        )
    )
    return True


def digests(session: Session, kind: str | None = None) -> Iterator[tuple[str, str, str]]:
    """``(kind, uid, digest)`` of every live row, to compare with what the site holds."""
    query = select(listing.c.kind, listing.c.uid, listing.c.digest).where(~listing.c.deleted)
    if kind is not None:
        query = query.where(listing.c.kind == kind)
    for row in session.connection().execute(query):
        yield row.kind, row.uid, row.digest


_OLD_COLUMNS = [
    column for column in listing.c if column.name not in ("summary", "record", "title", "published")
]


def _old(connection: Connection, keys: list[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    query = select(*_OLD_COLUMNS).where(tuple_(listing.c.kind, listing.c.uid).in_(keys))
    return {(row["kind"], row["uid"]): row for row in connection.execute(query).mappings()}


def _tick(connection: Connection, numbers: int, ids: int) -> tuple[int, int, str]:
    """Take ``numbers`` seqs and ``ids`` row numbers; gives the first of each, and the moment.

    The moment never goes back, even when the machine's clock does: it sorts as ``seq`` does.
    """
    now = moment(datetime.now(UTC))
    clock = listing_clock.c
    seq, last_id, changed = connection.execute(
        update(listing_clock)
        .where(clock.id == 1)
        .values(
            seq=clock.seq + numbers,
            last_id=clock.last_id + ids,
            changed=case((clock.changed > now, clock.changed), else_=now),
        )
        .returning(clock.seq, clock.last_id, clock.changed)
    ).one()
    return seq - numbers + 1, last_id - ids + 1, changed


def _write(
    connection: Connection,
    rows: dict[tuple[str, str], dict[str, Any]],
    batch: list[Entry],
) -> int:
    old = _old(connection, list(rows))
    rows = {
        key: row
        for key, row in rows.items()
        if key not in old or old[key]["deleted"] or old[key]["digest"] != row["digest"]
    }
    if not rows:
        return 0
    seq, next_id, now = _tick(connection, len(rows), len(rows))
    if connection.dialect.name != "sqlite":
        # Somebody else may have written the same items while this one waited for the clock.
        old = _old(connection, list(rows))
    for key, row in rows.items():
        row["seq"] = seq
        row["changed"] = now
        seq += 1
        if key in old:
            row["id"] = old[key]["id"]
        else:
            row["id"] = next_id
            next_id += 1
    counts: Counter[str] = Counter()
    existing = [old[key] for key in rows if key in old]
    _drop_postings(connection, [row for row in existing if not row["deleted"]], counts)
    if existing:
        columns = [c.name for c in listing.c if c.name not in ("id", "kind", "uid")]
        connection.execute(
            update(listing)
            .where(listing.c.id == bindparam("_id"))
            .values({name: bindparam(name) for name in columns}),
            [
                {"_id": row["id"], **{name: row[name] for name in columns}}
                for key, row in rows.items()
                if key in old
            ],
        )
    new = [row for key, row in rows.items() if key not in old]
    if new:
        connection.execute(insert(listing), new)
    _add_postings(connection, list(rows.values()), counts)
    _learn_fields(connection, [e for e in batch if (e.kind, e.uid) in rows])
    return len(rows)


def _grams_of(row: dict[str, Any]) -> set[str]:
    return grams(row["kind"], row["haystack"].split("\n", 1)[0])


def _codes_of(row: dict[str, Any]) -> list[str]:
    return [code for code in row["haystack"].split("\n")[1:] if code]


def _drop_postings(connection: Connection, rows: list[Any], counts: Counter[str]) -> None:
    """Remove what stands under these rows, and take it off ``counts``."""
    terms = [(row, name) for row in rows for name in _terms(row)]
    pairs = [(row, gram) for row in rows for gram in _grams_of(row)]
    if terms:
        connection.execute(
            delete(listing_term).where(
                listing_term.c.term == bindparam("_term"),
                listing_term.c.code == bindparam("_code"),
                listing_term.c.id == bindparam("_id"),
            ),
            [{"_term": name, "_code": row["code"], "_id": row["id"]} for row, name in terms],
        )
    if pairs:
        connection.execute(
            delete(listing_gram).where(
                listing_gram.c.gram == bindparam("_gram"), listing_gram.c.id == bindparam("_id")
            ),
            [{"_gram": gram, "_id": row["id"]} for row, gram in pairs],
        )
    if rows:
        connection.execute(
            delete(listing_code).where(listing_code.c.id.in_([row["id"] for row in rows]))
        )
    counts.subtract(name for _row, name in terms)
    counts.subtract(gram for _row, gram in pairs)


def _add_postings(connection: Connection, rows: list[dict[str, Any]], counts: Counter[str]) -> None:
    """Write what stands under these rows, and all ``counts``."""
    terms = sorted(
        (name, row["code"], row["id"], row["title_key"], row["seq"])
        for row in rows
        for name in _terms(row)
    )
    names = ("term", "code", "id", "title_key", "seq")
    connection.execute(
        insert(listing_term), [dict(zip(names, values, strict=True)) for values in terms]
    )
    pairs = sorted((gram, row["id"]) for row in rows for gram in _grams_of(row))
    if pairs:
        connection.execute(insert(listing_gram), [{"gram": g, "id": i} for g, i in pairs])
    codes = [
        {"kind": row["kind"], "code": code, "id": row["id"]}
        for row in rows
        for code in _codes_of(row)
    ]
    if codes:
        connection.execute(insert(listing_code), codes)
    counts.update(values[0] for values in terms)
    counts.update(gram for gram, _id in pairs)
    _count(connection, counts)


_COUNT = text(
    "INSERT INTO listing_count (term, n) VALUES (:term, :n) "
    "ON CONFLICT (term) DO UPDATE SET n = listing_count.n + excluded.n"
)


def _count(connection: Connection, counts: Counter[str]) -> None:
    rows = [{"term": name, "n": n} for name, n in sorted(counts.items()) if n]
    if rows:
        connection.execute(_COUNT, rows)


def _learn_fields(connection: Connection, entries: list[Entry]) -> None:
    """Remember names of fields that no record of the kind had before, in their order."""
    for kind in {entry.kind for entry in entries}:
        known = {
            row.name: row.in_summary
            for row in connection.execute(
                select(listing_field.c.name, listing_field.c.in_summary).where(
                    listing_field.c.kind == kind
                )
            )
        }
        position = len(known)
        for entry in entries:
            if entry.kind != kind:
                continue
            for name in (*entry.summary, *entry.record):
                in_summary = name in entry.summary
                if name not in known:
                    connection.execute(
                        insert(listing_field).values(
                            kind=kind, name=name, position=position, in_summary=in_summary
                        )
                    )
                    known[name] = in_summary
                    position += 1
                elif in_summary and not known[name]:
                    connection.execute(
                        update(listing_field)
                        .where(listing_field.c.kind == kind, listing_field.c.name == name)
                        .values(in_summary=True)
                    )
                    known[name] = True
