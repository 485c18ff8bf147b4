"""The inbox: what the portal told somebody, read by him alone."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal.errors import Problem
from govportal.messages.tables import inbox_message
from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any
from typing import cast


#: Unread messages are counted up to here: more is "many" to anybody.
COUNTED = 100


@dataclass(frozen=True)
class Message:
    """A message in an inbox; ``read_at`` None when it is unread."""

    id: int
    template: str
    subject: str
    text: str
    case_id: int | None
    created: datetime
    read_at: datetime | None


_COLUMNS = [inbox_message.c[name] for name in Message.__annotations__]


def page(
    connection: Connection, user_id: str, size: int, before: int | None, unread: bool
) -> list[Message]:
    """Messages of somebody, newest first.

    Args:
        before: only those with a smaller number.
        unread: only those that he has not read.
    """
    query = select(*_COLUMNS).where(inbox_message.c.user_id == user_id)
    if before is not None:
        query = query.where(inbox_message.c.id < before)
    if unread:
        query = query.where(inbox_message.c.read_at.is_(None))
    query = query.order_by(inbox_message.c.id.desc()).limit(size)
    return [Message(*row) for row in connection.execute(query)]


def unread_count(connection: Connection | Session, user_id: str) -> int:
    """How many messages somebody has not read; at most ``COUNTED``."""
    some = (
        select(inbox_message.c.id)
        .where(inbox_message.c.user_id == user_id, inbox_message.c.read_at.is_(None))
        .limit(COUNTED)
        .subquery()
    )
    return connection.execute(select(func.count()).select_from(some)).scalar_one()


def one(connection: Connection | Session, user_id: str, number: int) -> Message:
    """A message of somebody.

    Raises:
        Problem: 404 there is none, or it is somebody else's.
    """
    row = connection.execute(
        select(*_COLUMNS).where(inbox_message.c.user_id == user_id, inbox_message.c.id == number)
    ).one_or_none()
    if row is None:
        raise Problem(404, "NotFound", _("没有这条消息"))
    return Message(*row)


def mark(session: Session, user_id: str, number: int, read: bool) -> Message:
    """Mark a message as read or unread; when it was read first stays.

    Raises:
        Problem: 404.
    """
    one(session, user_id, number)
    moment = datetime.now(UTC)
    session.execute(
        update(inbox_message)
        .where(inbox_message.c.id == number)
        .values(read_at=func.coalesce(inbox_message.c.read_at, moment) if read else None)
    )
    return one(session, user_id, number)


def mark_all(session: Session, user_id: str) -> int:
    """Mark all messages of somebody as read; gives how many were unread."""
    done = session.execute(
        update(inbox_message)
        .where(inbox_message.c.user_id == user_id, inbox_message.c.read_at.is_(None))
        .values(read_at=datetime.now(UTC))
    )
    return int(cast(Any, done).rowcount)


def remove(session: Session, user_id: str, number: int) -> None:
    """Delete a message.

    Raises:
        Problem: 404.
    """
    one(session, user_id, number)
    session.execute(delete(inbox_message).where(inbox_message.c.id == number))
