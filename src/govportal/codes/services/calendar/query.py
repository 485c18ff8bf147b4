"""What ``@working-calendar`` answers, apart from HTTP."""

from collections.abc import Mapping
from datetime import date
from govportal import _
from govportal.codes.calendar import CalendarError
from govportal.codes.calendar import CalendarYear
from govportal.codes.calendar import MAX_YEAR
from govportal.codes.calendar import MIN_YEAR
from govportal.codes.calendar import parse_day
from govportal.codes.calendar import seedable_years
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.calendar import YearNotLoaded
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any


#: Longest limit and span that one request may ask for, in days.
LONGEST = 3660


def overview(calendar: WorkingCalendar, url: str) -> dict[str, Any]:
    """The years loaded, and the years that could be seeded."""
    years = []
    for number in calendar.years:
        year = calendar.year(number)
        years.append(
            {
                "@id": f"{url}?year={number}",
                "year": number,
                "holidays": len(year.holidays),
                "workdays": len(year.workdays),
                "source": year.source,
                "version": year.version,
            }
        )
    missing = [year for year in seedable_years() if not calendar.is_loaded(year)]
    return {"years": years, "seedable": missing}


def year(calendar: WorkingCalendar, text: str) -> CalendarYear:
    """One year's data.

    Raises:
        Problem: 400 for a malformed year, 404 for one that is not loaded.
    """
    number = _number(text, "year", _("年度 year 应为四位数字，如 2026"), MAX_YEAR)
    try:
        return calendar.year(number)
    except YearNotLoaded as error:
        raise Problem(404, "YearNotLoaded", error.message) from error


def compute(calendar: WorkingCalendar, form: Mapping[str, str]) -> dict[str, Any]:
    """The end of a limit (``days``, ``unit``) or the working days of a span (``to``).

    Raises:
        Problem: 400 for parameters that are missing or malformed.
    """
    start = _date(form, "from")
    if "to" in form:
        end = _date(form, "to")
        if abs((end - start).days) > LONGEST:
            raise _bad("to", _("起止日期相距不能超过${days}天", mapping={"days": str(LONGEST)}))
        span = range(min(start, end).year, max(start, end).year + 1)
        return {
            "from": start.isoformat(),
            "to": end.isoformat(),
            "working_days": calendar.working_days_between(start, end, strict=False),
            "provisional": not all(calendar.is_loaded(number) for number in span),
        }
    days = _number(
        form.get("days"),
        "days",
        _("请以 days 给出天数，为0至${maximum}的整数", mapping={"maximum": str(LONGEST)}),
        LONGEST,
    )
    unit = form.get("unit", "working_day")
    try:
        deadline = calendar.add_limit(start, days, unit)
    except CalendarError as error:
        raise _bad("unit", error.message) from error
    return {
        "from": start.isoformat(),
        "days": days,
        "unit": unit,
        "deadline": deadline.date.isoformat(),
        "provisional": deadline.provisional,
    }


def _date(form: Mapping[str, str], name: str) -> date:
    message = _(
        "${name} 应为日期，写作 2026-01-01 的形式，在${first}年至${last}年之间",
        mapping={"name": name, "first": str(MIN_YEAR), "last": str(MAX_YEAR)},
    )
    try:
        day = parse_day(form.get(name))
    except ValueError:
        raise _bad(name, message) from None
    if not MIN_YEAR <= day.year <= MAX_YEAR:
        raise _bad(name, message)
    return day


def _number(text: Any, name: str, message: str, maximum: int) -> int:
    if not isinstance(text, str) or not text.isascii() or not text.isdigit() or len(text) > 6:
        raise _bad(name, message)
    number = int(text)
    if number > maximum:
        raise _bad(name, message)
    return number


def _bad(name: str, message: str) -> Problem:
    return Problem(400, "BadRequest", message, [FieldError(name, message)])
