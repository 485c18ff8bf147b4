"""A worklist for a spreadsheet: what is listed, with personal data masked as in lists."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from datetime import datetime
from govportal import _
from govportal.cases import applicants
from govportal.cases import clock
from govportal.cases import display
from govportal.cases.perform import node_of
from govportal.cases.perform import refuse
from govportal.cases.perform import say
from govportal.cases.store import Row
from govportal.cases.worklist import query
from govportal.cases.worklist.asked import Asked
from govportal.cases.worklist.scope import Scope
from govportal.codes.calendar import WorkingCalendar
from govportal.publishing.exports.formats import WRITERS
from typing import Any
from typing import BinaryIO


FORMATS = ("csv", "xlsx")
#: Cases of one file, and of one look into the database.
MOST, PART = 5000, 200
COLUMNS = {
    "number": _("办件编号"),
    "matter": _("事项"),
    "matter_code": _("实施编码"),
    "department": _("办理部门"),
    "applicant": _("申请人"),
    "id_number": _("证件号码（已遮盖）"),
    "phone": _("联系电话（已遮盖）"),
    "source": _("申请方式"),
    "state": _("状态"),
    "node": _("环节"),
    "assignee": _("承办人"),
    "applied_at": _("提交时间"),
    "accepted_at": _("受理时间"),
    "due": _("到期日"),
    "left": _("剩余工作日（负数为超期）"),
    "statutory_due": _("法定期限"),
}
SOURCES = {"web": _("网上申请"), "window": _("窗口收件")}


def check(format_: str, scope: Scope, asked: Asked, calendar: WorkingCalendar, today: date) -> int:
    """How many cases the file will have.

    Raises:
        Problem: 422 no such format, or more cases than one file takes.
    """
    if format_ not in FORMATS:
        raise refuse("format", _("format 只能是 csv 或者 xlsx。"))
    number = query.number(scope, asked, calendar, today, MOST)
    if number > MOST:
        message = _(
            "符合条件的办件超过 ${max} 件，一次导不出来。请用分类、部门、事项或者期限缩小范围，"
            "分几次导出。",
            mapping={"max": MOST},
        )
        raise refuse("format", message)
    return number


def write(
    format_: str,
    scope: Scope,
    asked: Asked,
    calendar: WorkingCalendar,
    today: date,
    target: BinaryIO,
) -> int:
    """Write the file; gives the number of cases.

    Raises:
        Problem: 422 the format cannot hold a text.
    """
    titles = {name: say(title) for name, title in COLUMNS.items()}
    found = query.everything(scope, replace(asked, size=PART), calendar, today)
    people: dict[str, str] = {}
    states: dict[tuple[str, str], str] = {}

    def lines() -> Iterator[Mapping[str, Any]]:
        for row in found:
            if (row.workflow, row.state) not in states:
                states.update(display.states([row]))
            if row.assignee not in people:
                people[row.assignee] = display.user_title(row.assignee)
            line = _line(row, calendar, today)
            line["state"] = states[row.workflow, row.state]
            line["assignee"] = people[row.assignee]
            yield {titles[name]: line[name] for name in COLUMNS}

    return WRITERS[format_](list(titles.values()), lines(), target)


def _line(row: Row, calendar: WorkingCalendar, today: date) -> dict[str, Any]:
    stands = clock.clock(calendar, row, today)
    applicant = applicants.masked(row.applicant)
    return {
        "number": row.number,
        "matter": row.matter_title,
        "matter_code": row.matter_code,
        "department": row.matter.get("department") or row.department_code,
        "applicant": row.applicant_name,
        "id_number": applicant["id_number"],
        "phone": applicant["phone"],
        "source": say(SOURCES[row.source]) if row.source in SOURCES else row.source,
        "node": node_of(row),
        "applied_at": _minute(row.applied_at),
        "accepted_at": _minute(row.accepted_at),
        "due": stands.due,
        "left": stands.left,
        "statutory_due": stands.statutory_due,
    }


def _minute(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment.astimezone(clock.ZONE):%Y-%m-%d %H:%M}"
