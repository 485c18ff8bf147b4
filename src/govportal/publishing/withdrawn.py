"""What was public once and is no more: whoever has its address is told so."""

from dataclasses import dataclass
from datetime import date
from govportal import records
from govportal.publishing.listing.document import KINDS
from govportal.publishing.listing.tables import listing
from govportal.publishing.review.history import entries
from govportal.publishing.review.history import state_of
from govportal.publishing.review.history import workflow_of
from plone.uuid.interfaces import IUUID
from sqlalchemy import select
from typing import Any


@dataclass(frozen=True)
class Withdrawn:
    """An item that the public cannot see any more.

    Args:
        title: the one that it had when it was public; ``""`` where nobody kept it.
        since: the day on which it was withdrawn.
    """

    title: str
    since: date


def withdrawn(obj: Any) -> Withdrawn | None:
    """What may be told of ``obj`` to everybody, ``None`` unless it was public and is no more."""
    public = public_states(obj)
    if state_of(obj) in public:
        return None
    history = entries(obj)
    shown = [number for number, entry in enumerate(history) if entry["review_state"] in public]
    if not shown:
        return None
    # The entry after the last public one took it away.
    return Withdrawn(last_title(obj), history[shown[-1] + 1]["time"].asdatetime().date())


def public_states(obj: Any) -> frozenset[str]:
    """The states of the item's workflow in which everybody may see it."""
    workflow = workflow_of(obj)
    if workflow is None:
        return frozenset()
    return frozenset(
        name
        for name, state in workflow.states.items()
        if "Anonymous" in (state.permission_roles or {}).get("View", ())
    )


def was_public(obj: Any) -> bool:
    """Whether everybody can see ``obj`` or could once."""
    public = public_states(obj)
    return state_of(obj) in public or any(e["review_state"] in public for e in entries(obj))


def last_title(obj: Any) -> str:
    """The title that everybody knew, ``""`` where nobody kept it.

    That of the list, or on the list's tombstone: the item itself may have been renamed since.
    """
    if state_of(obj) in public_states(obj):
        return str(obj.title or "")
    kind = KINDS.get(obj.portal_type)
    if kind is None:
        return ""
    query = (
        select(listing.c.title)
        .where(listing.c.kind == kind, listing.c.uid == IUUID(obj))
        .where(listing.c.deleted)
    )
    with records.read_connection(snapshot=False) as connection:
        return connection.execute(query).scalar() or ""
