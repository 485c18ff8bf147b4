"""What is still free: the slots of a schedule with their places, and what to take instead."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from govportal import _
from govportal.addons.appointment import places
from govportal.addons.appointment import planning
from govportal.addons.appointment.offers import Offer
from govportal.addons.appointment.planning import Slot
from govportal.codes.site_calendar import site_calendar
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any


#: How many slots are offered instead of one that is full.
OFFERED = 3


def days(connection: Any, found: Offer, now: datetime) -> list[dict[str, Any]]:
    """The days that can be booked now, each with its slots and the places left online.

    A day's ``state`` is ``open``, ``full``, ``closed`` (an officer closed it, or no slot is
    planned: a holiday, a blocked day) or ``over`` (it is too late for all of its slots).
    """
    wanted = planning.days(found.plan, now)
    rows = _rows(connection, found, wanted)
    return [_day(found, day, rows, now) for day in wanted]


def _rows(connection: Any, found: Offer, wanted: Sequence[date]) -> dict[Any, Any]:
    if not wanted:
        return {}
    return places.of_days(connection, found.uid, wanted[0].isoformat(), wanted[-1].isoformat())


def _day(found: Offer, day: date, rows: dict[Any, Any], now: datetime) -> dict[str, Any]:
    planned = planning.slots(found.plan, day, site_calendar())
    shut = [row for (of, _begin, _channel), row in rows.items() if of == day.isoformat()]
    reason = next((row.closed_reason for row in shut if row.closed), "")
    slots = [
        {
            "begin": slot.begin,
            "end": slot.end,
            "left": places.left(rows, slot, planning.ONLINE),
            "open": planning.takes(found.plan, slot, now),
        }
        for slot in planned
        if slot.places[planning.ONLINE]
    ]
    open_ = [slot for slot in slots if slot["open"]]
    closed = bool(slots) and all(
        getattr(rows.get((day.isoformat(), slot["begin"], planning.ONLINE)), "closed", False)
        for slot in slots
    )
    if not slots or closed:
        state = "closed"
    elif not open_:
        state = "over"
    else:
        state = "open" if any(slot["left"] for slot in open_) else "full"
    return {
        "day": day.isoformat(),
        "state": state,
        "reason": reason or planning.blocked(found.plan, day) or "",
        "slots": open_ if state in ("open", "full") else [],
    }


def free(
    connection: Any, found: Offer, people: int, now: datetime, channel: str = planning.ONLINE
) -> Iterator[Slot]:
    """The slots that still have so many places on a channel, the earliest first."""
    wanted = planning.days(found.plan, now)
    rows = _rows(connection, found, wanted)
    calendar = site_calendar()
    for day in wanted:
        for slot in planning.slots(found.plan, day, calendar):
            takes = planning.takes(found.plan, slot, now)
            if takes and places.left(rows, slot, channel) >= people:
                yield slot


def full(connection: Any, found: Offer, people: int, now: datetime) -> Problem:
    """The refusal of who came too late, with what is free next."""
    instead = []
    for slot in free(connection, found, people, now):
        instead.append(f"{slot.day.month}月{slot.day.day}日 {slot.begin}")
        if len(instead) == OFFERED:
            break
    if instead:
        message = _(
            "这个时段刚刚约满了。最近还有名额的是：${slots}。",
            mapping={"slots": "、".join(instead)},
        )
    else:
        message = _("这个时段刚刚约满了，可以预约的日子里也都没有名额，请等待放号或者换一个大厅。")
    return Problem(409, "Full", message, [FieldError("begin", message)])
