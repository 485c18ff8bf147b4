"""The day of a hall as its officers see it: who is expected, who waits, how full the slots are."""

from calendar import monthrange
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from govportal import _
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment import offers
from govportal.addons.appointment import places
from govportal.addons.appointment import planning
from govportal.addons.appointment import showing
from govportal.addons.appointment.offers import Offer
from govportal.addons.appointment.tables import appointment_slot as slot
from govportal.cases.case import wrap
from govportal.cases.perform import say
from govportal.cases.worklist.scope import Scope
from govportal.codes.site_calendar import site_calendar
from govportal.codes.zone import ZONE
from govportal.content.places import region_of
from govportal.errors import Problem
from govportal.publishing.portal.addresses import path_of
from sqlalchemy import func
from sqlalchemy import select
from typing import Any

import plone.api as api


#: Bookings of a hall on one day that are shown.
MOST = 1000


def visible(scope: Scope) -> list[Offer]:
    """The schedules whose bookings somebody sees."""
    return [
        found
        for found in offers.all_offers()
        if scope.everywhere or found.department.code in scope.departments
    ]


def halls(found: Sequence[Offer]) -> list[dict[str, Any]]:
    """The halls of some schedules, by their place and title."""
    known = {offer.plan.hall: offer.hall for offer in found}
    return sorted(
        (
            {
                "uid": uid,
                "title": hall.title,
                "url": path_of(hall),
                "region": getattr(region_of(hall), "title", ""),
            }
            for uid, hall in known.items()
        ),
        key=lambda one: (one["region"], one["title"]),
    )


def day_json(scope: Scope, wanted: str, day: date, now: datetime) -> dict[str, Any]:
    """A day of a hall.

    Args:
        wanted: the hall's UID, ``""`` for the first one.

    Raises:
        Problem: 404 there is no such hall with bookings that the user may see.
    """
    mine = visible(scope)
    listed = halls(mine)
    if not listed:
        return {"halls": [], "hall": None, "day": day.isoformat(), "schedules": [], "items": []}
    uid = wanted or listed[0]["uid"]
    here = [offer for offer in mine if offer.plan.hall == uid]
    if not here:
        raise Problem(404, "NotFound", _("没有这个大厅，或者您不负责它的预约，请重新选择。"))
    text = day.isoformat()
    departments = {offer.department.code: offer.department for offer in here}
    with records.read_connection() as connection:
        rows = {offer.uid: places.of_days(connection, offer.uid, text, text) for offer in here}
        found = bookings.found(connection, bookings.of_day(uid, text).limit(MOST))
    items = [
        showing.officer_json(wrap(row, departments.get(row.department_code)), booking)
        for row, booking in found
        if scope.everywhere or row.department_code in scope.departments
    ]
    hall = here[0].hall
    return {
        "halls": listed,
        "hall": next(one for one in listed if one["uid"] == uid),
        "day": text,
        "today": now.astimezone(ZONE).date().isoformat(),
        "windows": [
            {"number": window.number, "title": window.title}
            for window in hall.objectValues()
            if window.portal_type == offers.WINDOW and offers.is_active(window)
        ],
        "schedules": [_schedule(offer, day, rows[offer.uid]) for offer in here],
        "items": items,
    }


def _schedule(offer: Offer, day: date, rows: Mapping[Any, Any]) -> dict[str, Any]:
    department = offer.department
    planned = planning.slots(offer.plan, day, site_calendar())
    closed = [row for row in rows.values() if row.closed]
    return {
        "uid": offer.uid,
        "title": offer.schedule.title,
        "department": department.title,
        "may_serve": bool(api.user.has_permission("govportal: Serve booking", obj=department)),
        "may_close": bool(api.user.has_permission("govportal: Manage bookings", obj=department)),
        "closed": bool(closed),
        "closed_reason": closed[0].closed_reason if closed else "",
        "slots": [
            {
                "begin": one.begin,
                "end": one.end,
                "channels": [
                    {
                        "id": name,
                        "title": say(planning.CHANNELS[name]),
                        "places": number,
                        "left": places.left(dict(rows), one, name),
                    }
                    for name, number in one.places.items()
                    if number
                ],
            }
            for one in planned
        ],
    }


def month_json(scope: Scope, wanted: str, first: date) -> list[dict[str, Any]]:
    """How much is booked on each day of a month in a hall.

    Args:
        wanted: the hall's UID.
        first: the first day of the month.
    """
    here = [offer for offer in visible(scope) if offer.plan.hall == wanted]
    last = first.replace(day=monthrange(first.year, first.month)[1])
    query = (
        select(
            slot.c.day,
            func.sum(slot.c.taken).label("taken"),
            func.max(slot.c.closed_reason).label("reason"),
        )
        .where(
            slot.c.schedule_uid.in_([offer.uid for offer in here]),
            slot.c.day.between(first.isoformat(), last.isoformat()),
        )
        .group_by(slot.c.day)
    )
    with records.read_connection(snapshot=False) as connection:
        known = {row.day: row for row in connection.execute(query)}
    calendar = site_calendar()
    found = []
    for number in range(1, last.day + 1):
        day = first.replace(day=number)
        planned = [one for offer in here for one in planning.slots(offer.plan, day, calendar)]
        row = known.get(day.isoformat())
        found.append(
            {
                "day": day.isoformat(),
                "places": sum(sum(one.places.values()) for one in planned),
                "taken": int(row.taken) if row is not None else 0,
                "reason": row.reason if row is not None else "",
            }
        )
    return found
