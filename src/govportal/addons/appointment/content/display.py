"""Hours, exceptions and periods as sentences, where pages show the fields of content."""

from collections.abc import Iterable
from collections.abc import Mapping
from govportal import _
from govportal.addons.appointment.hours import DAYS
from govportal.addons.appointment.planning import CHANNELS
from govportal.content.display import day_text
from govportal.content.interfaces import ITypeDisplay
from typing import Any
from zope.i18n import translate
from zope.interface import implementer

import plone.api as api


Row = Mapping[str, Any]


@implementer(ITypeDisplay)
class HallDisplay:
    """Shows the rows of `ServiceHall`."""

    def lines(self, obj: Any, name: str) -> tuple[str, ...] | None:
        """See `ITypeDisplay`."""
        if name == "opening":
            return tuple(opening_lines(obj.opening or ()))
        if name == "exceptions":
            return tuple(map(exception_line, obj.exceptions or ()))
        return None


@implementer(ITypeDisplay)
class ScheduleDisplay:
    """Shows the rows and the department of `AppointmentSchedule`."""

    def lines(self, obj: Any, name: str) -> tuple[str, ...] | None:
        """See `ITypeDisplay`."""
        if name == "periods":
            return tuple(map(period_line, obj.periods or ()))
        if name == "blocked":
            return tuple(_span(row, row.get("reason") or "") for row in obj.blocked or ())
        if name == "department":
            return (department_title(obj.department),) if obj.department else ()
        return None


def opening_lines(rows: Iterable[Row]) -> list[str]:
    """The usual hours, one line for each kind of days."""
    by_days: dict[str, list[str]] = {}
    for row in rows:
        by_days.setdefault(row["days"], []).append(f"{row['begin']}-{row['end']}")
    return [f"{_day(days)} {'、'.join(sorted(times))}" for days, times in by_days.items()]


def exception_line(row: Row) -> str:
    """A day that differs, e.g. 「2026 年 5 月 1 日 不开放（放假）」."""
    how = f"{row['begin']}-{row['end']}" if row.get("begin") else translate(_("不开放"))
    note = row.get("note") or ""
    return _span(row, f"{how}（{note}）" if note else how)


def period_line(row: Row) -> str:
    """A period with its places."""
    places = "、".join(
        f"{translate(title)} {row[name]}" for name, title in CHANNELS.items() if row.get(name)
    )
    said = {"minutes": row["minutes"], "places": places}
    cut = translate(_("每 ${minutes} 分钟：${places}", mapping=said))
    return f"{_day(row['days'])} {row['begin']}-{row['end']} {cut}"


def _span(row: Row, text: str) -> str:
    first, last = row["first_day"], row.get("last_day")
    days = day_text(first)
    if last and last != first:
        days = f"{days}—{day_text(last)}"
    return f"{days} {text}".strip()


def _day(name: str) -> str:
    return translate(DAYS[name]) if name in DAYS else name


def department_title(code: str) -> str:
    """The title of the department with a code; the code where it has gone."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(portal_type="Department", code=code)
    return brains[0].Title if brains else code
