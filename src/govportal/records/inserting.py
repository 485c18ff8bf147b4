"""Rows that are written once, however often it is tried."""

from collections.abc import Sequence
from functools import cache
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
    statement = _once(session.get_bind().dialect.name, table, tuple(keys))
    found: int | None = session.execute(statement, values).scalar_one_or_none()
    return found


def insert_or_update(session: Session, table: Table, keys: Sequence[str], **values: Any) -> None:
    """Insert a row, or give the one with the same keys these values.

    :param keys: the columns of a unique constraint.
    """
    statement = _insert(session.get_bind().dialect.name, table).values(**values)
    changed = {name: value for name, value in values.items() if name not in keys}
    session.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=changed))


@cache
def _once(dialect: str, table: Table, keys: tuple[str, ...]) -> Any:
    statement = _insert(dialect, table).on_conflict_do_nothing(index_elements=keys)
    return statement.returning(table.c.id)


def _insert(dialect: str, table: Table) -> Any:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
