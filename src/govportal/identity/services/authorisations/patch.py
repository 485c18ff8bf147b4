"""PATCH ``@authorisations/<id>``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import authorisations
from govportal.identity.services.base import OwnService
from typing import Any


class AuthorisationsPatch(OwnService):
    """Does ``action``: ``grant``, ``refuse``, ``change`` or ``revoke``."""

    changes = True

    def work(self) -> Any:
        """204.

        Raises:
            Problem: 403, 404, 409, 422.
        """
        if len(self.steps) != 1 or not self.steps[0].isdecimal() or len(self.steps[0]) > 15:
            raise self.unknown()
        data = json_object(self.request)
        session = records.session()
        authorisations.decide(session, self.own(session), int(self.steps[0]), data)
        return self.reply_no_content()
