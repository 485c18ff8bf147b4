"""What services of accounts share: who is asking, and what is counted before anything is done."""

from govportal import records
from govportal.identity import accounts
from govportal.identity.people import Person
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class OwnService(SteppedService):
    """A service for the owner of an account."""

    @property
    def user_id(self) -> str:
        """The id of who is logged in."""
        return str(api.user.get_current().getId())

    def read_own(self) -> Person:
        """What is known of him."""
        with records.read_connection() as connection:
            return accounts.owner(connection, self.user_id)

    def own(self, session: Any) -> Person:
        """The same for changing it."""
        return accounts.ensure(session, self.user_id)
