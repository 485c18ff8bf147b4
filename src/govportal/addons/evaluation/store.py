"""Rows of evaluations: found, and changed only as they were read."""

from datetime import date
from govportal import _
from govportal.addons.evaluation.interfaces import IEvaluationLayer
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import clock
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.perform import say
from govportal.cases.store import Row
from govportal.errors import Problem
from plone.browserlayer.utils import registered_layers
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


def is_installed() -> bool:
    """Whether the current site lets itself be evaluated: the code is there for all sites."""
    return IEvaluationLayer in registered_layers()


def today() -> date:
    """Today, where the offices are."""
    return clock.day_of(store.now())


def find(connection: Any, **by: Any) -> Row | None:
    """The one evaluation with these values of unique columns."""
    query = select(evaluation).where(*(evaluation.c[name] == by[name] for name in by))
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else Row(found)


def get(connection: Any, **by: Any) -> Row:
    """As `find`.

    Raises:
        Problem: 404 nobody was asked.
    """
    found = find(connection, **by)
    if found is None:
        raise Problem(404, "NotFound", _("这个办理环节没有发起评价。"))
    return found


def of_case(connection: Any, case_id: int) -> list[Row]:
    """The evaluations of a case, the first one first."""
    query = select(evaluation).where(evaluation.c.case_id == case_id).order_by(evaluation.c.id)
    return [Row(item) for item in connection.execute(query).mappings()]


def change(session: Any, row: Row, **values: Any) -> Row:
    """Change an evaluation as long as the columns that mark a step are as they were read.

    Raises:
        Problem: 409 somebody was faster.
    """
    marks = ("given_at", "channel", "added_at", "second_at", "excluded")
    as_read = [_same(name, row.values[name]) for name in marks]
    done = session.execute(
        update(evaluation).where(evaluation.c.id == row.id, *as_read).values(**values)
    )
    if done.rowcount != 1:
        raise Problem(409, "Conflict", _("这次评价刚刚已经提交过，不能重复提交。"))
    return Row({**row.values, **values})


def _same(name: str, value: Any) -> Any:
    column = evaluation.c[name]
    return column.is_(None) if value is None else column == value


def state(row: Any, day: date | None = None) -> str:
    """How an evaluation stands: ``given``, ``waiting`` or ``over`` (too late)."""
    if row.given_at is not None:
        return "given"
    return "waiting" if not row.channel and row.until >= _text(day) else "over"


def may_add(row: Any, day: date | None = None) -> bool:
    """Whether something may still be added to what was given."""
    return bool(row.given_at) and row.added_at is None and row.add_until >= _text(day)


def _text(day: date | None) -> str:
    return (day or today()).isoformat()


def values_of(case: Row) -> dict[str, Any]:
    """The columns that an evaluation takes over from its case.

    A case without a matter is called by its kind: its own title may be somebody's words.
    """
    return {
        "case_id": case.id,
        "applicant_user": case.applicant_user,
        "department_code": case.department_code,
        "department_title": str(case.matter.get("department") or ""),
        "region_code": case.region_code,
        "matter_code": case.matter_code,
        "matter_title": case.matter_title or say(kinds.kind(case.kind).title),
    }
