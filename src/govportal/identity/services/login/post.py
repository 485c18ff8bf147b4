"""POST ``@login``: stays plone.restapi's; passwords are not tried without end."""

from govportal.body import json_object
from govportal.errors import Problem
from govportal.errors import reply
from govportal.identity import gate
from govportal.identity import limits
from govportal.records import throttle
from plone.restapi.services.auth.login import Login
from typing import Any


class LoginPost(Login):
    """Says when the gate has not looked at a password any more."""

    def reply(self) -> Any:
        """As plone.restapi has it; 429 after too many tries."""
        try:
            login = str(json_object(self.request).get("login") or "").strip().lower()
        except Problem as problem:
            return reply(self.request, problem)
        wait = gate.waiting(self.request)
        if wait:
            return reply(self.request, limits.too_often(self.request, wait))
        answer = super().reply()
        if isinstance(answer, dict) and answer.get("token"):
            throttle.forget("login", login, *limits.PASSWORDS)
        return answer
