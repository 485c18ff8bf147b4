"""GET @appointment-day?hall=<uid>&day=2026-11-26."""

from govportal.addons.appointment.day import day_json
from govportal.addons.appointment.entering import day_of
from govportal.cases import store
from govportal.cases.clock import day_of as day_of_moment
from govportal.cases.services.common import officer_scope
from govportal.restservice import SteppedService
from typing import Any


class DayGet(SteppedService):
    """The bookings of a day (today without one) at a hall (the first one without one)."""

    def work(self) -> dict[str, Any]:
        """The day, for the departments whose cases the user sees."""
        scope = officer_scope()
        form = self.request.form
        now = store.now()
        day = day_of(form) if form.get("day") else day_of_moment(now)
        hall = form.get("hall")
        return {
            "@id": self.url("@appointment-day"),
            **day_json(scope, hall if isinstance(hall, str) else "", day, now),
        }
