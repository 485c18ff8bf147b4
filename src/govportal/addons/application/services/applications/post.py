"""POST @applications."""

from govportal import records
from govportal.addons.application.entry import enter
from govportal.body import json_object
from govportal.cases import display
from govportal.cases.services.common import signed_in
from govportal.restservice import SteppedService
from typing import Any


class ApplicationsPost(SteppedService):
    """Begin an application, fill it and, with ``"submit": true``, submit it, all in one request.

    Body: ``matter`` (its UID), and any of ``applicant``, ``form``, ``materials``, ``declaration``,
    ``submit``, ``key`` (what the client calls this submission), ``window`` (an officer enters it
    for a visitor). 201 for a new one; 200 when one with this key is there already. With ``Prefer:
    return=minimal`` the answer is only where it is, its number and its query password.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        user = signed_in()
        case, told, is_new = enter(json_object(self.request), user)
        if is_new:
            self.request.response.setStatus(201)
            self.request.response.setHeader("Location", display.address(case.row))
        if self.minimal():
            return {**display.brief_json(case), **told}
        return {**display.case_json(records.session(), case), **told}
