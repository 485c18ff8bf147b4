"""Read how the interfaces are published."""

from govportal.publicapi import partners
from govportal.publicapi.services.administration import reading
from govportal.publicapi.services.serialise import interface_json
from govportal.restservice import SteppedService
from typing import Any


class InterfacesGet(SteppedService):
    """``GET @api-interfaces`` and ``@api-interfaces/<name>``."""

    def work(self) -> dict[str, Any]:
        """All with the limit of those who come without a key, or one."""
        url = self.url("@api-interfaces")
        with reading() as session:
            found = [
                interface_json(item, url, self.request) for item in partners.interfaces(session)
            ]
            rate = partners.anonymous_rate(session)
        match self.steps:
            case []:
                return {
                    "@id": url,
                    "items": found,
                    "items_total": len(found),
                    "anonymous_rate": rate,
                }
            case [name]:
                for item in found:
                    if item["name"] == name:
                        return item
        raise self.unknown()
