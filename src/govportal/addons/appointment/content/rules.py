"""What halls and schedules must be before they are saved."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from govportal import _
from govportal.addons.appointment import hours
from govportal.addons.appointment.planning import CHANNELS
from govportal.content.completeness import plain
from govportal.content.interfaces import ITypeRules
from govportal.errors import FieldError
from typing import Any
from zope.i18n import translate
from zope.interface import implementer

import plone.api as api
import re


PREFIX = re.compile(r"[A-Z]{1,2}")
Values = Mapping[str, Any]


class Rules:
    """Rules of a type: one function for each field."""

    checks: Mapping[str, Callable[[Values], Iterator[FieldError]]] = {}

    def check(
        self, values: Values, place: Any, changed: Collection[str] | None
    ) -> list[FieldError]:
        """See `ITypeRules`."""
        return [
            FieldError(f.field, translate(f.message), f.row, f.column)
            for name, check in self.checks.items()
            if changed is None or name in changed
            for f in check(values)
        ]


def _opening(values: Values) -> Iterator[FieldError]:
    for number, row in enumerate(values.get("opening") or (), 1):
        yield from _times("opening", number, row)


def _exceptions(values: Values) -> Iterator[FieldError]:
    for number, row in enumerate(values.get("exceptions") or (), 1):
        yield from _days("exceptions", number, row)
        if row.get("begin") or row.get("end"):
            yield from _times("exceptions", number, row)


def _blocked(values: Values) -> Iterator[FieldError]:
    for number, row in enumerate(values.get("blocked") or (), 1):
        yield from _days("blocked", number, row)


def _periods(values: Values) -> Iterator[FieldError]:
    for number, row in enumerate(values.get("periods") or (), 1):
        faults = list(_times("periods", number, row))
        yield from faults
        if faults:
            continue
        length = hours.minutes(row["end"]) - hours.minutes(row["begin"])
        if row.get("minutes") and row["minutes"] > length:
            message = _("一个时段比开始到结束还长，请改短每个时段的分钟数。")
            yield FieldError("periods", message, number, "minutes")
        if not any(row.get(name) for name in CHANNELS):
            message = _("至少一个渠道要有名额。")
            yield FieldError("periods", message, number, "online")


def _times(field: str, number: int, row: Values) -> Iterator[FieldError]:
    wrong = [n for n in ("begin", "end") if not hours.TIME.fullmatch(row.get(n) or "")]
    for name in wrong:
        yield FieldError(field, _("时刻应写成 09:00 的形式。"), number, name)
    if not wrong and row["begin"] >= row["end"]:
        yield FieldError(field, _("结束应晚于开始。"), number, "end")


def _days(field: str, number: int, row: Values) -> Iterator[FieldError]:
    first, last = row.get("first_day"), row.get("last_day")
    if first and last and last < first:
        yield FieldError(field, _("最后一天不能早于第一天。"), number, "last_day")


def _release(values: Values) -> Iterator[FieldError]:
    given = values.get("release") or ""
    if given and not hours.TIME.fullmatch(given):
        yield FieldError("release", _("时刻应写成 09:00 的形式。"))


def _prefix(values: Values) -> Iterator[FieldError]:
    if not PREFIX.fullmatch(values.get("prefix") or ""):
        yield FieldError("prefix", _("排队号字头应为一两个大写字母，例如 A。"))


def _matters(values: Values) -> Iterator[FieldError]:
    catalog = api.portal.get_tool("portal_catalog")
    for number, code in enumerate(values.get("matters") or (), 1):
        if not catalog.unrestrictedSearchResults(portal_type="Matter", matter_codes=code)[:1]:
            message = _("没有编码为“${code}”的事项，请核对。", mapping={"code": code})
            yield FieldError("matters", message, number)


@implementer(ITypeRules)
class HallRules(Rules):
    """The rules of `ServiceHall`."""

    needs = plain("title", "opening", "address")
    checks = {"opening": _opening, "exceptions": _exceptions}


@implementer(ITypeRules)
class WindowRules(Rules):
    """The rules of `ServiceWindow`: none but those of its fields."""

    needs = plain("title", "number")


@implementer(ITypeRules)
class ScheduleRules(Rules):
    """The rules of `AppointmentSchedule`."""

    needs = plain("title", "department", "periods", "prefix")
    checks = {
        "matters": _matters,
        "periods": _periods,
        "blocked": _blocked,
        "release": _release,
        "prefix": _prefix,
    }
