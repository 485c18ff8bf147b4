"""DELETE ``@verify-person``."""

from govportal import records
from govportal.identity import realname
from govportal.identity.services.base import OwnService
from typing import Any


class VerifyPersonDelete(OwnService):
    """Gives the verified name up."""

    changes = True

    def work(self) -> Any:
        """204.

        Raises:
            Problem: 409.
        """
        if self.steps:
            raise self.unknown()
        session = records.session()
        realname.unbind(session, self.own(session), self.user_id)
        return self.reply_no_content()
