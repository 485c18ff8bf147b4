"""Read partners and what is kept of their keys."""

from datetime import datetime
from datetime import UTC
from govportal.publicapi import partners
from govportal.publicapi.services.administration import reading
from govportal.publicapi.services.administration import row_id
from govportal.publicapi.services.serialise import key_json
from govportal.publicapi.services.serialise import partner_json
from govportal.restservice import SteppedService
from typing import Any


class PartnersGet(SteppedService):
    """``GET @partners``, ``@partners/<id>``, ``@partners/<id>/keys``."""

    def work(self) -> dict[str, Any]:
        """All partners, one, or its keys."""
        url = self.url("@partners")
        with reading() as session:
            match self.steps:
                case []:
                    found = [partner_json(item, url) for item in partners.partners(session)]
                    return {"@id": url, "items": found, "items_total": len(found)}
                case [number]:
                    return partner_json(partners.partner(session, row_id(number)), url)
                case [number, "keys"]:
                    now = datetime.now(UTC)
                    keys = partners.keys(session, row_id(number))
                    return {
                        "@id": f"{url}/{number}/keys",
                        "items": [key_json(key, url, now) for key in keys],
                        "items_total": len(keys),
                    }
        raise self.unknown()
