"""Evaluations for the systems outside: their fields, and the direction of their scale.

Two layouts: ``national`` is that of the national evaluation interface (5 = very satisfied), whose
field names are a table (``data/fields.json``); ``gbt39046`` is table 9 of GB/T 39046—2020 (1 =
very satisfied). Both name the person, so only who may export gets one, and it is written down.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from functools import cache
from govportal import _
from govportal import records
from govportal.addons.evaluation import levels
from govportal.addons.evaluation.tables import evaluation
from govportal.cases.perform import refuse
from govportal.cases.store import Row
from govportal.cases.tables import case
from govportal.cases.worklist.scope import Scope
from govportal.codes.codesets import code_set
from govportal.codes.zone import ZONE
from govportal.publishing.exports.formats import write_csv
from importlib.resources import files
from io import BytesIO
from sqlalchemy import func
from sqlalchemy import select
from typing import Any

import json


FORMATS = {"csv": "text/csv; charset=utf-8", "json": "application/json"}
#: Evaluations of one file.
MOST = 5000
#: The role whose holders may export, where they hold it.
ROLES = frozenset(("Office Administrator",))


def export(scope: Scope, form: Mapping[str, Any]) -> tuple[str, str, int, bytes]:
    """A file of evaluations; gives its layout, format, number of lines, and bytes.

    What was given is one line, a second review one more; what nobody answered is none, and what
    an upheld appeal took out says so.

    Args:
        scope: the departments that the user may export.
        form: ``layout``, ``format``, ``from``, ``to`` (days on which it was given), ``department``.

    Raises:
        Problem: 422 what can't be asked, or too much for one file.
    """
    layout, format_ = form.get("layout") or levels.NATIONAL, form.get("format") or "csv"
    if layout not in levels.SCALES:
        raise refuse("layout", _("layout 只能是 national 或者 gbt39046。"))
    if format_ not in FORMATS:
        raise refuse("format", _("format 只能是 csv 或者 json。"))
    first, last = _day(form, "from"), _day(form, "to")
    where = [
        evaluation.c.given_at >= _begin(first),
        evaluation.c.given_at < _begin(last + timedelta(days=1)),
    ]
    department = form.get("department")
    if isinstance(department, str) and department:
        where.append(evaluation.c.department_code == department)
    if not scope.everywhere:
        where.append(evaluation.c.department_code.in_(scope.departments))
    lines = list(_lines(layout, where))
    if format_ == "json":
        data = json.dumps(lines, ensure_ascii=False, indent=1).encode()
    else:
        target = BytesIO()
        write_csv([field["name"] for field in fields(layout)], lines, target)
        data = target.getvalue()
    return layout, format_, len(lines), data


@cache
def fields(layout: str) -> tuple[dict[str, str], ...]:
    """The fields of a layout in their order: ``name`` as it stands in the file, and ``value``."""
    text = (files(__package__) / "data" / "fields.json").read_text("utf-8")
    return tuple(json.loads(text)[layout])


def _lines(layout: str, where: list[Any]) -> Iterator[dict[str, str]]:
    with records.read_connection() as connection:
        some = select(evaluation.c.id).where(*where).limit(MOST + 1).subquery()
        number = connection.execute(select(func.count()).select_from(some)).scalar_one()
        if number > MOST:
            message = _(
                "符合条件的评价超过 ${max} 件，一次导不出来。请缩短起止日期，分几次导出。",
                mapping={"max": MOST},
            )
            raise refuse("from", message)
        query = (
            select(evaluation, case.c.uid, case.c.number, case.c.applicant)
            .join(case, case.c.id == evaluation.c.case_id)
            .where(*where)
            .order_by(evaluation.c.given_at, evaluation.c.id)
        )
        found = [Row(item) for item in connection.execute(query).mappings()]
    for row in found:
        for values in (_first(row, layout), *([_second(row, layout)] if row.second_at else [])):
            yield {field["name"]: values[field["value"]] for field in fields(layout)}


def _first(row: Any, layout: str) -> dict[str, str]:
    return {
        **_common(row),
        "number_of_time": "1",
        "given_at": _moment(row.given_at),
        "level_code": levels.code(row.level, layout),
        "level": levels.title(row.level),
        "tags": ",".join(row.tags),
        "text": row.text,
        "addition": row.addition,
        **_channel(row.channel),
    }


def _second(row: Any, layout: str) -> dict[str, str]:
    return {
        **_common(row),
        "number_of_time": "2",
        "given_at": _moment(row.second_at),
        "level_code": levels.code(row.second_level, layout),
        "level": levels.title(row.second_level),
        "tags": "",
        "text": row.second_text,
        "addition": "",
        **_channel(row.second_channel),
    }


def _common(row: Any) -> dict[str, str]:
    person = row.applicant
    return {
        "case_number": row.number or row.uid,
        "matter_code": row.matter_code,
        "matter": row.matter_title,
        "department": row.department_title,
        "department_code": row.department_code,
        # The national platform's codes of regions have twelve digits.
        "region": row.region_code.ljust(12, "0"),
        "region_short": row.region_code,
        "moment": row.moment,
        "name": person.get("name") or "",
        "id_type": _id_type(person.get("id_type") or ""),
        "id_number": person.get("id_number") or "",
        "phone": person.get("phone") or "",
        "handled_by": row.handled_name,
        "window": row.window,
        "excluded": "1" if row.excluded else "0",
    }


def _channel(name: str) -> dict[str, str]:
    known = levels.channels()[name]
    return {"channel_code": known["national"], "channel": known["title"]}


def _id_type(name: str) -> str:
    if not name:
        return ""
    codes = code_set("identity_types")[name].codes
    return str(codes.get("gat2000_156") or codes.get(levels.GBT39046) or "")


def _moment(value: datetime) -> str:
    """As GB/T 39046 writes a moment: YYYYMMDDThhmmss, where the offices are."""
    return f"{value.astimezone(ZONE):%Y%m%dT%H%M%S}"


def _day(form: Mapping[str, Any], name: str) -> date:
    try:
        return date.fromisoformat(str(form.get(name) or ""))
    except ValueError:
        raise refuse(name, _("请填写起止日期，形式为 2026-11-24。")) from None


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE)
