"""The site's working calendar: years as editable data in the registry.

Each year is JSON text under its number, so that one year can be loaded, mended or taken away, and
so that an export of the registry carries the calendar along.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from govportal.codes.calendar import CalendarYear
from govportal.codes.calendar import from_data
from govportal.codes.calendar import seed
from govportal.codes.calendar import seedable_years
from govportal.codes.calendar import to_data
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.calendar import YearNotLoaded
from govportal.codes.interfaces import IWorkingCalendarChanged
from govportal.codes.interfaces import PREFIX
from typing import Any
from zope.component import queryUtility
from zope.component.hooks import getSite
from zope.event import notify
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent

import json


RECORD = f"{PREFIX}.calendar_years"


@implementer(IWorkingCalendarChanged)
class WorkingCalendarChanged(ObjectEvent):
    """Years of the site's working calendar changed."""

    def __init__(self, site: Any, years: Iterable[int]) -> None:
        super().__init__(site)
        self.years = tuple(sorted(years))


def site_calendar() -> WorkingCalendar:
    """The current site's calendar; without a site, the years that the seed library knows."""
    stored = _stored()
    if stored is None:
        return _library_calendar()
    return _calendar(tuple(sorted(stored.items())))


def load_year(data: Mapping[str, Any]) -> CalendarYear:
    """Load a year given as data, or replace it; announces the change.

    Args:
        data: ``{"year", "holidays", "workdays", "source"}``, see ``calendar.from_data``. The
            version is counted here, whatever the data say.

    Returns:
        the year as it is now stored; loading the same data again changes nothing.

    Raises:
        CalendarError: the data are not valid.
    """
    year = from_data(data)
    known = site_calendar()
    if known.is_loaded(year.year):
        old = known.year(year.year)
        year = replace(year, version=old.version)
        if year == old:
            return old
        year = replace(year, version=old.version + 1)
    else:
        year = replace(year, version=1)
    _store({**(_stored() or {}), str(year.year): _text(year)}, [year.year])
    return year


def remove_year(year: int) -> None:
    """Take a year away: it is "not loaded" again, and deadlines in it become provisional.

    Raises:
        YearNotLoaded: the year is not loaded.
    """
    stored = dict(_stored() or {})
    if stored.pop(str(year), None) is None:
        raise YearNotLoaded(year)
    _store(stored, [year])


def seed_years(years: Iterable[int] | None = None) -> tuple[int, ...]:
    """Load years from the seed library; years that the site already has are left alone.

    Args:
        years: the years, by default all that the library knows.

    Returns:
        the years loaded.

    Raises:
        YearNotLoaded: the library does not know a year.
    """
    stored = dict(_stored() or {})
    new = {
        str(year): _text(seed(year))
        for year in (seedable_years() if years is None else years)
        if str(year) not in stored
    }
    if new:
        _store({**stored, **new}, [int(year) for year in new])
    return tuple(sorted(int(year) for year in new))


def import_step(setup: Any) -> None:
    """GenericSetup: seed the calendar of a site that has none yet.

    A calendar that somebody has edited is left alone, also where a year was taken out on purpose.
    """
    if setup.readDataFile("govportal_calendar.txt") is not None and not _stored():
        seed_years()


def _registry() -> Any:
    if getSite() is None:
        return None
    from plone.registry.interfaces import IRegistry

    return queryUtility(IRegistry)


def _stored() -> Mapping[str, str] | None:
    registry = _registry()
    if registry is None or RECORD not in registry:
        return None
    return registry[RECORD] or {}


def _store(years: Mapping[str, str], changed: Iterable[int]) -> None:
    _registry()[RECORD] = dict(years)
    notify(WorkingCalendarChanged(getSite(), changed))


def _text(year: CalendarYear) -> str:
    return json.dumps(to_data(year), ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=32)
def _calendar(items: tuple[tuple[str, str], ...]) -> WorkingCalendar:
    return WorkingCalendar(from_data(json.loads(text)) for _year, text in items)


@lru_cache(maxsize=1)
def _library_calendar() -> WorkingCalendar:
    return WorkingCalendar(seed(year) for year in seedable_years())
