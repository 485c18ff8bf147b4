"""POST ``@login``: stays plone.restapi's; passwords are not tried without end."""

from govportal.body import json_object
from govportal.errors import Problem
from govportal.errors import reply
from govportal.identity import limits
from govportal.records import throttle
from plone.restapi.services.auth.login import Login
from typing import Any


class LoginPost(Login):
    """Counts before it looks, for names that there are and for those that there aren't."""

    def reply(self) -> Any:
        """As plone.restapi has it; 429 after too many tries."""
        try:
            login = str(json_object(self.request).get("login") or "").strip().lower()
            limits.count(
                self.request, "login-from", limits.client(self.request), *limits.TRIES_FROM
            )
            limits.count(self.request, "login", login, *limits.PASSWORDS)
        except Problem as problem:
            return reply(self.request, problem)
        answer = super().reply()
        if isinstance(answer, dict) and answer.get("token"):
            throttle.forget("login", login, *limits.PASSWORDS)
        return answer
