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
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = (
        insert(table)
        .values(**values)
        .on_conflict_do_nothing(index_elements=list(keys))
        .returning(table.c.id)
    )
    return session.execute(statement).scalar_one_or_none()
