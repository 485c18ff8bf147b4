"""POST @appointment-walk-ins."""

from govportal import records
from govportal.addons.appointment import showing
from govportal.addons.appointment.entering import walk_in
from govportal.body import json_object
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class WalkInsPost(SteppedService):
    """Give a ticket to who comes without a booking; body: see `walk_in`."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it; 201."""
        user = signed_in()
        case, told, is_new = walk_in(json_object(self.request), user)
        if is_new:
            self.request.response.setStatus(201)
        return {**showing.whole_json(records.session(), case), **told}
