"""A list of tasks for a spreadsheet."""

from collections.abc import Iterable
from govportal import _
from govportal.publishing.exports.formulas import guard
from govportal.publishing.review.summary import text
from govportal.publishing.review.tasklist import Row
from govportal.publishing.review.tasklist import task
from typing import Any

import csv
import io


#: Spreadsheets take a CSV file for UTF-8 only when it says so.
MARK = "\ufeff"
COLUMNS = (
    _("名称"),
    _("编码"),
    _("类型"),
    _("版本"),
    _("所属区划、部门"),
    _("状态"),
    _("提交人"),
    _("提交时间"),
    _("到达本环节时间"),
    _("已历工作日"),
    _("办理期限"),
    _("是否逾期"),
    _("退回原因"),
)
EDITIONS = {"first": _("首次发布"), "change": _("变更")}


def as_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV with a head."""
    target = io.StringIO()
    target.write(MARK)
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([text(title) for title in COLUMNS])
    for item in rows:
        writer.writerow([guard(str(value)) for value in _values(task(item.obj, item))])
    return target.getvalue()


def _values(item: dict[str, Any]) -> list[Any]:
    due, submitted = item["due"], item["submitted"] or {}
    late = _("是") if due and due["overdue"] else _("否")
    return [
        item["title"],
        item["code"],
        item["type_title"],
        text(EDITIONS[item["edition"]]),
        item["place"],
        item["state"]["title"],
        submitted.get("actor_name", ""),
        _minute(submitted.get("time")),
        _minute(item["since"]),
        item["age"],
        due["date"] if due else "",
        text(late),
        item["reason"],
    ]


def _minute(moment: str | None) -> str:
    return (moment or "")[:16].replace("T", " ")
