"""POST @appointment-check-in."""

from govportal.addons.appointment.checkin import check_in
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class CheckInPost(SteppedService):
    """Give a ticket to who shows the QR code; body: ``token``, what it says. For anybody."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The ticket."""
        return check_in(json_object(self.request).get("token"), self.request)
