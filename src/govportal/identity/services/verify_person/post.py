"""POST ``@verify-person``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import limits
from govportal.identity import realname
from govportal.identity.people import person_json
from govportal.identity.services.base import OwnService
from typing import Any


class VerifyPersonPost(OwnService):
    """Confirms ``name``, ``id_type`` and ``id_number`` through the provider in use."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The person as he is now.

        Raises:
            Problem: 409, 422, 429, 503.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        limits.count(self.request, "real-name", self.user_id, *limits.REAL_NAMES)
        session = records.session()
        realname.verify(session, self.own(session), data)
        return {"@id": self.url("@person"), **person_json(self.own(session))}
