"""Rows of cases: read, added, and changed only as they were read."""

from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from functools import cache
from govportal import _
from govportal import records
from govportal.cases.tables import case
from govportal.errors import Problem
from sqlalchemy import bindparam
from sqlalchemy import insert
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy import update
from typing import Any

import secrets


#: Statements are made once: to build and compare them costs more than to run them.
_INSERT = insert(case)
_UPDATE = update(case).where(
    case.c.id == bindparam("read_id"),
    case.c.revision == bindparam("read_revision"),
    case.c.state == bindparam("read_state"),
)
_EMPTY = dict.fromkeys(case.c.keys())


class Row:
    """A row as it was read; columns are attributes. ``values`` are all of them."""

    __slots__ = ("values",)

    def __init__(self, values: Any) -> None:
        self.values: dict[str, Any] = dict(values)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


def new_uid() -> str:
    """A name for a row outside: 128 random bits."""
    return secrets.token_hex(16)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def add(session: Any, values: Mapping[str, Any]) -> Row:
    """Add a case; gives its row with the id.

    Raises:
        sqlalchemy.exc.IntegrityError: another case has its number or its submission key.
    """
    full = {"uid": new_uid(), "revision": 1, "changed_at": now(), **values}
    done = session.execute(_INSERT, full)
    return Row({**_EMPTY, **full, "id": done.inserted_primary_key[0]})


def find(connection: Any, **by: Any) -> Row | None:
    """The one case with these values of unique columns, ``None`` when there is none."""
    found = connection.execute(_query(*by), by).mappings().one_or_none()
    return None if found is None else Row(found)


@cache
def _query(*names: str) -> Select[Any]:
    return select(case).where(*(case.c[name] == bindparam(name) for name in names))


def get(connection: Any, **by: Any) -> Row:
    """As `find`.

    Raises:
        Problem: 404 there is none.
    """
    found = find(connection, **by)
    if found is None:
        raise Problem(404, "NotFound", _("没有这个办件，请核对地址。"))
    return found


def read(**by: Any) -> Row:
    """As `get`, outside the transaction: waits for nobody."""
    with records.read_connection(snapshot=False) as connection:
        return get(connection, **by)


def change(session: Any, row: Row, **values: Any) -> Row:
    """Change a case as it was read; gives the row as it is now.

    Raises:
        Problem: 409 somebody changed it in the meantime.
    """
    full = {**values, "revision": row.revision + 1, "changed_at": now()}
    read = {"read_id": row.id, "read_revision": row.revision, "read_state": row.state}
    done = session.execute(_UPDATE, {**full, **read})
    if done.rowcount != 1:
        raise overtaken()
    return Row({**row.values, **full})


def overtaken() -> Problem:
    """The refusal of whoever was too late."""
    return Problem(
        409, "Conflict", _("您打开以后，其他人员已经办理过这个办件。请刷新页面，核对后再办理。")
    )
