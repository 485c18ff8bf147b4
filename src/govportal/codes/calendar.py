"""The working calendar: weekends, public holidays and the weekends worked in exchange (调休).

Pure: it computes on the years that it is given. A year nobody has loaded is an explicit state.
Asking whether a day in it is worked raises ``YearNotLoaded``; a deadline that runs into it counts
Monday to Friday there and is marked provisional, to be computed again once the year is loaded.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from functools import lru_cache
from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.faults import say
from importlib.metadata import version as package_version
from types import MappingProxyType
from typing import Any

import re


#: Names that the seed library gives in English.
FESTIVALS = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
}

MIN_YEAR, MAX_YEAR = 1949, 2199
#: A limit longer than this is a typing error, not a deadline.
MAX_DAYS = 20_000


class YearNotLoaded(LookupError):
    """The calendar does not have the holidays of this year."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.message = _(
            "${year}年的工作日历尚未加载，请先加载该年度的节假日安排",
            mapping={"year": str(year)},
        )
        super().__init__(say(self.message))


class CalendarError(CodesError):
    """A year's data are not valid, or a computation was asked for that makes no sense."""


@dataclass(frozen=True)
class CalendarYear:
    """One year's exceptions to "Monday to Friday are worked".

    Args:
        year: the year.
        holidays: days off and what for; weekends may be among them.
        workdays: weekend days that are worked, and in exchange for what.
        source: where the data come from, e.g. the notice of the State Council's office.
        version: counts the changes, from 1.
    """

    year: int
    holidays: Mapping[date, str] = field(default_factory=dict)
    workdays: Mapping[date, str] = field(default_factory=dict)
    source: str = ""
    version: int = 1


@dataclass(frozen=True)
class Deadline:
    """A computed day; ``provisional`` when a year that it depends on is not loaded."""

    date: date
    provisional: bool


