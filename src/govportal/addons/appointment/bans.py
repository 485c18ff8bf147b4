"""Who doesn't come again and again books nothing for a while.

Nothing is kept of a ban: it follows from the no-shows that count, so an appeal that was right, or
another setting, ends it at once.
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal.addons.appointment import bookings
from govportal.addons.appointment.settings import setting
from govportal.cases.notices.issue import chinese_day
from govportal.codes.zone import ZONE
from govportal.errors import Problem
from typing import Any


@dataclass(frozen=True)
class Standing:
    """How somebody stands.

    Args:
        missed: no-shows that count.
        limit: how many make a ban, 0 for no bans.
        until: the end of a ban that lasts, ``None`` for none.
    """

    missed: int
    limit: int
    until: datetime | None


def standing(connection: Any, person: str, now: datetime) -> Standing:
    """How a person (a ``booking.person``) stands now."""
    limit = setting("missed_limit")
    misses = bookings.missed(connection, person, now - timedelta(days=setting("missed_days")))
    until = None
    if limit and len(misses) >= limit:
        end = misses[0] + timedelta(days=setting("ban_days"))
        until = end if end > now else None
    return Standing(len(misses), limit, until)


def refuse_banned(connection: Any, person: str, now: datetime) -> None:
    """Let nobody book who is banned.

    Raises:
        Problem: 403; it says until when, and that one can appeal.
    """
    found = standing(connection, person, now)
    if found.until is None:
        return
    words = {"count": found.missed, "day": chinese_day(found.until.astimezone(ZONE).date())}
    raise Problem(
        403,
        "Banned",
        _(
            "您已爽约 ${count} 次，到 ${day} 为止暂停预约。认为不该算爽约的，"
            "可以在“我的预约”里对该次爽约申诉；急办的请到现场取号。",
            mapping=words,
        ),
    )
