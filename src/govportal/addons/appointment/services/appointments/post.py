"""POST @appointments, POST @appointments/<uid>/<action>."""

from govportal import _
from govportal import records
from govportal.addons.appointment import showing
from govportal.addons.appointment.bookings import NAME
from govportal.addons.appointment.entering import book
from govportal.body import json_object
from govportal.cases import display
from govportal.cases import perform
from govportal.cases.services.common import CaseService
from govportal.cases.services.common import signed_in
from typing import Any


class AppointmentsPost(CaseService):
    """Book, or do something to a booking.

    To book: ``schedule``, ``day``, ``begin``, and any of ``matter``, ``people``, ``applicant``,
    ``key``, ``channel``; 201 for a new one, 200 when one with this key is there already. An action
    takes what its handler reads, and ``revision``, the one that the user has read. With ``Prefer:
    return=minimal`` the answer is only where it is, its number and what is told once.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        return self._act() if self.steps else self._book()

    def _book(self) -> dict[str, Any]:
        user = signed_in()
        case, told, is_new = book(json_object(self.request), user)
        if is_new:
            self.request.response.setStatus(201)
        return self._answer(case, told)

    def _act(self) -> dict[str, Any]:
        case = self.case()
        self.no_more(2)
        if case.row.kind != NAME:
            raise self.unknown()
        data = json_object(self.request)
        seen = data.pop("revision", None)
        if seen is not None and (isinstance(seen, bool) or not isinstance(seen, int)):
            raise perform.refuse("revision", _("revision 应为整数。"))
        done = perform.perform(case, self.steps[1], data, seen)
        return self._answer(done.case, done.reply)

    def _answer(self, case: Any, told: Any) -> dict[str, Any]:
        if self.minimal():
            return {**display.brief_json(case), **told}
        return {**showing.whole_json(records.session(), case), **told}
