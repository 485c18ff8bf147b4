"""Usage statistics: day × partner × interface, with totals, and as CSV and XLSX."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from datetime import timedelta
from govportal import _
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi import formats
from govportal.publicapi import partners
from govportal.publicapi.interfaces import INTERFACES
from govportal.publicapi.services.administration import row_id
from sqlalchemy.orm import Session
from typing import Any
from zope.i18n import translate

import json


#: Days of a report unless asked for, and the most that one may have.
DAYS = 30
MAX_DAYS = 366
#: Classes of statuses, with their names.
STATUSES = {
    "2xx": _("成功"),
    "3xx": _("未变化（304）"),
    "4xx": _("被拒绝"),
    "5xx": _("出错"),
}
FILES = {"csv": "text/csv; charset=utf-8", "xlsx": formats.FORMATS["xlsx"]}
PARAMETERS = ("from", "to", "partner", "interface", "format")


@dataclass
class Line:
    """Requests of one day, partner and interface; ``partner`` is "" for those without a key."""

    day: str
    partner_id: int
    partner: str
    interface: str
    statuses: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STATUSES, 0))

    @property
    def total(self) -> int:
        """All requests of the line."""
        return sum(self.statuses.values())


@dataclass(frozen=True)
class Report:
    """Statistics of the days from ``since`` to ``until``, both included."""

    since: date
    until: date
    lines: tuple[Line, ...]

    @property
    def totals(self) -> dict[str, int]:
        """Requests by class of status."""
        return {name: sum(line.statuses[name] for line in self.lines) for name in STATUSES}

    @property
    def total(self) -> int:
        """All requests."""
        return sum(self.totals.values())


def report(session: Session, form: Mapping[str, Any], today: date | None = None) -> Report:
    """The report that a request asks for.

    :param form: ``from`` and ``to`` (days, the last 30 by default), ``partner`` (a number; 0: those
        without a key), ``interface``.
    :raises Problem: 422 with the parameters at fault.
    """
    today = today or datetime.now(ZONE).date()
    errors: list[FieldError] = []
    errors += [
        FieldError(
            name,
            _(
                "没有参数“${name}”；可用：${names}",
                mapping={"name": name, "names": "、".join(PARAMETERS)},
            ),
        )
        for name in form
        if name not in PARAMETERS
    ]
    until = _day(form, "to", errors) or today
    since = _day(form, "from", errors) or until - timedelta(days=DAYS - 1)
    if not errors and since > until:
        errors.append(FieldError("from", _("开始日期不能晚于结束日期")))
    if not errors and (until - since).days >= MAX_DAYS:
        errors.append(
            FieldError("from", _("一次最多统计 ${days} 天", mapping={"days": str(MAX_DAYS)}))
        )
    interface = form.get("interface") or None
    if interface is not None and interface not in INTERFACES:
        errors.append(
            FieldError(
                "interface",
                _(
                    "没有接口“${name}”；可用：${names}",
                    mapping={"name": str(interface), "names": "、".join(INTERFACES)},
                ),
            )
        )
    partner_id = None
    if form.get("partner"):
        try:
            partner_id = row_id(form["partner"])
        except Problem:
            errors.append(FieldError("partner", _("应为合作方编号；0 表示未用密钥的访问")))
    if errors:
        raise Problem(422, "ValidationError", _("统计条件有误"), errors)
    found = partners.usage(session, since, until, partner_id=partner_id, interface=interface)
    return Report(since, until, tuple(_lines(found)))


def _lines(found: Iterable[partners.Usage]) -> Iterator[Line]:
    line: Line | None = None
    for row in found:
        key = (row.day, row.partner_id, row.interface)
        if line is None or (line.day, line.partner_id, line.interface) != key:
            if line is not None:
                yield line
            line = Line(row.day, row.partner_id, row.partner, row.interface)
        line.statuses[row.status] = line.statuses.get(row.status, 0) + row.requests
    if line is not None:
        yield line


def _day(form: Mapping[str, Any], name: str, errors: list[FieldError]) -> date | None:
    text = form.get(name)
    if not text:
        return None
    try:
        if len(text) != len("2026-11-24"):
            raise ValueError
        found = date.fromisoformat(text)
        if not 2000 <= found.year <= 2999:
            raise ValueError
        return found
    except (ValueError, TypeError):
        errors.append(FieldError(name, _("应为日期，写作 2026-11-24 的形式")))
        return None


def file_of(found: Report, format: str, request: Any = None) -> bytes:
    """The report as a file with Chinese headings.

    :param format: "csv" or "xlsx".
    """
    headings = [
        translate(text, context=request)
        for text in (_("日期"), _("合作方"), _("接口"), *STATUSES.values(), _("合计"))
    ]
    bodies = (json.dumps(dict(zip(headings, row, strict=True))) for row in _rows(found, request))
    if format == "xlsx":
        return formats.workbook(bodies, headings, translate(_("调用统计"), context=request))
    return "".join(formats.csv_lines(bodies, headings)).encode()


def partner_title(line: Line) -> str:
    """Whose requests a line counts."""
    if line.partner_id == 0:
        return _("未用密钥")
    return line.partner or _("合作方 ${id}", mapping={"id": str(line.partner_id)})


def _rows(found: Report, request: Any) -> Iterator[list[Any]]:
    for line in found.lines:
        yield [
            line.day,
            translate(partner_title(line), context=request),
            line.interface,
            *(line.statuses[name] for name in STATUSES),
            line.total,
        ]
    if found.lines:
        total = translate(_("合计"), context=request)
        yield [total, "", "", *found.totals.values(), found.total]
