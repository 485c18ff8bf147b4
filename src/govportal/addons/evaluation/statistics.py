"""The public figures: by department, matter or window, and by month.

They come from the sums alone. What has fewer evaluations than the setting says is listed without
figures. Only what people gave counts; who did not answer is told apart and is not satisfied.
"""

from collections.abc import Mapping
from datetime import date
from govportal import _
from govportal import records
from govportal.addons.evaluation import levels
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.settings import setting
from govportal.addons.evaluation.tables import evaluation_sum as table
from govportal.errors import FieldError
from govportal.errors import Problem
from sqlalchemy import func
from sqlalchemy import select
from typing import Any

import re


MONTH = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])")
#: Months that are shown without being asked for, and at most.
USUAL, MOST = 12, 36
SIZE = 50
LONGEST = 64


def figures(form: Mapping[str, Any]) -> dict[str, Any]:
    """A page of figures, the most evaluations first, and the months of all of them together.

    Args:
        form: ``by`` (department, matter, window), ``department`` (a code; needed for matters and
            windows), ``name`` (one matter or window), ``from``, ``to`` (months), ``b_start``.

    Raises:
        Problem: 422 what can't be asked.
    """
    by, department, name, first, last, start = _asked(form)
    where = [table.c.scope == by, table.c.month.between(first, last)]
    if department:
        where.append(table.c.department_code == department)
    if name:
        where.append(table.c.name == name)
    counted = [func.sum(table.c[column]).label(column) for column in sums.counted()]
    total = func.sum(_total())
    with records.read_connection(snapshot=False) as connection:
        found = connection.execute(
            select(
                table.c.department_code,
                table.c.name,
                func.max(table.c.title).label("title"),
                *counted,
            )
            .where(*where)
            .group_by(table.c.department_code, table.c.name)
            .order_by(total.desc(), table.c.department_code, table.c.name)
            .limit(SIZE + 1)
            .offset(start)
        ).mappings()
        items = [dict(item) for item in found]
        months = connection.execute(
            select(table.c.month, *counted)
            .where(*where)
            .group_by(table.c.month)
            .order_by(table.c.month)
        ).mappings()
        trend = [{"month": item["month"], **_figures(dict(item))} for item in months]
        title = _title(connection, department)
    return {
        "by": by,
        "department": {"code": department, "title": title} if department else None,
        "name": name,
        "from": first,
        "to": last,
        "least": int(setting("least_shown")),
        "levels": [{"id": level, "title": levels.title(level)} for level in levels.levels()],
        "items": [
            {
                "department": item["department_code"],
                "name": item["name"],
                "title": item["title"] or item["name"] or item["department_code"],
                **_figures(item),
            }
            for item in items[:SIZE]
        ],
        "next": start + SIZE if len(items) > SIZE else None,
        "months": trend,
    }


def _total() -> Any:
    total: Any = 0
    for level in levels.levels():
        total = table.c[level] + total
    return total


def _figures(item: Mapping[str, Any]) -> dict[str, Any]:
    """How many of each level, and the share that is at least basically satisfied, in per mille."""
    given = {level: int(item[level]) for level in levels.levels()}
    count = sum(given.values())
    if count < int(setting("least_shown")):
        return dict.fromkeys(("count", "levels", "satisfied", sums.UNANSWERED, sums.EXCLUDED))
    good = count - sum(given[level] for level in levels.BAD)
    return {
        "count": count,
        "levels": given,
        "satisfied": round(1000 * good / count),
        sums.UNANSWERED: int(item[sums.UNANSWERED]),
        sums.EXCLUDED: int(item[sums.EXCLUDED]),
    }


def _title(connection: Any, department: str) -> str:
    query = (
        select(table.c.title)
        .where(table.c.department_code == department, table.c.scope == sums.DEPARTMENT)
        .order_by(table.c.month.desc())
        .limit(1)
    )
    return str(connection.execute(query).scalar_one_or_none() or department)


def _asked(form: Mapping[str, Any]) -> tuple[str, str, str, str, str, int]:
    errors: list[FieldError] = []

    def text(name: str) -> str:
        value = form.get(name)
        return value.strip()[: LONGEST + 1] if isinstance(value, str) else ""

    by = text("by") or sums.DEPARTMENT
    department, name = text("department"), text("name")
    if by not in sums.SCOPES:
        errors.append(FieldError("by", _("by 只能是 department、matter 或者 window。")))
    elif by != sums.DEPARTMENT and not department:
        errors.append(FieldError("department", _("请先选择部门。")))
    today = rows.today()
    last = text("to") or f"{today:%Y-%m}"
    first = text("from") or (_before(last, USUAL - 1) if MONTH.fullmatch(last) else last)
    for field, value in (("from", first), ("to", last)):
        if not MONTH.fullmatch(value):
            errors.append(FieldError(field, _("月份应为 2026-11 的形式。")))
    if not errors and not _before(last, MOST - 1) <= first <= last:
        message = _("起止月份应先后有序，最多 ${max} 个月。", mapping={"max": MOST})
        errors.append(FieldError("from", message))
    start = text("b_start") or "0"
    if not (start.isascii() and start.isdigit() and len(start) < 7):
        errors.append(FieldError("b_start", _("翻页的位置无效，请回到第一页。")))
    if errors:
        raise Problem(422, "ValidationError", _("查询条件有误，请改正。"), errors)
    return by, department, name, first, last, int(start)


def _before(month: str, number: int) -> str:
    """The month that is a number of months before another one."""
    day = date.fromisoformat(f"{month}-01")
    whole = day.year * 12 + day.month - 1 - number
    return f"{whole // 12:04d}-{whole % 12 + 1:02d}"
