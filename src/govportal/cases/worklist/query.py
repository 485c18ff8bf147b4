"""The query of a worklist.

Each department and state is one range of an index; their first rows are merged. So a page costs as
much with ten million cases as with ten, and nothing is counted without a bound.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from govportal import records
from govportal.cases import applicants
from govportal.cases import clock
from govportal.cases import kinds
from govportal.cases.store import Row
from govportal.cases.tables import case
from govportal.cases.worklist.asked import Asked
from govportal.cases.worklist.asked import beginning
from govportal.cases.worklist.scope import Scope
from govportal.codes.calendar import WorkingCalendar
from sqlalchemy import and_
from sqlalchemy import false
from sqlalchemy import func
from sqlalchemy import or_
from sqlalchemy import Select
from sqlalchemy import select
from sqlalchemy import union_all
from typing import Any


#: Counts end here; more is shown as "more than".
COUNTED = 1000
#: Ranges that are merged in one statement; SQLite takes 500.
RANGES = 400


@dataclass(frozen=True)
class Page:
    """A page of cases; ``after`` is where the next one begins, ``""`` at the end."""

    rows: Sequence[Row]
    after: str


def page(scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date) -> Page:
    """The cases of a scope that are asked for."""
    if not scope:
        return Page((), "")
    with records.read_connection(snapshot=False) as connection:
        rows = [
            Row(item)
            for item in connection.execute(
                _page(scope, asked, calendar, today, asked.size + 1)
            ).mappings()
        ]
    more = len(rows) > asked.size
    rows = rows[: asked.size]
    return Page(rows, _cursor(rows[-1], asked.sort) if more else "")


def counts(
    kind: Any, scope: Scope, user: str, calendar: WorkingCalendar, today: date
) -> dict[str, int]:
    """How many cases of a kind stand under each tab, under ``mine`` and ``overdue``.

    Each is at most COUNTED + 1.
    """
    wanted = {name: Asked(kind.name, states) for name, (_title, states) in kind.tabs.items()}
    wanted["mine"] = Asked(kind.name, kind.open_states, assignee=user)
    wanted["overdue"] = Asked(kind.name, kind.open_states, when="overdue")
    if not scope:
        return dict.fromkeys(wanted, 0)
    with records.read_connection() as connection:
        return {
            name: _number(connection, scope, asked, calendar, today, COUNTED)
            for name, asked in wanted.items()
        }


def number(scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date, most: int) -> int:
    """How many cases are asked for; at most ``most`` + 1."""
    if not scope:
        return 0
    with records.read_connection(snapshot=False) as connection:
        return _number(connection, scope, asked, calendar, today, most)


def everything(scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date) -> Iterator[Row]:
    """All cases that are asked for, page after page; ``size`` is that of a page."""
    wanted = replace(asked, after=None)
    while True:
        found = page(scope, wanted, calendar, today)
        yield from found.rows
        if not found.after:
            return
        wanted = replace(wanted, after=beginning(found.after))


def _number(
    connection: Any,
    scope: Scope,
    asked: Asked,
    calendar: WorkingCalendar,
    today: date,
    most: int,
) -> int:
    ids = _ids(scope, asked, calendar, today).limit(most + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(ids)).scalar_one())


def _ids(scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date) -> Select[Any]:
    query = select(case.c.id).where(*_filters(asked, calendar, today))
    query = query.where(case.c.state.in_(asked.states))
    if asked.department:
        query = query.where(case.c.department_code == asked.department)
    return query if scope.everywhere else query.where(case.c.department_code.in_(scope.departments))


def _page(
    scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date, limit: int
) -> Select[Any]:
    filters = [*_filters(asked, calendar, today), *_beyond(asked)]
    by_due = asked.sort == "due"
    order = (case.c.due, case.c.id) if by_due else (case.c.changed_at.desc(), case.c.id.desc())
    places: Sequence[str | None] = (None,) if scope.everywhere else scope.departments
    if asked.department:
        inside = scope.everywhere or asked.department in scope.departments
        places = (asked.department,) if inside else ()
    if asked.matter:
        # A matter has an index of its own, and one department.
        if places != (None,):
            filters.append(case.c.department_code.in_(places))
        places = (None,)
    # One found by its number or its applicant, or taken by one officer, is few rows: no merging.
    states: Sequence[str | None] = asked.states if by_due else (None,)
    few = bool(asked.words) or asked.assignee not in ("", "-")
    ranges = [(place, state) for place in places for state in states]
    if few or len(ranges) > RANGES:
        where = [case.c.state.in_(asked.states), *filters]
        if places != (None,):
            where.append(case.c.department_code.in_(places))
        return select(case).where(*where).order_by(*order).limit(limit)
    parts = []
    for place, state in ranges:
        where = list(filters)
        where.append(case.c.state == state if state else case.c.state.in_(asked.states))
        if place is not None:
            where.append(case.c.department_code == place)
        keys = select(case.c.id).where(*where).order_by(*order).limit(limit)
        # SQLite orders and limits a part of a union only inside a subquery.
        parts.append(select(keys.subquery().c.id))
    if not parts:
        return select(case).where(false())
    found = union_all(*parts).subquery()
    return select(case).where(case.c.id.in_(select(found.c.id))).order_by(*order).limit(limit)


def _filters(asked: Asked, calendar: WorkingCalendar, today: date) -> list[Any]:
    # The states are the kind's own but for the last one, so this costs nothing.
    found: list[Any] = [case.c.kind == asked.kind]
    if asked.words:
        found.append(_words(asked.words))
    if asked.matter:
        found.append(case.c.matter_code == asked.matter)
    if asked.assignee:
        found.append(case.c.assignee == ("" if asked.assignee == "-" else asked.assignee))
    if asked.when:
        day = today.isoformat()
        found.append(case.c.state.in_(kinds.kind(asked.kind).timed))
        if asked.when == "overdue":
            found.append(case.c.due < day)
        else:
            found.append(case.c.due.between(day, soon(calendar, today)))
    return found


def soon(calendar: WorkingCalendar, today: date) -> str:
    """The last day that counts as soon."""
    return calendar.add_working_days(today, clock.SOON).date.isoformat()


def _words(words: str) -> Any:
    """A whole case number or document number, or the beginning of a name."""
    keys = [applicants.key(token, words) for token in applicants.id_types()]
    return or_(
        case.c.number == words.upper(),
        case.c.applicant_key.in_(keys),
        # A range, which an index of plain order has on both databases.
        and_(case.c.applicant_name >= words, case.c.applicant_name < f"{words}\U0010ffff"),
    )


def _beyond(asked: Asked) -> list[Any]:
    if asked.after is None:
        return []
    key, number = asked.after
    if asked.sort == "due":
        return [or_(case.c.due > key, and_(case.c.due == key, case.c.id > number))]
    moment = datetime.fromisoformat(key)
    return [
        or_(
            case.c.changed_at < moment,
            and_(case.c.changed_at == moment, case.c.id < number),
        )
    ]


def _cursor(row: Row, sort: str) -> str:
    key = row.due if sort == "due" else row.changed_at.isoformat()
    return f"{key}~{row.id}"
