"""GET ``@authorisations``."""

from govportal import records
from govportal.identity import authorisations
from govportal.identity.services.base import OwnService
from typing import Any


class AuthorisationsGet(OwnService):
    """What the user asked for, and what was asked of his organisations; newest first."""

    def work(self) -> dict[str, Any]:
        """``items``; each says what the user may do with it."""
        if self.steps:
            raise self.unknown()
        with records.read_connection() as connection:
            found = authorisations.listed(connection, self.user_id)
        return {"@id": self.url("@authorisations"), "items": found}
