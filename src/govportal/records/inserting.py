"""Rows that are written once, however often it is tried."""

from collections.abc import Sequence
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session
from typing import Any


def insert_once(session: Session, table: Table, keys: Sequence[str], **values: Any) -> int | None:
    """Insert a row unless there is one with the same keys.

    On PostgreSQL it waits for another transaction that is writing the same keys.

    :param keys: the columns of a unique constraint.
    :returns: the new row's ``id``, or ``None`` when there was one already.
    """
    statement = _insert(session, table).values(**values)
    statement = statement.on_conflict_do_nothing(index_elements=list(keys))
    found: int | None = session.execute(statement.returning(table.c.id)).scalar_one_or_none()
    return found


def insert_or_update(session: Session, table: Table, keys: Sequence[str], **values: Any) -> None:
    """Insert a row, or give the one with the same keys these values.

    :param keys: the columns of a unique constraint.
    """
    statement = _insert(session, table).values(**values)
    changed = {name: value for name, value in values.items() if name not in keys}
    session.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=changed))


def _insert(session: Session, table: Table) -> Any:
    on_postgresql = session.get_bind().dialect.name == "postgresql"
    return postgresql.insert(table) if on_postgresql else sqlite.insert(table)
