"""GET @appointment-ics/<uid>."""

from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment.calendar_file import ics
from govportal.cases.services.common import DocumentService


class IcsGet(DocumentService):
    """A booking as an iCalendar file."""

    def work(self) -> bytes:
        """The file."""
        case = self.case()
        self.no_more(1)
        if case.row.kind != bookings.NAME:
            raise self.unknown()
        with records.read_connection(snapshot=False) as connection:
            booking = bookings.of(connection, case.row.id)
        self.named("text/calendar; charset=utf-8", f"{case.row.number}.ics", inline=False)
        return ics(case.row, booking)
