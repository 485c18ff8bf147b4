"""A catalogue entry that changes marks the matters under it, and tells their editors."""

from collections.abc import Iterable
from govportal.content.inheritance import differences
from govportal.publishing.levels.mail import tell_editors
from govportal.publishing.review import history
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


#: The mark for an entry that is suspended or cancelled: the relation itself is to be looked at.
ENTRY = "catalogue_entry"


def entry_of(matter: Any) -> Any | None:
    """The catalogue entry of a matter, or None."""
    relation = getattr(matter, "catalogue_entry", None)
    if relation is None or relation.isBroken():
        return None
    return relation.to_object


def pending(matter: Any, entry: Any) -> list[str]:
    """What of a matter is to be revised because of its entry: names of fields."""
    found = differences(matter, entry)
    if history.state_of(entry) in ("suspended", "cancelled"):
        found.append(ENTRY)
    return found


def matters_of(entry: Any) -> Iterable[Any]:
    """The matters compiled from an entry, working copies included, cancelled ones not."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="Matter", catalogue_entry_uid=IUUID(entry)
    )
    for brain in brains:
        if brain.review_state != "cancelled":
            yield brain._unrestrictedGetObject()


def refresh(matter: Any, entry: Any) -> bool:
    """Set a matter's mark to what is true now; True when something new is to be revised."""
    before = list(getattr(matter, "to_revise", None) or [])
    now = pending(matter, entry)
    if now == before:
        return False
    matter.to_revise = now
    matter.reindexObject(idxs=["to_revise"])
    return bool(set(now) - set(before))


def refresh_all(entry: Any) -> list[Any]:
    """Refresh the matters under an entry; gives those with something new to revise."""
    return [matter for matter in matters_of(entry) if refresh(matter, entry)]


def entry_changed(entry: Any, event: Any) -> None:
    """A working copy of an entry was published: its matters are compared with it."""
    tell_editors(entry, refresh_all(entry))


def entry_moved(entry: Any, event: Any) -> None:
    """An entry was suspended, resumed or cancelled."""
    transition = event.transition
    if transition is not None and transition.id in ("suspend", "resume", "cancel"):
        tell_editors(entry, refresh_all(entry))


def matter_published(matter: Any, event: Any) -> None:
    """A matter or its working copy was published: its mark says what is still different."""
    if getattr(event, "new_state", None) is not None and event.new_state.id != "published":
        return
    entry = entry_of(matter)
    if entry is not None:
        refresh(matter, entry)
