"""A partner's site that takes a full copy through the change feed.

``copy`` follows ``/api/v1/changes`` as NDJSON until there is no more, reads every line as JSON and
keeps the records in a SQLite file of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import http.client
import json
import sqlite3
import time
import urllib.parse


#: What stands before the record in a line of the feed.
RECORD = b'"record":'


@dataclass
class Copy:
    """What a copy took."""

    seconds: float
    items: int
    megabytes: float
    requests: int


def copy(host: str, port: int, headers: dict[str, str], target: Path, size: int) -> Copy:
    """Make a full copy.

    :param target: the file; it must not exist.
    :param size: changes that are asked for at a time.
    :raises RuntimeError: an answer that is not 200.
    """
    store = sqlite3.connect(target, isolation_level=None)
    store.execute("PRAGMA journal_mode = WAL")
    store.execute("PRAGMA synchronous = NORMAL")
    store.execute("CREATE TABLE item (kind TEXT, uid TEXT, record TEXT, PRIMARY KEY (kind, uid))")
    started = time.perf_counter()
    items = received = requests = 0
    address = f"/api/v1/changes?format=ndjson&size={size}"
    connection = http.client.HTTPConnection(host, port, timeout=300)
    while address:
        connection.request("GET", address, headers=headers)
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} for {address}: {answer.read()[:500]!r}")
        requests += 1
        batch = []
        store.execute("BEGIN")
        for line in _lines(answer):
            received += len(line) + 1
            change = json.loads(line)
            if change["action"] == "remove":
                store.execute(
                    "DELETE FROM item WHERE kind = ? AND uid = ?", (change["kind"], change["uid"])
                )
                continue
            # The record is the last member: its text is kept as it came.
            record = line[line.index(RECORD) + len(RECORD) : -1].decode()
            batch.append((change["kind"], change["uid"], record))
            items += 1
            if len(batch) >= 1000:
                store.executemany("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", batch)
                batch = []
        store.executemany("INSERT OR REPLACE INTO item VALUES (?, ?, ?)", batch)
        store.execute("COMMIT")
        link = answer.headers.get("Link", "")
        address = ""
        if 'rel="next"' in link:
            parts = urllib.parse.urlsplit(link[link.index("<") + 1 : link.index(">")])
            address = f"{parts.path}?{parts.query}"
    seconds = time.perf_counter() - started
    connection.close()
    store.close()
    return Copy(round(seconds, 2), items, round(received / 1e6, 1), requests)


def _lines(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    rest = b""
    while block := answer.read1(1 << 20):
        *lines, rest = (rest + block).split(b"\n")
        yield from lines
    if rest:
        yield rest


def differences(copied: Path, listing: Path) -> int:
    """How many items of the copy and the list are not the same, text by text."""
    store = sqlite3.connect(copied, uri=True)
    store.execute("ATTACH ? AS source", (f"file:{listing}?mode=ro",))
    (wrong,) = store.execute(
        "SELECT count(*) FROM source.listing AS l LEFT JOIN item AS i USING (kind, uid) "
        "WHERE NOT l.deleted AND (i.record IS NULL OR i.record <> l.record)"
    ).fetchone()
    (surplus,) = store.execute(
        "SELECT count(*) FROM item AS i LEFT JOIN source.listing AS l "
        "ON l.kind = i.kind AND l.uid = i.uid AND NOT l.deleted WHERE l.id IS NULL"
    ).fetchone()
    store.close()
    return int(wrong + surplus)
