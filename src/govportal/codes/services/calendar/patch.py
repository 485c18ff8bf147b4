"""Load, seed or remove a year of the working calendar."""

from govportal import _
from govportal.body import json_object
from govportal.codes.calendar import CalendarError
from govportal.codes.calendar import to_data
from govportal.codes.calendar import YearNotLoaded
from govportal.codes.site_calendar import load_year
from govportal.codes.site_calendar import remove_year
from govportal.codes.site_calendar import seed_years
from govportal.codes.site_calendar import site_calendar
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class CalendarPatch(Service):
    """``PATCH @working-calendar``.

    - ``{"year", "holidays", "workdays", "source"}`` loads or replaces the year;
    - ``{"year", "seed": true}`` loads it from the seed library, ``{"year", "remove": true}`` takes
      it away.
    """

    def reply(self) -> dict[str, Any]:
        """Parse, call, serialise."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return change(json_object(self.request))
        except Problem as problem:
            return reply(self.request, problem)


def change(data: dict[str, Any]) -> dict[str, Any]:
    """Change one year as the data say.

    Returns:
        the year as it now is, or ``{"year", "removed": true}``.

    Raises:
        Problem: 404 for a year that cannot be removed or seeded, 409 for seeding over a loaded
            year, 422 for data that are not valid.
    """
    if not (data.get("remove") or data.get("seed")):
        try:
            return to_data(load_year(data))
        except CalendarError as error:
            raise error.as_problem() from error
    year = data.get("year")
    if not isinstance(year, int) or isinstance(year, bool):
        message = _("请以 year 给出年度，为整数，如 2026")
        raise Problem(422, "ValidationError", message, [FieldError("year", message)])
    try:
        if data.get("remove"):
            remove_year(year)
            return {"year": year, "removed": True}
        if not seed_years([year]):
            raise Problem(
                409,
                "YearLoaded",
                _(
                    "${year}年的工作日历已加载；如要重新取用，请先移除该年度",
                    mapping={"year": str(year)},
                ),
            )
    except YearNotLoaded as error:
        raise Problem(404, "YearNotLoaded", error.message) from error
    return to_data(site_calendar().year(year))
