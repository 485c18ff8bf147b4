"""Which rows name files of the store.

A room whose table names files says so beside the table's definition; what no registered column
names is removed by ``sweep``. The column needs an index.
"""

from collections.abc import Iterable
from sqlalchemy import Column
from sqlalchemy import select
from sqlalchemy import Table
from sqlalchemy.engine import Connection


_columns: list[Column[str]] = []


def register(table: Table, column: str) -> None:
    """Keep the files whose SHA-256 stands in a column."""
    found: Column[str] = table.c[column]
    if not any(one is found for one in _columns):
        _columns.append(found)


def named(connection: Connection, sha256s: Iterable[str]) -> set[str]:
    """Those of some files that a row names."""
    wanted = set(sha256s)
    found: set[str] = set()
    for column in _columns:
        rest = wanted - found
        if rest:
            found |= set(connection.execute(select(column).where(column.in_(rest))).scalars())
    return found
