"""DELETE ``@organisations/<code>``."""

from govportal import records
from govportal.identity import organisations
from govportal.identity.services.base import OwnService
from typing import Any


class OrganisationsDelete(OwnService):
    """Takes an organisation out, and who may act for it."""

    changes = True

    def work(self) -> Any:
        """204.

        Raises:
            Problem: 404.
        """
        if len(self.steps) != 1:
            raise self.unknown()
        session = records.session()
        organisations.remove(session, self.own(session), self.steps[0])
        return self.reply_no_content()
