"""POST ``@register``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import accounts
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import contact_of
from govportal.restservice import SteppedService
from typing import Any


class RegisterPost(SteppedService):
    """Makes an account: ``name``, ``phone`` or ``mail``, ``code``, ``password``, ``username``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """201 with a token: who registered is logged in.

        Raises:
            Problem: 409, 422, 429.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        contact = contact_of(data)
        limits.count(self.request, "code", limits.client(self.request), *limits.TRIES_FROM)
        codes.check(codes.REGISTER, contact, data.get("code"))
        made = accounts.register(records.session(), contact, data)
        token = accounts.login_token(made.user_id)
        self.request.response.setStatus(201)
        return {"user_id": made.user_id, "name": made.name, "token": token}
