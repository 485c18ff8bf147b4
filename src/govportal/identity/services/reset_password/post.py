"""POST ``@reset-password``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import accounts
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import contact_of
from govportal.restservice import SteppedService
from typing import Any


class ResetPasswordPost(SteppedService):
    """Sets ``password`` for the account of ``phone`` or ``mail``, confirmed by ``code``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """A token: whoever set it is logged in.

        Raises:
            Problem: 422, 429.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        contact = contact_of(data)
        limits.count(self.request, "code", limits.client(self.request), *limits.TRIES_FROM)
        codes.check(codes.PASSWORD, contact, data.get("code"))
        owner = accounts.owner_of(contact)
        if owner is None:
            raise codes.wrong()
        accounts.set_password(records.session(), contact, owner, data.get("password"))
        return {"token": accounts.login_token(owner.user_id)}
