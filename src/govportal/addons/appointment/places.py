"""The places of slots: taken and given back in the database, which never gives one twice."""

from collections.abc import Iterable
from govportal.addons.appointment.planning import Slot
from govportal.addons.appointment.tables import appointment_slot as table
from govportal.records.inserting import insert_once
from sqlalchemy import case
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


KEYS = ("schedule_uid", "day", "begin", "channel")


def row_of(session: Any, schedule: str, hall: str, slot: Slot, channel: str) -> int:
    """The row of a planned slot, made when it is needed first; gives its id."""
    key = {
        "schedule_uid": schedule,
        "day": slot.day.isoformat(),
        "begin": slot.begin,
        "channel": channel,
    }
    made = insert_once(
        session,
        table,
        KEYS,
        **key,
        hall_uid=hall,
        end=slot.end,
        capacity=slot.places[channel],
        taken=0,
        closed=False,
        closed_reason="",
    )
    if made is not None:
        return made
    where = [table.c[name] == value for name, value in key.items()]
    found = session.execute(select(table.c.id, table.c.capacity, table.c.end).where(*where)).one()
    planned = slot.places[channel]
    if (found.capacity, found.end) != (planned, slot.end):
        # The schedule was edited. What is taken already stays so.
        session.execute(
            update(table)
            .where(table.c.id == found.id)
            .values(
                capacity=case((table.c.taken > planned, table.c.taken), else_=planned),
                end=slot.end,
            )
        )
    return int(found.id)


def lock(session: Any, ids: Iterable[int]) -> None:
    """Lock rows in the order of their ids: two who swap places never wait for each other."""
    wanted = sorted(set(ids))
    session.execute(
        select(table.c.id).where(table.c.id.in_(wanted)).order_by(table.c.id).with_for_update()
    )


def take(session: Any, slot: int, number: int) -> bool:
    """Take places; gives whether there were as many.

    Args:
        slot: the row's id.
    """
    done = session.execute(
        update(table)
        .where(
            table.c.id == slot,
            ~table.c.closed,
            table.c.taken + number <= table.c.capacity,
        )
        .values(taken=table.c.taken + number)
    )
    return bool(done.rowcount == 1)


def give_back(session: Any, slot: int, number: int) -> None:
    """Give places back.

    Raises:
        LookupError: so many were not taken.
    """
    done = session.execute(
        update(table)
        .where(table.c.id == slot, table.c.taken >= number)
        .values(taken=table.c.taken - number)
    )
    if done.rowcount != 1:
        raise LookupError(f"Slot {slot} doesn't have {number} places to give back.")


def close(session: Any, schedule: str, hall: str, slots: Iterable[Slot], reason: str) -> list[int]:
    """Close slots for good, on all channels; gives the ids of their rows."""
    ids = [
        row_of(session, schedule, hall, slot, channel) for slot in slots for channel in slot.places
    ]
    session.execute(
        update(table).where(table.c.id.in_(ids)).values(closed=True, closed_reason=reason[:200])
    )
    return ids


def reopen(session: Any, schedule: str, day: str) -> int:
    """Open the slots of a day again; gives how many were closed."""
    done = session.execute(
        update(table)
        .where(table.c.schedule_uid == schedule, table.c.day == day, table.c.closed)
        .values(closed=False, closed_reason="")
    )
    return int(done.rowcount)


def of_days(
    connection: Any, schedule: str, first: str, last: str
) -> dict[tuple[str, str, str], Any]:
    """The rows of a schedule from one day to another, by day, beginning and channel."""
    query = select(table).where(
        table.c.schedule_uid == schedule, table.c.day >= first, table.c.day <= last
    )
    return {(row.day, row.begin, row.channel): row for row in connection.execute(query)}


def left(rows: dict[tuple[str, str, str], Any], slot: Slot, channel: str) -> int:
    """How many places of a planned slot are left; none of one that was closed.

    Args:
        rows: as `of_days` gives them.
    """
    row = rows.get((slot.day.isoformat(), slot.begin, channel))
    if row is None:
        return slot.places[channel]
    return 0 if row.closed else max(0, slot.places[channel] - row.taken)
