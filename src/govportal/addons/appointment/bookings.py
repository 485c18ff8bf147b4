"""Rows of bookings, read with their slot and changed with their case."""

from collections.abc import Sequence
from datetime import datetime
from govportal.addons.appointment.tables import appointment_booking as booking
from govportal.addons.appointment.tables import appointment_slot as slot
from govportal.cases.store import Row
from govportal.cases.tables import case
from govportal.cases.tables import case_reminder
from sqlalchemy import and_
from sqlalchemy import exists
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy import update
from typing import Any

import secrets


NAME = "appointment"
BOOKED, ARRIVED, CALLED, SERVED = "booked", "arrived", "called", "served"
MISSED, APPEALED = "missed", "appealed"
#: States in which somebody is expected, or in the hall.
OPEN = (BOOKED, ARRIVED, CALLED)
WAITING = (ARRIVED, CALLED)

_SLOT = ("schedule_uid", "hall_uid", "day", "begin", "end", "channel")
_JOINED = booking.join(slot, slot.c.id == booking.c.slot_id)


def _columns() -> list[Any]:
    return [*booking.c, *(slot.c[name] for name in _SLOT)]


def of(connection: Any, case_id: int) -> Row:
    """The booking of a case, with schedule, hall, day, begin, end and channel of its slot."""
    query = select(*_columns()).select_from(_JOINED).where(booking.c.case_id == case_id)
    return Row(connection.execute(query).mappings().one())


def add(session: Any, **values: Any) -> None:
    """Add the booking of a new case.

    Raises:
        sqlalchemy.exc.IntegrityError: the person holds a place of the slot already.
    """
    empty = {"ticket": "", "window": ""}
    session.execute(insert(booking).values(**empty, **values))


def change(session: Any, case_id: int, **values: Any) -> None:
    """Change a booking; its case, which changes in the same transaction, says who may.

    Raises:
        sqlalchemy.exc.IntegrityError: the person holds a place of the slot already.
    """
    session.execute(update(booking).where(booking.c.case_id == case_id).values(**values))


def new_token() -> str:
    """What a QR code says: 96 random bits."""
    return secrets.token_hex(12)


def found(connection: Any, query: Select[Any]) -> list[tuple[Row, Row]]:
    """The cases and bookings of a query made by `cases`."""
    rows = connection.execute(query).all()
    split = len(case.c)
    names = [column.key for column in _columns()]
    return [
        (
            Row(zip(case.c.keys(), row[:split], strict=True)),
            Row(zip(names, row[split:], strict=True)),
        )
        for row in rows
    ]


def cases(*where: Any) -> Select[Any]:
    """A query of cases with their bookings."""
    joined = _JOINED.join(case, case.c.id == booking.c.case_id)
    return select(*case.c, *_columns()).select_from(joined).where(case.c.kind == NAME, *where)


def own(user: str, states: Sequence[str], before: int | None, size: int) -> Select[Any]:
    """Somebody's bookings: those that come by their time, those that were the latest first.

    Args:
        states: in which they are.
        before: the id of the last case of the page before.
    """
    where = [case.c.applicant_user == user, case.c.state.in_(states)]
    if before is not None:
        where.append(case.c.id < before)
    return cases(*where).order_by(case.c.id.desc()).limit(size)


def with_token(token: str) -> Select[Any]:
    """The booking whose QR code says this."""
    return cases(booking.c.token == token)


def of_day(hall: str, day: str) -> Select[Any]:
    """The bookings of a hall on a day, by their time."""
    return cases(slot.c.hall_uid == hall, slot.c.day == day).order_by(
        slot.c.begin, booking.c.arrived_at, case.c.id
    )


def of_slots(ids: Sequence[int], state: str) -> Select[Any]:
    """The bookings of slots in a state, the earliest first."""
    return cases(booking.c.slot_id.in_(ids), case.c.state == state).order_by(
        slot.c.begin, case.c.id
    )


def expected(first: str, last: str, most: int) -> Select[Any]:
    """The bookings of days for which nobody has come."""
    return (
        cases(slot.c.day >= first, slot.c.day <= last, case.c.state == BOOKED)
        .order_by(slot.c.day, case.c.id)
        .limit(most)
    )


def unreminded(day: str, kind: str, most: int) -> Select[Any]:
    """The bookings of a day whose people were not reminded of it yet.

    Args:
        kind: of the reminder, as `case_reminder` has it.
    """
    told = exists().where(
        case_reminder.c.case_id == case.c.id,
        case_reminder.c.kind == kind,
        case_reminder.c.day == slot.c.day,
    )
    query = cases(slot.c.day == day, case.c.state == BOOKED, ~told)
    return query.order_by(case.c.id).limit(most)


def held(connection: Any, person: str, schedule: str, today: str) -> int:
    """How many bookings of a schedule somebody has that are still to come."""
    query = (
        select(func.count())
        .select_from(_JOINED.join(case, case.c.id == booking.c.case_id))
        .where(
            booking.c.person == person,
            booking.c.hold.is_not(None),
            slot.c.schedule_uid == schedule,
            slot.c.day >= today,
            case.c.state == BOOKED,
        )
    )
    return int(connection.execute(query).scalar_one())


def ahead(connection: Any, row: Any) -> int:
    """How many wait at the same schedule before a booking that waits."""
    query = (
        select(func.count())
        .select_from(_JOINED.join(case, case.c.id == booking.c.case_id))
        .where(
            slot.c.schedule_uid == row.schedule_uid,
            slot.c.day == row.day,
            case.c.state == ARRIVED,
            booking.c.arrived_at < row.arrived_at,
        )
    )
    return int(connection.execute(query).scalar_one())


def missed(connection: Any, person: str, since: datetime) -> list[datetime]:
    """When somebody didn't come, the latest first."""
    query = (
        select(booking.c.missed_at)
        .where(and_(booking.c.person == person, booking.c.missed_at >= since))
        .order_by(booking.c.missed_at.desc())
    )
    return list(connection.execute(query).scalars())
