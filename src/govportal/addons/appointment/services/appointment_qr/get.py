"""GET @appointment-qr/<uid>."""

from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment.showing import check_in_address
from govportal.cases import display
from govportal.cases.services.common import DocumentService
from govportal.content.qr import qr_svg


class QrGet(DocumentService):
    """The QR code by which a person checks in, as an SVG image; for himself alone."""

    def work(self) -> bytes:
        """The image."""
        case = self.case()
        self.no_more(1)
        if case.row.kind != bookings.NAME or not display.is_own(case):
            raise self.unknown()
        with records.read_connection(snapshot=False) as connection:
            booking = bookings.of(connection, case.row.id)
        self.named("image/svg+xml", f"{case.row.number}.svg", inline=True)
        return qr_svg(check_in_address(booking))
