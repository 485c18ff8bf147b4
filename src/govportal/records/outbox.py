"""The outbox: what leaves the system, written in the transaction that decides it.

A worker takes one row at a time for as long as its lease, delivers it outside of any transaction,
and marks it. Killed in between, it leaves a row that is taken again after the lease: everything is
delivered once or more, never zero times. The row's key goes along, so that who receives can tell a
repetition. What fails is tried again later and later; what fails for good waits for a person.
"""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from govportal.records.database import read_connection
from govportal.records.database import write_connection
from govportal.records.inserting import insert_once
from sqlalchemy import and_
from sqlalchemy import Column
from sqlalchemy import ColumnElement
from sqlalchemy import delete
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import JSON
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import Table
from sqlalchemy import Text
from sqlalchemy import update
from sqlalchemy.orm import Session
from typing import Any
from typing import cast


WAITING = "waiting"
SENT = "sent"
FAILED = "failed"
#: Its time was over before it could be delivered, as with a code that is valid for minutes.
EXPIRED = "expired"
STATES = (WAITING, SENT, FAILED, EXPIRED)

#: How long a worker may take for one row. Every provider's patience must be well below.
LEASE = timedelta(minutes=5)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
#: Tries before a person is needed: some five hours.
ATTEMPTS = 12
LONGEST_ERROR = 1000

outbox = Table(
    "outbox",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("channel", key_text(32), nullable=False),
    Column("key", key_text(200), nullable=False, unique=True),
    # What the channel delivers; what is left of it once it is delivered is the channel's word.
    Column("payload", JSON, nullable=False),
    Column("state", key_text(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", UTCDateTime, nullable=False),
    Column("lease_until", UTCDateTime),
    Column("expires", UTCDateTime),
    Column("last_error", Text, nullable=False),
    Column("created", UTCDateTime, nullable=False),
    Column("sent", UTCDateTime),
    Index("ix_outbox_state_next_try", "state", "next_try"),
    Index("ix_outbox_state_id", "state", "id"),
)


@dataclass(frozen=True)
class Taken:
    """A row that is this worker's until its lease ends; ``attempts`` counts this one."""

    id: int
    channel: str
    key: str
    payload: dict[str, Any]
    attempts: int


def put(
    session: Session,
    channel: str,
    payload: Mapping[str, Any],
    key: str,
    expires: datetime | None = None,
) -> bool:
    """Write something to be delivered after the commit.

    :param key: names this delivery; a second one with the same key is not written.
    :param expires: when it is of no use any more.
    :returns: whether it was written.
    """
    now = datetime.now(UTC)
    made = insert_once(
        session,
        outbox,
        ["key"],
        channel=channel,
        key=key,
        payload=dict(payload),
        state=WAITING,
        attempts=0,
        next_try=now,
        expires=expires,
        last_error="",
        created=now,
    )
    return made is not None


def is_due(channels: Collection[str], now: datetime | None = None) -> bool:
    """Whether anything is to be delivered now; waits for nobody."""
    query = select(outbox.c.id).where(_due(channels, now or datetime.now(UTC))).limit(1)
    with read_connection(snapshot=False) as connection:
        return connection.execute(query).first() is not None


def take(channels: Collection[str], now: datetime | None = None) -> Taken | None:
    """Take the row that has waited longest, or nothing; commits at once.

    No other worker gets it before the lease ends.
    """
    moment = now or datetime.now(UTC)
    if not is_due(channels, moment):
        return None
    while True:
        with write_connection() as connection:
            found = connection.execute(
                select(outbox.c.id, outbox.c.expires)
                .where(_due(channels, moment))
                .order_by(outbox.c.next_try, outbox.c.id)
                .limit(1)
                .with_for_update(skip_locked=True)
            ).one_or_none()
            if found is None:
                return None
            this = update(outbox).where(outbox.c.id == found.id)
            if found.expires is not None and found.expires <= moment:
                connection.execute(this.values(state=EXPIRED, payload={}))
                continue
            row = connection.execute(
                this.values(attempts=outbox.c.attempts + 1, lease_until=moment + LEASE).returning(
                    outbox.c.id,
                    outbox.c.channel,
                    outbox.c.key,
                    outbox.c.payload,
                    outbox.c.attempts,
                )
            ).one()
        return Taken(*row)


def mark_sent(row_id: int, payload: Mapping[str, Any], now: datetime | None = None) -> None:
    """Write down that a row was delivered; commits at once.

    Whoever delivered it may say so, even when another worker has taken it meanwhile.

    :param payload: what is kept of it.
    """
    with write_connection() as connection:
        connection.execute(
            update(outbox)
            .where(outbox.c.id == row_id, outbox.c.state != SENT)
            .values(
                state=SENT,
                payload=dict(payload),
                sent=now or datetime.now(UTC),
                lease_until=None,
                last_error="",
            )
        )


def mark_failed(
    taken: Taken, error: str, permanent: bool = False, now: datetime | None = None
) -> None:
    """Write down that a delivery failed, and when it is tried again; commits at once.

    :param error: for the administrators; it must hold nothing personal.
    :param permanent: trying again would not help.
    """
    moment = now or datetime.now(UTC)
    over = permanent or taken.attempts >= ATTEMPTS
    with write_connection() as connection:
        connection.execute(
            update(outbox)
            .where(
                outbox.c.id == taken.id,
                outbox.c.state == WAITING,
                # Not when the lease ended and another worker is at it.
                outbox.c.attempts == taken.attempts,
            )
            .values(
                state=FAILED if over else WAITING,
                next_try=moment + pause(taken.attempts),
                lease_until=None,
                last_error=error[:LONGEST_ERROR],
            )
        )


def pause(attempts: int) -> timedelta:
    """How long to wait after so many tries."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


def retry(session: Session, row_id: int | None = None, channel: str | None = None) -> int:
    """Deliver what failed for good once more, from the first try.

    :param row_id: only this row.
    :param channel: only this channel.
    :returns: how many rows.
    """
    wanted = [outbox.c.state == FAILED]
    if row_id is not None:
        wanted.append(outbox.c.id == row_id)
    if channel is not None:
        wanted.append(outbox.c.channel == channel)
    done = session.execute(
        update(outbox)
        .where(*wanted)
        .values(state=WAITING, attempts=0, next_try=datetime.now(UTC), lease_until=None)
    )
    return int(cast(Any, done).rowcount)


def forget(before: datetime) -> int:
    """Delete rows that are done with and were written before a moment; commits at once.

    What waits or failed stays.

    :returns: how many rows.
    """
    with write_connection() as connection:
        done = connection.execute(
            delete(outbox).where(outbox.c.state.in_((SENT, EXPIRED)), outbox.c.created < before)
        )
    return done.rowcount


def _due(channels: Collection[str], now: datetime) -> ColumnElement[bool]:
    return and_(
        outbox.c.state == WAITING,
        outbox.c.next_try <= now,
        outbox.c.channel.in_(list(channels)),
        or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= now),
    )
