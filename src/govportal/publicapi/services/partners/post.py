"""Register a partner, or issue a key."""

from datetime import datetime
from datetime import UTC
from govportal import records
from govportal.body import json_object
from govportal.publicapi.services.administration import create_partner
from govportal.publicapi.services.administration import issue_key
from govportal.publicapi.services.administration import row_id
from govportal.publicapi.services.serialise import key_json
from govportal.publicapi.services.serialise import partner_json
from govportal.restservice import SteppedService
from typing import Any


class PartnersPost(SteppedService):
    """``POST @partners`` and ``POST @partners/<id>/keys``; 201 with what was made.

    The answer to the second has the key itself under ``key``, this one time.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Make it and say where it stands."""
        url = self.url("@partners")
        match self.steps:
            case []:
                made = create_partner(records.session(), json_object(self.request))
                return self._made(partner_json(made, url))
            case [number, "keys"]:
                partner_id = row_id(number)
                key, plain = issue_key(records.session(), partner_id, json_object(self.request))
                return self._made(key_json(key, url, datetime.now(UTC)) | {"key": plain})
        raise self.unknown()

    def _made(self, body: dict[str, Any]) -> dict[str, Any]:
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", body["@id"])
        return body
