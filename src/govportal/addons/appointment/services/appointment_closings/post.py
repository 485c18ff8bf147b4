"""POST @appointment-closings."""

from govportal.addons.appointment.closing import close
from govportal.body import json_object
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ClosingsPost(SteppedService):
    """Close a day of a schedule; body: ``schedule``, ``day``, ``reason``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it; gives how many were ``moved`` and ``called_off``."""
        signed_in()
        return close(json_object(self.request))
