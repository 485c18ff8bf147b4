"""A day is closed: nobody books it any more; who has booked is moved to another day and told."""

from collections.abc import Mapping
from datetime import date
from govportal import _
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment import freeing
from govportal.addons.appointment import offers
from govportal.addons.appointment import places
from govportal.addons.appointment import planning
from govportal.addons.appointment.entering import day_of
from govportal.addons.appointment.offers import Offer
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.perform import refuse
from govportal.codes.site_calendar import site_calendar
from govportal.codes.zone import ZONE
from govportal.errors import Problem
from typing import Any

import plone.api as api


MANAGE = "govportal: Manage bookings"
LONGEST = 200


def close(data: Mapping[str, Any]) -> dict[str, Any]:
    """Close a day of a schedule, all in one transaction; gives how many were moved and called off.

    Whoever has booked gets the next free slot, of the same time of day where there is one; who
    can't be moved is called off.

    Args:
        data: ``schedule``, ``day``, ``reason``.

    Raises:
        Problem: 403 not at this hall; 404 no such schedule; 409 the day is over, or nothing is
            planned for it; 422 what was given.
    """
    found, day = _named(data)
    reason = data.get("reason")
    if not isinstance(reason, str) or not 0 < len(reason.strip()) <= LONGEST:
        raise refuse(
            "reason", _("请填写停止办理的原因，最多 ${max} 个字。", mapping={"max": LONGEST})
        )
    reason = reason.strip()
    now = store.now()
    planned = [
        slot for slot in planning.slots(found.plan, day, site_calendar()) if slot.starts > now
    ]
    if not planned:
        raise Problem(409, "Conflict", _("这一天没有还没开始的时段，不用关闭。"))
    session = records.session()
    ids = places.close(session, found.uid, found.plan.hall, planned, reason)
    moved = called_off = 0
    for row, booking in bookings.found(session, bookings.of_slots(ids, bookings.BOOKED)):
        case = wrap(row, found.department)
        slot = _instead(session, found, booking)
        if slot is None:
            perform(case, "call_off", {"reason": reason})
            called_off += 1
        else:
            given = {"day": slot.day.isoformat(), "begin": slot.begin, "reason": reason}
            perform(case, "move", given)
            moved += 1
    return {"moved": moved, "called_off": called_off}


def reopen(data: Mapping[str, Any]) -> dict[str, Any]:
    """Open a day again; who was moved stays where he is.

    Args:
        data: ``schedule``, ``day``.

    Raises:
        Problem: 403 not at this hall; 404 no such schedule; 409 the day isn't closed; 422 what was
            given.
    """
    found, day = _named(data)
    number = places.reopen(records.session(), found.uid, day.isoformat())
    if not number:
        raise Problem(409, "Conflict", _("这一天没有关闭。"))
    return {"reopened": number}


def _named(data: Mapping[str, Any]) -> tuple[Offer, date]:
    found = offers.offer(data.get("schedule"))
    if not api.user.has_permission(MANAGE, obj=found.department):
        raise Problem(403, "Forbidden", _("只有负责部门的负责人或者政务服务管理员可以关闭、恢复。"))
    day = day_of(data)
    if day < store.now().astimezone(ZONE).date():
        raise Problem(409, "Conflict", _("这一天已经过去了。"))
    return found, day


def _instead(session: Any, found: Offer, booking: Any) -> planning.Slot | None:
    """The slot to which somebody is moved: later, of the same time on that day if it is free."""
    now = store.now()
    after = [
        slot
        for slot in freeing.free(session, found, booking.people, now, booking.channel)
        if (slot.day.isoformat(), slot.begin) > (booking.day, booking.begin)
    ]
    if not after:
        return None
    first = after[0].day
    same = (slot for slot in after if slot.day == first and slot.begin >= booking.begin)
    return next(same, after[0])
