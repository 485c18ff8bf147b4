"""What is late or soon will be, by department and officer: for those who lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from govportal import records
from govportal.cases.tables import case
from govportal.cases.worklist.query import soon
from govportal.cases.worklist.scope import Scope
from govportal.codes.calendar import WorkingCalendar
from sqlalchemy import func
from sqlalchemy import select
from typing import Any


#: Cases that are looked at; with more of them the numbers are only the least.
MOST = 20_000


@dataclass(frozen=True)
class Late:
    """How many cases of a department one officer has that are overdue or soon will be.

    Args:
        assignee: the user's id, ``""`` for those that nobody has.
    """

    department: str
    assignee: str
    overdue: int
    soon: int


def late(
    kind: Any, scope: Scope, calendar: WorkingCalendar, today: date, most: int = MOST
) -> tuple[Sequence[Late], bool]:
    """By department and officer, those with the most overdue first; and whether all were counted.

    Args:
        kind: the kind of business.

    The numbers are those of the worklist with ``when`` ``overdue`` and ``soon``.
    """
    if not scope:
        return (), True
    found = (
        select(case.c.department_code, case.c.assignee, case.c.due)
        .where(
            case.c.kind == kind.name,
            case.c.state.in_(kind.timed),
            case.c.due <= soon(calendar, today),
        )
        .limit(most + 1)
    )
    if not scope.everywhere:
        found = found.where(case.c.department_code.in_(scope.departments))
    part = found.subquery()
    overdue = func.count().filter(part.c.due < today.isoformat())
    query = (
        select(part.c.department_code, part.c.assignee, overdue, func.count() - overdue)
        .group_by(part.c.department_code, part.c.assignee)
        .order_by(overdue.desc(), func.count().desc(), part.c.department_code, part.c.assignee)
    )
    with records.read_connection(snapshot=False) as connection:
        groups = [Late(*row) for row in connection.execute(query)]
    return groups, sum(group.overdue + group.soon for group in groups) <= most
