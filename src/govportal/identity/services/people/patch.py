"""PATCH ``@people/<id>``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import directory
from govportal.identity.people import person_json
from govportal.identity.services.base import OwnService
from typing import Any


class PeoplePatch(OwnService):
    """Locks, unlocks and corrects an applicant's account; written down."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The person as he is now.

        Raises:
            Problem: 404, 409, 422.
        """
        if len(self.steps) != 1:
            raise self.unknown()
        data = json_object(self.request)
        session = records.session()
        found = directory.required(session, self.steps[0])
        directory.correct(session, found, data, self.user_id)
        now = directory.required(session, found.user_id)
        return {"@id": self.url(f"@people/{found.user_id}"), **person_json(now)}
