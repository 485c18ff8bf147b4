"""GET ``@applicants``."""

from govportal import records
from govportal.identity import accounts
from govportal.identity.people import Applicant
from govportal.identity.people import applicant_json
from govportal.identity.people import applicants
from govportal.identity.people import SELF
from govportal.identity.services.base import OwnService
from typing import Any


class ApplicantsGet(OwnService):
    """For whom the user may apply: himself and organisations; masked."""

    def work(self) -> dict[str, Any]:
        """``items``, each as `applicant_json` gives it."""
        if self.steps:
            raise self.unknown()
        with records.read_connection() as connection:
            found = applicants(connection, self.user_id)
            if not found:
                # an account that was made otherwise, and has told nothing yet
                found = [Applicant(SELF, SELF, accounts.owner(connection, self.user_id))]
        return {"@id": self.url("@applicants"), "items": [applicant_json(one) for one in found]}
