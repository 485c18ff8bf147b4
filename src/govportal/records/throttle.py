"""How often something was tried: counted in SQL, so that a restart forgives nothing.

Each count is a transaction of its own: it stands when the request that it belongs to is refused.
Count before asking for a ``session()``, which holds SQLite's write lock.
"""

from dataclasses import dataclass
from govportal.records import keyed
from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.database import read_connection
from govportal.records.database import write_connection
from sqlalchemy import BigInteger
from sqlalchemy import case
from sqlalchemy import Column
from sqlalchemy import delete
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import select
from sqlalchemy import Table
from sqlalchemy import update
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite

import time


throttle = Table(
    "throttle",
    metadata,
    # a keyed digest: whose number was tried is nobody's business
    Column("key", key_text(64), primary_key=True),
    Column("started", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("tries", Integer, nullable=False),
    Index("ix_throttle_expires", "expires"),
)


@dataclass(frozen=True)
class Limit:
    """At most ``tries`` in ``seconds``, counted from the first one."""

    tries: int
    seconds: int


def hit(name: str, subject: str, *limits: Limit) -> int:
    """Count one try; gives the seconds to wait, 0 when it may go on.

    Args:
        name: what is tried, e.g. ``login``.
        subject: by whom or on what: an address, a number; kept as a digest.
    """
    now = int(time.time())
    wait = 0
    with write_connection() as connection:
        connection.execute(delete(throttle).where(throttle.c.expires < now))
        insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
        for limit in limits:
            key = _key(name, subject, limit)
            fresh = throttle.c.expires <= now
            statement = (
                insert(throttle)
                .values(key=key, started=now, expires=now + limit.seconds, tries=1)
                .on_conflict_do_update(
                    index_elements=["key"],
                    set_={
                        "started": case((fresh, now), else_=throttle.c.started),
                        "expires": case((fresh, now + limit.seconds), else_=throttle.c.expires),
                        "tries": case((fresh, 1), else_=throttle.c.tries + 1),
                    },
                )
                .returning(throttle.c.tries, throttle.c.expires)
            )
            row = connection.execute(statement).one()
            if row.tries > limit.tries:
                wait = max(wait, row.expires - now, 1)
    return wait


def waiting(name: str, subject: str, *limits: Limit) -> int:
    """The seconds to wait before one more try, without counting one; 0 when it may go on."""
    now = int(time.time())
    tries = {_key(name, subject, limit): limit.tries for limit in limits}
    query = select(throttle.c.key, throttle.c.tries, throttle.c.expires).where(
        throttle.c.key.in_(tries), throttle.c.expires > now
    )
    with read_connection(snapshot=False) as connection:
        rows = connection.execute(query).all()
    return max((row.expires - now for row in rows if row.tries >= tries[row.key]), default=0)


def spare(name: str, subject: str, *limits: Limit) -> None:
    """Take one try back, as after one that was right: many people share one address."""
    keys = [_key(name, subject, limit) for limit in limits]
    with write_connection() as connection:
        connection.execute(
            update(throttle)
            .where(throttle.c.key.in_(keys), throttle.c.tries > 0)
            .values(tries=throttle.c.tries - 1)
        )


def forget(name: str, subject: str, *limits: Limit) -> None:
    """Begin anew, as after a password that was right."""
    keys = [_key(name, subject, limit) for limit in limits]
    with write_connection() as connection:
        connection.execute(delete(throttle).where(throttle.c.key.in_(keys)))


def _key(name: str, subject: str, limit: Limit) -> str:
    return keyed.digest("throttle", name, str(limit.seconds), subject)
