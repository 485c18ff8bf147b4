"""What belongs to content and is no field: owners, dates, marks, roles, the state itself.

plone.exportimport and collective.exportimport leave these out, or set the state by walking through
the transitions, which would ask an import for reasons, write mails and keep versions.
"""

from govportal.content.interfaces import ITypedContent
from govportal.publishing.exports.interfaces import RestoredEvent
from govportal.publishing.review import history
from plone.app.iterate.interfaces import IBaseline
from plone.app.iterate.interfaces import IWorkingCopy
from plone.exportimport.utils.dates import parse_date
from typing import Any
from zope.event import notify
from zope.interface import alsoProvides
from zope.interface import noLongerProvides

import DateTime
import plone.api as api


#: Key of the extras in an exported item.
EXTRAS = "govportal"
#: Key under which the state waits until the history stands.
STATE = "govportal.review_state"
DATES = ("effective_date", "expiration_date")
MARKS = {"working_copy": IWorkingCopy, "baseline": IBaseline}


def extras_of(obj: Any) -> dict[str, Any]:
    """The extras of typed content as JSON; empty for anything else."""
    if not ITypedContent.providedBy(obj):
        return {}
    base = obj.aq_base
    owner = obj.getOwnerTuple()
    return {
        **{name: _time(getattr(base, name, None)) for name in DATES},
        "creators": list(base.creators or ()),
        "owner": owner[1] if owner else "",
        "language": base.language or "",
        "local_roles": {
            user: list(roles)
            for user, roles in sorted((getattr(base, "__ac_local_roles__", None) or {}).items())
        },
        "marks": [name for name, mark in MARKS.items() if mark.providedBy(obj)],
        "workflow_times": [_time(entry.get("time")) for entry in history.entries(obj)],
    }


def add_extras(data: dict[str, Any], obj: Any) -> dict[str, Any]:
    """Put the extras into an exported item."""
    found = extras_of(obj)
    if found:
        data[EXTRAS] = found
    return data


def hold_state(item: dict[str, Any]) -> dict[str, Any]:
    """Take the state out of an item that is going to be imported, so that nobody walks to it."""
    if EXTRAS in item and item.get("review_state"):
        item[STATE] = item.pop("review_state")
    return item


def restore(obj: Any, item: dict[str, Any]) -> None:
    """Give ``obj`` what it had besides its fields, once fields, UID and history are set."""
    found = item.get(EXTRAS)
    if not found or not ITypedContent.providedBy(obj):
        return
    for name in DATES:
        setattr(obj, name, parse_date(found.get(name) or ""))
    obj.creators = tuple(found.get("creators") or ())
    obj.language = found.get("language") or ""
    obj.__ac_local_roles__ = dict(found.get("local_roles") or {}) or None
    owner = api.user.get(userid=found["owner"]) if found.get("owner") else None
    if owner is not None:
        obj.changeOwnership(owner.getUser())
    for name, mark in MARKS.items():
        if name in (found.get("marks") or ()):
            alsoProvides(obj, mark)
        elif mark.providedBy(obj):
            noLongerProvides(obj, mark)
    _restore_state(obj, item.get(STATE) or "", found.get("workflow_times") or [])
    # All indexes by name: without names the modification date would be set.
    obj.reindexObject(idxs=api.portal.get_tool("portal_catalog").indexes())
    notify(RestoredEvent(obj))


def _restore_state(obj: Any, state: str, times: list[str | None]) -> None:
    """The state and its permissions, as the history says; no transition takes place."""
    workflow = history.workflow_of(obj)
    if workflow is None:
        return
    past = history.entries(obj)
    if len(times) == len(past):
        # The packages export whole seconds, and two entries may share one.
        for entry, time in zip(past, times, strict=True):
            if time:
                entry["time"] = parse_date(time)
    if state and (not past or past[-1].get("review_state") != state):
        now = {"actor": api.user.get_current().getId(), "time": DateTime.DateTime()}
        past.append({"action": None, "comments": "", "review_state": state, **now})
    if past:
        obj.workflow_history[workflow.id] = tuple(past)
    workflow.updateRoleMappingsFor(obj)


def _time(value: Any) -> str | None:
    # With microseconds and zone, which plone.restapi's converter drops.
    return value.asdatetime().isoformat() if value else None
