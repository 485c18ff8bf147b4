"""Remove what nobody needs: uploads that were given up, and files that no row names."""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.files import references
from govportal.files import store
from govportal.files.tables import upload
from govportal.records import read_connection
from govportal.records import write_connection
from itertools import islice
from sqlalchemy import delete
from typing import Any
from typing import cast


#: An upload that no case has taken, or whose file has its place in a case.
STALE = timedelta(hours=48)
#: Younger files may belong to a transaction that isn't committed yet.
YOUNG = timedelta(hours=24)
#: Files that are looked up in the tables at once.
BATCH = 500


@dataclass(frozen=True)
class Swept:
    """What was done: rows of uploads and files that were removed, files that were seen."""

    uploads: int
    removed: int
    seen: int


def sweep(now: datetime | None = None) -> Swept:
    """Remove uploads older than ``STALE`` and files older than ``YOUNG`` that no row names.

    Every room's tables must be imported, as they are in an open instance. May run beside
    whatever else is running.
    """
    moment = now or datetime.now(UTC)
    with write_connection() as connection:
        gone = cast(
            Any, connection.execute(delete(upload).where(upload.c.created < moment - STALE))
        ).rowcount
    before = moment - YOUNG
    removed = seen = 0
    found = store.stored()
    while batch := list(islice(found, BATCH)):
        seen += len(batch)
        old = [name for name, written in batch if written < before]
        with read_connection(snapshot=False) as connection:
            needed = references.named(connection, old)
        removed += sum(store.discard(name, before) for name in old if name not in needed)
    return Swept(gone, removed, seen)
