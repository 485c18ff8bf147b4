"""How many of each level there are: sums by month, written in the transaction of what they count.

Public pages read these alone, so a page costs the same after ten years. What was asked and not
answered is counted apart and in no level; what an upheld appeal took out, too.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from govportal import records
from govportal.addons.evaluation import levels
from govportal.addons.evaluation.tables import evaluation
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.cases import clock
from sqlalchemy import bindparam
from sqlalchemy import delete
from sqlalchemy import select
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite
from typing import Any


DEPARTMENT, MATTER, WINDOW = "department", "matter", "window"
SCOPES = (DEPARTMENT, MATTER, WINDOW)
UNANSWERED, EXCLUDED = "unanswered", "excluded"
KEYS = ("department_code", "scope", "name", "month")
#: What of an evaluation says where and as what it counts.
READ = (
    *("department_code", "department_title", "matter_code", "matter_title", "window"),
    *("given_at", "until", "channel", "level", "excluded"),
)


def counted() -> tuple[str, ...]:
    """The columns that are counted."""
    return (*levels.levels(), UNANSWERED, EXCLUDED)


def month(row: Any) -> str:
    """The month that an evaluation counts for: when it was given, or when its days ended."""
    if row.given_at is None:
        return str(row.until[:7])
    return f"{clock.day_of(row.given_at):%Y-%m}"


def places(row: Any) -> Iterator[tuple[str, str, str]]:
    """Where an evaluation counts: scope, name, title; always in this order, so that none waits
    for another in a circle."""
    yield DEPARTMENT, "", row.department_title
    if row.matter_code:
        yield MATTER, row.matter_code, row.matter_title
    if row.window:
        yield WINDOW, row.window, row.window


def column(row: Any) -> str:
    """The column that counts an evaluation, ``""`` as long as it waits."""
    if row.excluded:
        return EXCLUDED
    return str(row.level) or (UNANSWERED if row.channel == levels.DEFAULT else "")


def add(session: Any, row: Any, name: str, number: int = 1) -> None:
    """Count an evaluation.

    Args:
        name: the column; see `counted`.
        number: 1, or -1 to take it back.
    """
    statement = _add(session.get_bind().dialect.name, name)
    for scope, place, title in places(row):
        values: dict[str, Any] = dict.fromkeys(counted(), 0)
        values |= {
            "scope": scope,
            "department_code": row.department_code,
            "name": place,
            "month": month(row),
            "title": title,
            name: number,
        }
        session.execute(statement, {**values, "number": number})


@cache
def _add(dialect: str, name: str) -> Any:
    insert = (postgresql if dialect == "postgresql" else sqlite).insert
    columns = ["scope", "department_code", "name", "month", "title", *counted()]
    statement = insert(evaluation_sum).values({key: bindparam(key) for key in columns})
    return statement.on_conflict_do_update(
        index_elements=list(KEYS),
        set_={
            name: evaluation_sum.c[name] + bindparam("number"),
            "title": statement.excluded.title,
        },
    )


@dataclass(frozen=True)
class Found:
    """What a check found: how many evaluations were counted, and the keys whose sums were wrong."""

    checked: int
    wrong: tuple[tuple[str, ...], ...]


def rebuild(repair: bool = True) -> Found:
    """Count everything anew, and compare; may be repeated.

    Args:
        repair: put right what is wrong, in one transaction with the counting.
    """
    if not repair:
        with records.read_connection() as connection:
            checked, right = _count(connection)
            return Found(checked, _wrong(right, _kept(connection)))
    session = records.session()
    checked, right = _count(session)
    wrong = _wrong(right, _kept(session))
    for key in wrong:
        same = [evaluation_sum.c[name] == value for name, value in zip(KEYS, key, strict=True)]
        session.execute(delete(evaluation_sum).where(*same))
        if key in right:
            session.execute(
                evaluation_sum.insert().values(**dict(zip(KEYS, key, strict=True)), **right[key])
            )
    return Found(checked, wrong)


def _count(connection: Any) -> tuple[int, dict[tuple[str, ...], dict[str, Any]]]:
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    checked = 0
    query = select(*(evaluation.c[name] for name in READ)).where(evaluation.c.channel != "")
    for row in connection.execute(query.order_by(evaluation.c.id)):
        checked += 1
        for scope, place, title in places(row):
            key = (row.department_code, scope, place, month(row))
            sums = found.setdefault(key, dict.fromkeys(counted(), 0))
            sums[column(row)] += 1
            sums["title"] = title
    return checked, found


def _kept(connection: Any) -> dict[tuple[str, ...], dict[str, Any]]:
    return {
        tuple(row[name] for name in KEYS): {name: row[name] for name in counted()}
        for row in connection.execute(select(evaluation_sum)).mappings()
    }


def _wrong(
    right: Mapping[tuple[str, ...], Mapping[str, Any]],
    kept: Mapping[tuple[str, ...], Mapping[str, Any]],
) -> tuple[tuple[str, ...], ...]:
    zero = dict.fromkeys(counted(), 0)

    def numbers(sums: Mapping[str, Any] | None) -> dict[str, Any]:
        return zero if sums is None else {name: sums[name] for name in counted()}

    return tuple(
        key for key in sorted({*right, *kept}) if numbers(right.get(key)) != numbers(kept.get(key))
    )
