"""Hours of a hall: which rows hold on a day, and when it is open then. Pure.

Times are texts like ``09:00``, which sort as they are; days are dates where the offices are.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from govportal import _
from govportal.codes.calendar import WorkingCalendar
from typing import Any

import re


Rows = Sequence[Mapping[str, Any]]
TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
WORKING = "working"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Kinds of days for which rows are given.
DAYS: Mapping[str, Any] = {
    WORKING: _("工作日"),
    "mon": _("周一"),
    "tue": _("周二"),
    "wed": _("周三"),
    "thu": _("周四"),
    "fri": _("周五"),
    "sat": _("周六"),
    "sun": _("周日"),
}


def is_worked(day: date, calendar: WorkingCalendar) -> bool:
    """Whether offices work on a day; Monday to Friday in a year that isn't loaded."""
    before = day - timedelta(days=1)
    return calendar.working_days_between(before, day, strict=False) == 1


def holds(kind: str, day: date, calendar: WorkingCalendar) -> bool:
    """Whether a row for a kind of days holds on a day; none does on a public holiday."""
    worked = is_worked(day, calendar)
    if kind == WORKING:
        return worked
    if WEEK[day.weekday()] != kind:
        return False
    known = calendar.is_loaded(day.year)
    holiday = known and day in calendar.year(day.year).holidays
    return not holiday


def covers(row: Mapping[str, Any], day: date) -> bool:
    """Whether a row with ``first_day`` and ``last_day`` means a day."""
    first = row["first_day"]
    return bool(first) and first <= day <= (row.get("last_day") or first)


def opening(
    rows: Rows, exceptions: Rows, day: date, calendar: WorkingCalendar
) -> list[tuple[str, str]]:
    """From when to when a hall is open on a day, in order; nothing when it is closed.

    Args:
        rows: of `IOpeningRow`.
        exceptions: of `IExceptionRow`; where one means the day, the usual hours don't count.
    """
    special = [row for row in exceptions if covers(row, day)]
    found: Iterable[Mapping[str, Any]]
    if special:
        found = (row for row in special if row.get("begin"))
    else:
        found = (row for row in rows if holds(row["days"], day, calendar))
    return sorted({(row["begin"], row["end"]) for row in found})


def minutes(text: str) -> int:
    """A time as minutes of the day."""
    return int(text[:2]) * 60 + int(text[3:])


def text(total: int) -> str:
    """Minutes of the day as a time."""
    return f"{total // 60:02d}:{total % 60:02d}"
