"""Make an account, give it a new password, switch it off."""

from govportal.administration import accounts
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class AccountsPost(SteppedService):
    """``POST @accounts`` makes one; 201 with its password under ``password``, this one time.

    ``POST @accounts/<id>/password`` gives a new password (or mails a link, then ``password`` is
    empty), ``POST @accounts/<id>/switch-off`` takes all its roles and locks it.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        url = self.url("@accounts")
        match self.steps:
            case []:
                made, password = accounts.create(self.context, json_object(self.request))
                self.request.response.setStatus(201)
                self.request.response.setHeader("Location", f"{url}/{made.id}")
                return {**accounts.account_json(self.context, made), "password": password}
            case [name, "password"]:
                return {"password": accounts.reset(self.context, name)}
            case [name, "switch-off"]:
                return {"taken": accounts.switch_off(self.context, name)}
        raise self.unknown()
