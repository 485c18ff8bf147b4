"""The slots that a schedule plans for a day, and when they can be booked. Pure."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal.addons.appointment import hours
from govportal.addons.appointment.hours import Rows
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.zone import ZONE
from typing import Any


ONLINE, PHONE, ONSITE = "online", "phone", "onsite"
#: The ways on which a place can be taken; each has places of its own.
CHANNELS: Mapping[str, Any] = {ONLINE: _("网上"), PHONE: _("电话"), ONSITE: _("现场")}


@dataclass(frozen=True)
class Slot:
    """A time that can be booked.

    Args:
        begin: and ``end``: times like ``09:00``.
        places: how many on each channel.
    """

    day: date
    begin: str
    end: str
    places: Mapping[str, int]

    @property
    def starts(self) -> datetime:
        """The moment at which it begins."""
        return moment(self.day, self.begin)


@dataclass(frozen=True)
class Plan:
    """What a schedule and its hall say of times, as plain values.

    Args:
        schedule: its UID; ``hall`` the hall's.
        periods, blocked: rows of the schedule; ``opening``, ``exceptions`` of the hall.
        horizon_days: how many days ahead can be booked; the last from ``release`` on.
        lead_minutes: before its beginning a slot is closed for bookings.
    """

    schedule: str
    hall: str
    periods: Rows
    blocked: Rows
    opening: Rows
    exceptions: Rows
    horizon_days: int
    release: str
    lead_minutes: int


def moment(day: date, time: str) -> datetime:
    """A time of a day where the offices are."""
    return datetime(day.year, day.month, day.day, int(time[:2]), int(time[3:]), tzinfo=ZONE)


def slots(plan: Plan, day: date, calendar: WorkingCalendar) -> list[Slot]:
    """The slots of a day, by their beginning: whole ones, while the hall is open."""
    if blocked(plan, day):
        return []
    open_ = hours.opening(plan.opening, plan.exceptions, day, calendar)
    found: dict[str, Slot] = {}
    for row in plan.periods:
        if not hours.holds(row["days"], day, calendar):
            continue
        places = {name: int(row.get(name) or 0) for name in CHANNELS}
        for begin, end in _cut(row):
            if any(first <= begin and end <= last for first, last in open_):
                found.setdefault(begin, Slot(day, begin, end, places))
    return [found[begin] for begin in sorted(found)]


def _cut(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    length = int(row["minutes"])
    last = hours.minutes(row["end"])
    at = hours.minutes(row["begin"])
    while at + length <= last:
        yield hours.text(at), hours.text(at + length)
        at += length


def blocked(plan: Plan, day: date) -> str | None:
    """Why a day takes no bookings, ``None`` when it does."""
    for row in plan.blocked:
        if hours.covers(row, day):
            return str(row.get("reason") or "")
    return None


def days(plan: Plan, now: datetime) -> list[date]:
    """The days that can be booked now, today included; some may have no slots."""
    here = now.astimezone(ZONE)
    ahead = plan.horizon_days
    if f"{here:%H:%M}" < plan.release:
        ahead -= 1
    return [here.date() + timedelta(days=number) for number in range(ahead + 1)]


def takes(plan: Plan, slot: Slot, now: datetime) -> bool:
    """Whether a planned slot can still be booked now; how many places are left isn't asked."""
    begins = slot.starts - timedelta(minutes=plan.lead_minutes)
    return now <= begins and slot.day in days(plan, now)


def find(plan: Plan, day: date, begin: str, calendar: WorkingCalendar) -> Slot | None:
    """The planned slot that begins then."""
    return next((slot for slot in slots(plan, day, calendar) if slot.begin == begin), None)


def current(plan: Plan, now: datetime, calendar: WorkingCalendar) -> Slot | None:
    """The slot that who walks in now gets: the one that lasts, or the next one of today."""
    here = now.astimezone(ZONE)
    planned = slots(plan, here.date(), calendar)
    return next((slot for slot in planned if f"{here:%H:%M}" < slot.end), None)
