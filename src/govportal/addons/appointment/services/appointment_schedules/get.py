"""GET @appointment-schedules?matter=<uid>."""

from govportal.addons.appointment.listing import for_matter
from govportal.cases import snapshot
from govportal.restservice import SteppedService
from typing import Any


class SchedulesGet(SteppedService):
    """The schedules of all halls by which a matter can be booked."""

    def work(self) -> dict[str, Any]:
        """The matter's title, and the list."""
        matter = snapshot.matter_named(str(self.request.form.get("matter") or ""))
        return {
            "@id": self.url("@appointment-schedules"),
            "matter": {"title": matter.title},
            "items": for_matter(matter),
        }
