"""Read the working calendar, or compute with it."""

from govportal.codes.calendar import to_data
from govportal.codes.services.calendar import query
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from govportal.errors import reply
from plone.restapi.services import Service
from typing import Any


class CalendarGet(Service):
    """``GET @working-calendar``: the list of years, one year, a deadline or a number of days.

    - without parameters: the years loaded and those that the seed library offers;
    - ``?year=2026``: that year's days;
    - ``?from=2026-01-01&days=20[&unit=working_day]``: the day on which the limit ends;
    - ``?from=2026-01-01&to=2026-02-01``: the working days from the day after, to the last day.
    """

    def reply(self) -> dict[str, Any]:
        """Parse, call, serialise."""
        form = self.request.form
        calendar = site_calendar()
        try:
            if "from" in form:
                return query.compute(calendar, form)
            if "year" in form:
                return to_data(query.year(calendar, form["year"]))
        except Problem as problem:
            return reply(self.request, problem)
        url = f"{self.context.absolute_url()}/@working-calendar"
        return {"@id": url, **query.overview(calendar, url)}
