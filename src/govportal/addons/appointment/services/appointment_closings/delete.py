"""DELETE @appointment-closings/<schedule>/<day>."""

from govportal.addons.appointment.closing import reopen
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ClosingsDelete(SteppedService):
    """Open a day of a schedule again."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it; gives how many slots were ``reopened``."""
        signed_in()
        if len(self.steps) != 2:
            raise self.unknown()
        schedule, day = self.steps
        return reopen({"schedule": schedule, "day": day})
