"""Working copies across a whole-site export: who checked out when, and the lock."""

from collections.abc import Iterable
from collections.abc import Iterator
from govportal.content.interfaces import ITypedContent
from govportal.publishing.exports.interfaces import RestoredEvent
from plone.app.iterate.dexterity import ITERATE_RELATION_NAME
from plone.app.iterate.dexterity.utils import get_checkout_relation
from plone.app.iterate.interfaces import ITERATE_LOCK
from plone.app.iterate.interfaces import keys
from plone.app.iterate.util import get_storage
from plone.exportimport.utils.dates import parse_date
from plone.locking.interfaces import ILockable
from typing import Any
from zope.event import notify

import plone.api as api


#: Indexes that a relation or a lock decides.
INDEXES = ("catalogue_entry_uid", "matter_uid", "object_provides")


def with_checkout(relation: dict[str, Any]) -> dict[str, Any]:
    """An exported relation; that of a working copy says who made it and when."""
    name = relation.get("from_attribute") or relation.get("relationship")
    baseline = by_uid(relation["from_uuid"]) if name == ITERATE_RELATION_NAME else None
    found = get_checkout_relation(baseline) if baseline is not None else None
    if found is not None:
        kept = get_storage(found, default={})
        time = kept.get(keys.checkout_time)
        relation[keys.checkout_user] = kept.get(keys.checkout_user) or ""
        relation[keys.checkout_time] = time.asdatetime().isoformat() if time else ""
    return relation


def restored(relations: Iterable[dict[str, Any]]) -> None:
    """After relations were set: check-outs, locks, indexes, and the event for who looks on."""
    touched: dict[str, Any] = {}
    for relation in relations:
        for uid in (relation["from_uuid"], relation["to_uuid"]):
            if uid not in touched:
                touched[uid] = by_uid(uid)
        baseline = touched[relation["from_uuid"]]
        name = relation.get("from_attribute") or relation.get("relationship")
        if name == ITERATE_RELATION_NAME and baseline is not None:
            _check_out(baseline, relation)
    for obj in _typed(touched.values()):
        obj.reindexObject(idxs=INDEXES)
        notify(RestoredEvent(obj))


def _typed(objects: Iterable[Any]) -> Iterator[Any]:
    return (obj for obj in objects if ITypedContent.providedBy(obj))


def _check_out(baseline: Any, exported: dict[str, Any]) -> None:
    found = get_checkout_relation(baseline)
    if found is None:
        return
    user = exported.get(keys.checkout_user) or ""
    storage = get_storage(found)
    storage[keys.checkout_user] = user
    storage[keys.checkout_time] = parse_date(exported.get(keys.checkout_time) or "")
    lockable = ILockable(baseline, None)
    if lockable is None or api.user.get(userid=user) is None:
        # A lock has an owner. Without it the workflow alone keeps the baseline from being edited.
        return
    with api.env.adopt_user(username=api.user.get(userid=user).getUserName()):
        lockable.clear_locks()
        lockable.lock(ITERATE_LOCK, children=True)


def by_uid(uid: str | None) -> Any | None:
    """The content with a UID, whatever the current user may see."""
    if not uid:
        return None
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid)
    return brains[0]._unrestrictedGetObject() if brains else None
