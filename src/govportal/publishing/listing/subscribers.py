"""Keep the list as the content is: what an event touches is written before the commit.

Handlers only note the object; the rows are written once, by a hook before the commit, in the same
transaction. An object that is created, described, published and indexed in one request is read
once, as it ends up. An aborted transaction drops the notes with everything else, and a rolled-back
savepoint does no harm: what is noted is read again from the ZODB.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from govportal import records
from govportal.publishing.listing import store
from govportal.publishing.listing.document import entry_of
from govportal.publishing.listing.document import is_listed
from govportal.publishing.listing.document import KINDS
from govportal.publishing.listing.tables import listing
from plone.uuid.interfaces import IUUID
from sqlalchemy import select
from sqlalchemy import tuple_
from sqlalchemy.orm import Session
from typing import Any
from zope.component.hooks import getSite

import plone.api as api
import transaction


#: Key of the notes in ``transaction.data``.
NOTES = "govportal.publishing.listing"
#: Rows that a query asks for at once.
BATCH = 400


class Notes:
    """What a transaction has touched: (kind, uid) → physical path, ``None`` when removed."""

    def __init__(self) -> None:
        self.touched: dict[tuple[str, str], tuple[str, ...] | None] = {}


def touch(obj: Any) -> None:
    """Note that ``obj`` may look different in the list."""
    if not is_listed(obj) or getSite() is None:
        return
    uid = IUUID(obj, None)
    if uid:
        _notes().touched[(KINDS[obj.portal_type], uid)] = obj.getPhysicalPath()


def forget(obj: Any) -> None:
    """Note that ``obj`` is gone."""
    uid = IUUID(obj, None)
    if is_listed(obj) and uid and getSite() is not None:
        _notes().touched[(KINDS[obj.portal_type], uid)] = None


def _notes() -> Notes:
    current = transaction.get()
    try:
        notes: Notes = current.data(NOTES)
    except KeyError:
        notes = Notes()
        current.set_data(NOTES, notes)
        current.addBeforeCommitHook(flush)
    return notes


def on_moved(obj: Any, event: Any) -> None:
    """Added, moved, renamed or removed; containers pass the event on to what they hold."""
    if event.newParent is None:
        forget(obj)
    else:
        touch(obj)


def on_changed(obj: Any, event: Any) -> None:
    """Modified, or changed by its workflow."""
    touch(obj)


def on_checked_in(obj: Any, event: Any) -> None:
    """A working copy took the place of its baseline."""
    touch(event.baseline)


def flush() -> None:
    """Write what the current transaction has touched; called by its hook, and by who reads on."""
    try:
        notes: Notes = transaction.get().data(NOTES)
    except KeyError:
        return
    session = None
    while notes.touched:
        # Writing may touch more: an entry's name stands in its matters.
        touched, notes.touched = notes.touched, {}
        if session is None:
            session = records.session()
        _write(session, touched)


def _write(session: Session, touched: dict[tuple[str, str], tuple[str, ...] | None]) -> None:
    before = _rows(session, touched)
    entries = []
    root = api.portal.get().getPhysicalRoot()
    for (kind, uid), path in touched.items():
        obj = root.unrestrictedTraverse(path, None) if path is not None else None
        # A rolled-back row or a reused id leaves something else at the path, or nothing.
        there = obj is not None and IUUID(obj, None) == uid
        entry = entry_of(obj) if there else None
        if entry is None:
            if (kind, uid) in before:
                store.remove(session, kind, uid)
        else:
            entries.append(entry)
    store.upsert_many(session, entries)
    after = {(entry.kind, entry.uid): _shown(entry) for entry in entries}
    changed = [
        key
        for key in touched
        if before.get(key) != after.get(key) and (before.get(key) is not None or key[0] in LATE)
    ]
    dependents = [brain for key in changed for brain in _dependents(key, touched)]
    for start in range(0, len(dependents), BATCH):
        objects = [brain._unrestrictedGetObject() for brain in dependents[start : start + BATCH]]
        found = [entry for obj in objects if (entry := entry_of(obj)) is not None]
        for obj in objects:
            _rely_on(obj)
        store.upsert_many(session, found)


def _rely_on(obj: Any) -> None:
    """Make it a conflict when somebody else changes ``obj`` before this transaction commits.

    A dependent is only read here. Without this, a transaction that began before it was withdrawn
    would put it back into the list as it was.
    """
    base = aq_base(obj)
    for part in (base, getattr(base, "workflow_history", None)):
        jar = getattr(part, "_p_jar", None)
        if jar is not None:
            jar.readCurrent(part)


#: Kinds that others may have referred to before they became public.
LATE = ("law", "catalogue", "matter")


def _shown(entry: store.Entry) -> tuple[str, ...]:
    """What others show of an entry."""
    if entry.kind == "law":
        # Matters quote its articles.
        return (store.digest_of(entry),)
    return (entry.title, store.fold_code(entry.code), entry.state)


def _rows(session: Session, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    result: dict[tuple[str, str], Any] = {}
    wanted = list(keys)
    columns = (listing.c.kind, listing.c.uid, listing.c.title, listing.c.code, listing.c.state)
    for start in range(0, len(wanted), BATCH):
        query = (
            select(*columns, listing.c.digest)
            .where(~listing.c.deleted)
            .where(tuple_(listing.c.kind, listing.c.uid).in_(wanted[start : start + BATCH]))
        )
        for row in session.connection().execute(query):
            shown = (row.digest,) if row.kind == "law" else (row.title, row.code, row.state)
            result[(row.kind, row.uid)] = shown
    return result


def _dependents(key: tuple[str, str], touched: dict[Any, Any]) -> list[Any]:
    """Brains of what shows a part of ``key`` and is not written anyhow."""
    kind, uid = key
    catalog = api.portal.get_tool("portal_catalog")
    if kind in ("region", "department"):
        path = touched[key]
        query = {"path": "/".join(path), "portal_type": list(KINDS)} if path else None
    elif kind == "law":
        query = {"cited_laws": uid}
    elif kind == "catalogue":
        query = {"catalogue_entry_uid": uid}
    elif kind == "matter":
        query = {"matter_uid": uid, "portal_type": "ServiceGuide"}
    else:
        query = None
    if query is None:
        return []
    return [
        brain
        for brain in catalog.unrestrictedSearchResults(query)
        if (KINDS.get(brain.portal_type, ""), brain.UID) not in touched
    ]
