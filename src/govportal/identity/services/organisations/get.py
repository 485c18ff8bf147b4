"""GET ``@organisations``."""

from govportal import records
from govportal.identity import organisations
from govportal.identity.services.base import OwnService
from typing import Any


class OrganisationsGet(OwnService):
    """The organisations that the user represents."""

    def work(self) -> dict[str, Any]:
        """``items``, each as `organisation_json` gives it."""
        if self.steps:
            raise self.unknown()
        with records.read_connection() as connection:
            found = organisations.represented(connection, self.user_id)
        return {
            "@id": self.url("@organisations"),
            "items": [organisations.organisation_json(row) for row in found],
        }
