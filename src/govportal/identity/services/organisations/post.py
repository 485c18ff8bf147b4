"""POST ``@organisations``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import limits
from govportal.identity import organisations
from govportal.identity.services.base import OwnService
from typing import Any


class OrganisationsPost(OwnService):
    """Registers an organisation that the user represents."""

    changes = True

    def work(self) -> dict[str, Any]:
        """201 with the organisation.

        Raises:
            Problem: 403, 422, 429, 503.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        limits.count(self.request, "organisation", self.user_id, *limits.REAL_NAMES)
        session = records.session()
        made = organisations.register(session, self.own(session), data)
        self.request.response.setStatus(201)
        return organisations.organisation_json(made)
