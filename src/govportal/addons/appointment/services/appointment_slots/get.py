"""GET @appointment-slots?schedule=<uid>."""

from govportal import records
from govportal.addons.appointment import freeing
from govportal.addons.appointment import offers
from govportal.addons.appointment.listing import schedule_json
from govportal.cases import store
from govportal.restservice import SteppedService
from typing import Any


class SlotsGet(SteppedService):
    """The days that can be booked now, each with its slots and the places left online."""

    def work(self) -> dict[str, Any]:
        """The schedule and its days."""
        found = offers.offer(self.request.form.get("schedule"))
        with records.read_connection(snapshot=False) as connection:
            days = freeing.days(connection, found, store.now())
        return {
            "@id": self.url("@appointment-slots"),
            "schedule": schedule_json(found),
            "days": days,
        }
