"""POST ``@authorisations``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import authorisations
from govportal.identity.services.base import OwnService
from typing import Any


class AuthorisationsPost(OwnService):
    """Asks to act for the organisation ``uscc``, for ``scope``, ``valid_from`` to ``valid_to``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """201 with the number.

        Raises:
            Problem: 403, 404, 409, 422.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        session = records.session()
        number = authorisations.request(session, self.own(session), data)
        self.request.response.setStatus(201)
        return {"id": number, "state": authorisations.REQUESTED}
