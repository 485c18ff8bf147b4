"""GET @appointments, GET @appointments/<uid>."""

from govportal import records
from govportal.addons.appointment import showing
from govportal.addons.appointment.bookings import NAME
from govportal.addons.appointment.own import own_bookings
from govportal.cases.services.common import CaseService
from govportal.cases.services.common import signed_in
from typing import Any


class AppointmentsGet(CaseService):
    """One's own bookings (``group``, ``after``), or one for its person and its officers."""

    def work(self) -> dict[str, Any]:
        """The list or the booking."""
        if not self.steps:
            return {
                "@id": self.url("@appointments"),
                **own_bookings(signed_in(), self.request.form),
            }
        case = self.case()
        self.no_more(1)
        if case.row.kind != NAME:
            raise self.unknown()
        with records.read_connection() as connection:
            return showing.whole_json(connection, case)
