"""POST @applications."""

from govportal.addons.application.entry import enter
from govportal.body import json_object
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ApplicationsPost(SteppedService):
    """Begin an application, fill it and, with ``"submit": true``, submit it, all in one request.

    Body: ``matter`` (its UID), and any of ``applicant``, ``form``, ``materials``, ``declaration``,
    ``submit``, ``key`` (what the client calls this submission), ``window`` (an officer enters it
    for a visitor). 201 for a new one; 200 when one with this key is there already.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        user = signed_in()
        answer, is_new = enter(json_object(self.request), user)
        if is_new:
            self.request.response.setStatus(201)
            self.request.response.setHeader("Location", answer["@id"])
        return answer
