"""Change a partner."""

from govportal import records
from govportal.body import json_object
from govportal.publicapi.services.administration import row_id
from govportal.publicapi.services.administration import update_partner
from govportal.publicapi.services.serialise import partner_json
from govportal.restservice import SteppedService
from typing import Any


class PartnersPatch(SteppedService):
    """``PATCH @partners/<id>``: the partner as it now is."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Change what is given."""
        match self.steps:
            case [number]:
                partner_id = row_id(number)
                changed = update_partner(records.session(), partner_id, json_object(self.request))
                return partner_json(changed, self.url("@partners"))
        raise self.unknown()
