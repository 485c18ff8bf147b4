"""GET @appointment-month?hall=<uid>&month=2026-11."""

from govportal.addons.appointment.day import month_json
from govportal.addons.appointment.entering import day_of
from govportal.cases.services.common import officer_scope
from govportal.restservice import SteppedService
from typing import Any


class MonthGet(SteppedService):
    """How many places each day of a month has at a hall, and how many are taken."""

    def work(self) -> dict[str, Any]:
        """The days."""
        scope = officer_scope()
        form = self.request.form
        first = day_of({"day": f"{form.get('month') or ''}-01"})
        days = month_json(scope, str(form.get("hall") or ""), first)
        return {"@id": self.url("@appointment-month"), "days": days}