class WorkingCalendar:
    """Computes on the given years.

    Args:
        years: the years that are loaded.
    """

    def __init__(self, years: Iterable[CalendarYear] = ()) -> None:
        self._years = {year.year: year for year in years}

    @property
    def years(self) -> tuple[int, ...]:
        """The years loaded, ascending."""
        return tuple(sorted(self._years))

    def year(self, year: int) -> CalendarYear:
        """The data of a year.

        Raises:
            YearNotLoaded: it is not loaded.
        """
        try:
            return self._years[year]
        except KeyError:
            raise YearNotLoaded(year) from None

    def is_loaded(self, year: int) -> bool:
        """Whether the year's holidays are known."""
        return year in self._years

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on that day.

        Raises:
            YearNotLoaded: the day's year is not loaded.
        """
        day = _day(day)
        year = self.year(day.year)
        if day in year.workdays:
            return True
        return day.weekday() < 5 and day not in year.holidays

    def day_name(self, day: date) -> str:
        """The holiday of that day, or what the weekend is worked for; empty on an ordinary day.

        Raises:
            YearNotLoaded: the day's year is not loaded.
        """
        day = _day(day)
        year = self.year(day.year)
        return year.workdays.get(day) or year.holidays.get(day) or ""

    def add_working_days(self, start: date, days: int) -> Deadline:
        """The day on which a limit ends: the limit counts from the day after ``start``.

        Args:
            start: the day of the event, for instance of acceptance.
            days: working days; 0 is the day itself, a negative number counts back from the day
                before (a reminder one working day ahead is -1).

        Returns:
            the last day, provisional when a year that was counted through is not loaded.

        Raises:
            CalendarError: the number is not a reasonable number of days.
        """
        day = _day(start)
        _reasonable(days)
        step = timedelta(days=1 if days > 0 else -1)
        provisional = False
        left = abs(days)
        while left:
            day += step
            worked, known = self._worked(day)
            provisional = provisional or not known
            left -= worked
        return Deadline(day, provisional)

    def add_calendar_days(self, start: date, days: int) -> Deadline:
        """The day on which a limit in calendar days ends, from the day after ``start``.

        The last day stands even when it is a holiday: no rule that moves it was found for limits
        that bind an office. Never provisional.

        Raises:
            CalendarError: the number is not a reasonable number of days.
        """
        _reasonable(days)
        return Deadline(_day(start) + timedelta(days=days), False)

    def add_limit(self, start: date, amount: int, unit: str) -> Deadline:
        """The end of a limit of so many units, a token of the code set ``limit_units``.

        Raises:
            CalendarError: unit or amount make no sense.
        """
        if unit == "working_day":
            return self.add_working_days(start, amount)
        if unit == "calendar_day":
            return self.add_calendar_days(start, amount)
        raise CalendarError(
            _("时限单位「${unit}」不存在，应为工作日或自然日", mapping={"unit": unit})
        )

    def working_days_between(self, start: date, end: date, strict: bool = True) -> int:
        """The working days after ``start`` up to and including ``end``.

        The inverse of ``add_working_days``: between(d, add(d, n)) == n for every n. Counting back
        it is negative, and ``end`` is counted instead of ``start``.

        Args:
            start: not counted.
            end: counted.
            strict: with False, days of years that are not loaded count Monday to Friday.

        Raises:
            YearNotLoaded: strict, and a year in between is not loaded.
        """
        start, end = _day(start), _day(end)
        step = timedelta(days=1 if end >= start else -1)
        count = 0
        day = start
        while day != end:
            day += step
            worked, known = self._worked(day)
            if strict and not known:
                raise YearNotLoaded(day.year)
            count += worked
        return count if end >= start else -count

    def _worked(self, day: date) -> tuple[bool, bool]:
        year = self._years.get(day.year)
        if year is None:
            return day.weekday() < 5, False
        if day in year.workdays:
            return True, True
        return day.weekday() < 5 and day not in year.holidays, True


def seedable_years() -> tuple[int, ...]:
    """The years that the library chinesecalendar knows whole."""
    from chinese_calendar import constants

    # A year's own National Day is in the list only when the year's whole arrangement is.
    years = {day.year for day in constants.holidays}
    return tuple(sorted(year for year in years if date(year, 10, 1) in constants.holidays))


@lru_cache(maxsize=64)
def seed(year: int) -> CalendarYear:
    """A year's data from the library chinesecalendar.

    Raises:
        YearNotLoaded: the library does not know the year either.
    """
    from chinese_calendar import constants

    if year not in seedable_years():
        raise YearNotLoaded(year)
    return CalendarYear(
        year=year,
        holidays=_of_year(constants.holidays, year),
        workdays=_of_year(constants.workdays, year),
        source=f"chinesecalendar {package_version('chinesecalendar')}",
    )


def _of_year(days: Mapping[date, str], year: int) -> Mapping[date, str]:
    return MappingProxyType(
        {day: FESTIVALS.get(days[day], days[day]) for day in sorted(days) if day.year == year}
    )


def to_data(year: CalendarYear) -> dict[str, Any]:
    """A year as JSON data with ISO dates."""
    return {
        "year": year.year,
        "holidays": {day.isoformat(): name for day, name in sorted(year.holidays.items())},
        "workdays": {day.isoformat(): name for day, name in sorted(year.workdays.items())},
        "source": year.source,
        "version": year.version,
    }


def from_data(data: Any) -> CalendarYear:
    """A year from JSON data: ``{"year", "holidays", "workdays", "source"?, "version"?}``.

    Holidays and workdays are objects ``{ISO date: name}`` or lists of ISO dates.

    Raises:
        CalendarError: with every fault found; ``faults`` names the fields.
    """
    faults: list[tuple[str, str]] = []
    if not isinstance(data, Mapping):
        raise CalendarError(_("年度数据应为对象，含 year、holidays、workdays"))
    year = data.get("year")
    if not isinstance(year, int) or isinstance(year, bool) or not MIN_YEAR <= year <= MAX_YEAR:
        message = _(
            "年度 year 应为${first}至${last}之间的整数",
            mapping={"first": str(MIN_YEAR), "last": str(MAX_YEAR)},
        )
        raise CalendarError(message, [("year", message)])
    unknown = sorted(set(data) - {"year", "holidays", "workdays", "source", "version"})
    for key in unknown:
        faults.append((str(key), _("不认识的属性「${key}」，请删除", mapping={"key": str(key)})))
    holidays = _days(data, "holidays", year, faults)
    workdays = _days(data, "workdays", year, faults)
    for day in sorted(set(holidays) & set(workdays)):
        faults.append(
            (
                "workdays",
                _(
                    "${day}同时列为节假日和调休上班日，请删去其中一处",
                    mapping={"day": day.isoformat()},
                ),
            )
        )
    for day in sorted(workdays):
        if day.weekday() < 5:
            faults.append(
                (
                    "workdays",
                    _(
                        "${day}是周一至周五，本就上班，不能列为调休上班日",
                        mapping={"day": day.isoformat()},
                    ),
                )
            )
    source = data.get("source", "")
    if not isinstance(source, str) or len(source) > 500:
        faults.append(("source", _("来源 source 应为不超过500字的文字")))
    version = data.get("version", 1)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        faults.append(("version", _("版本 version 应为正整数")))
    if faults:
        raise CalendarError(
            _(
                "${year}年的工作日历有误：${faults}",
                mapping={
                    "year": str(year),
                    "faults": "；".join(say(message) for _field, message in faults),
                },
            ),
            faults,
        )
    return CalendarYear(
        year, MappingProxyType(holidays), MappingProxyType(workdays), source.strip(), version
    )


def _days(
    data: Mapping[str, Any], key: str, year: int, faults: list[tuple[str, str]]
) -> dict[date, str]:
    value = data.get(key)
    if isinstance(value, list | tuple):
        value = {item if isinstance(item, str) else repr(item): "" for item in value}
    if not isinstance(value, Mapping):
        faults.append(
            (key, _("缺少${key}：请给出“日期: 名称”的对象，没有时给空对象", mapping={"key": key}))
        )
        return {}
    result: dict[date, str] = {}
    for text, name in value.items():
        try:
            day = parse_day(text)
        except ValueError:
            faults.append(
                (
                    key,
                    _(
                        "「${text}」不是日期，应写作 2026-01-01 的形式",
                        mapping={"text": str(text)},
                    ),
                )
            )
            continue
        if day.year != year:
            faults.append(
                (
                    key,
                    _(
                        "${day}不在${year}年内，请放到所属年度",
                        mapping={"day": day.isoformat(), "year": str(year)},
                    ),
                )
            )
            continue
        if not isinstance(name, str) or len(name) > 100:
            faults.append(
                (
                    key,
                    _("${day}的名称应为不超过100字的文字", mapping={"day": day.isoformat()}),
                )
            )
            continue
        result[day] = name
    return result


def parse_day(text: Any) -> date:
    """A day written as 2026-01-01, and in no other way.

    Raises:
        ValueError: it is written otherwise, or there is no such day.
    """
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _day(value: date) -> date:
    # A datetime is a date in Python, but never equal to one, so it would miss every holiday.
    return date(value.year, value.month, value.day)


def _reasonable(days: int) -> None:
    if isinstance(days, bool) or not isinstance(days, int) or abs(days) > MAX_DAYS:
        raise CalendarError(
            _(
                "天数应为整数，绝对值不超过${maximum}",
                mapping={"maximum": str(MAX_DAYS)},
            )
        )
