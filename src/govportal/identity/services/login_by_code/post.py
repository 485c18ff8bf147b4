"""POST ``@login-by-code``."""

from govportal import records
from govportal.body import json_object
from govportal.identity import accounts
from govportal.identity import codes
from govportal.identity import limits
from govportal.identity.contacts import contact_of
from govportal.restservice import SteppedService
from typing import Any


class LoginByCodePost(SteppedService):
    """Logs in by ``phone`` or ``mail`` and ``code``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """A token, as ``@login`` gives it.

        Raises:
            Problem: 422 whatever is wrong, 429.
        """
        if self.steps:
            raise self.unknown()
        data = json_object(self.request)
        contact = contact_of(data)
        limits.count(self.request, "code", limits.client(self.request), *limits.TRIES_FROM)
        codes.check(codes.LOGIN, contact, data.get("code"))
        owner = accounts.owner_of(contact)
        if owner is None:
            raise codes.wrong()
        codes.spend(records.session(), codes.LOGIN, contact)
        return {"token": accounts.login_token(owner.user_id)}
