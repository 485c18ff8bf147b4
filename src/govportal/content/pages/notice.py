"""What a reader is told of a state in which nothing can be applied for."""

from dataclasses import dataclass
from govportal import _
from govportal.content.display import day_text
from typing import Any
from zope.i18n import translate

import plone.api as api


TITLES = {"suspended": _("本事项已暂停办理"), "cancelled": _("本事项已取消")}


@dataclass(frozen=True)
class Notice:
    """A suspension or a cancellation.

    Args:
        since: the day as 2026-01-31, ``""`` where it is not known; ``since_text`` for people.
    """

    state: str
    title: str
    reason: str
    since: str
    since_text: str


def notice_of(obj: Any) -> Notice | None:
    """The notice on the page of ``obj``, ``None`` while it can be applied for."""
    state = api.content.get_state(obj, default="")
    if state not in TITLES:
        return None
    since = obj.state_since
    return Notice(
        state=state,
        title=str(translate(TITLES[state])),
        reason=obj.state_reason or "",
        since=since.isoformat() if since else "",
        since_text=day_text(since) if since else "",
    )
