"""What the clock does to bookings: it reminds the day before, and notes who didn't come."""

from datetime import datetime
from datetime import timedelta
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment import hours
from govportal.addons.appointment import notify
from govportal.addons.appointment.planning import moment
from govportal.cases import recipients
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.tables import case_reminder
from govportal.codes.site_calendar import site_calendar
from govportal.codes.zone import ZONE
from govportal.errors import Problem
from govportal.messages import send
from govportal.records.inserting import insert_once
from typing import Any

import logging
import plone.api as api
import transaction


logger = logging.getLogger("govportal.addons.appointment")

#: Bookings of one look; the rest are seen at the next.
MOST = 200
#: Nobody is woken: the hour of the day before from which people are reminded.
HOUR = 9
REMINDER = "appointment"


def run() -> bool:
    """Do what is due now, each booking in a transaction of its own; gives whether more is left."""
    now = store.now()
    done = (lapse(now), remind(now))
    for what, number in zip(("no-shows noted", "people reminded"), done, strict=True):
        if number:
            logger.info("appointments: %s %s", number, what)
    return MOST in done


def lapse(now: datetime) -> int:
    """Note a no-show for who hasn't come when his hall has closed; gives how many."""
    here = now.astimezone(ZONE)
    today = f"{here:%Y-%m-%d}"
    with records.read_connection(snapshot=False) as connection:
        # The days before first: what is left of them is over anyway.
        found = bookings.found(connection, bookings.expected("", today, MOST))
    closes: dict[str, datetime] = {}
    done = 0
    for row, booking in found:
        if booking.day == today:
            if booking.hall_uid not in closes:
                closes[booking.hall_uid] = closing(booking.hall_uid, here)
            if now < closes[booking.hall_uid]:
                continue
        done += _lapse(row)
    return done


def closing(hall: str, now: datetime) -> datetime:
    """The moment at which a hall closes today; midnight where nobody knows."""
    obj = api.content.get(UID=hall)
    open_ = (
        []
        if obj is None
        else hours.opening(obj.opening or (), obj.exceptions or (), now.date(), site_calendar())
    )
    if not open_:
        return moment(now.date() + timedelta(days=1), "00:00")
    return moment(now.date(), max(end for _begin, end in open_))


def _lapse(row: Any) -> int:
    try:
        perform(wrap(store.read(uid=row.uid)), "lapse", system=True)
        transaction.commit()
    except Problem:
        # Somebody was faster.
        transaction.abort()
        return 0
    return 1


def remind(now: datetime) -> int:
    """Remind of the bookings of tomorrow; gives how many. Nobody is reminded twice of a day."""
    here = now.astimezone(ZONE)
    if here.hour < HOUR:
        return 0
    tomorrow = f"{here + timedelta(days=1):%Y-%m-%d}"
    with records.read_connection(snapshot=False) as connection:
        query = bookings.unreminded(tomorrow, REMINDER, MOST)
        found = bookings.found(connection, query)
    return sum(_remind(row, tomorrow) for row, _booking in found)


def _remind(row: Any, day: str) -> int:
    session = records.session()
    current = store.find(session, uid=row.uid)
    if current is None or current.state != bookings.BOOKED:
        transaction.abort()
        return 0
    values = {"case_id": row.id, "kind": REMINDER, "day": day, "at": store.now()}
    made = insert_once(session, case_reminder, ["case_id", "kind", "day"], **values)
    if made is not None:
        words = notify.words(current, bookings.of(session, row.id))
        key = f"day:{row.id}:{day}"
        to = recipients.applicant(current)
        send(session, "appointment-reminder", to, words, row.id, key=key)
    transaction.commit()
    return int(made is not None)
