"""Checking in at the hall: whoever shows the QR code of a booking gets a ticket."""

from govportal import _
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment import showing
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.errors import Problem
from govportal.identity import limits
from govportal.records.throttle import Limit
from typing import Any

import re


#: Codes read from one address: a hall's machine reads many, a guesser finds none.
READ = (Limit(600, 3600),)
TOKEN = re.compile(r"[0-9a-f]{24}")


def check_in(token: Any, request: Any) -> dict[str, Any]:
    """Give the ticket of a booking; the same one when it was given already.

    Args:
        token: what the QR code says.
        request: whose client's address is counted.

    Raises:
        Problem: 404 no such code; 409 not today, or not yet; 429 too many tries.
    """
    limits.count(request, "check in", limits.client(request), *READ)
    if not isinstance(token, str) or not TOKEN.fullmatch(token):
        raise unknown()
    with records.read_connection(snapshot=False) as connection:
        found = bookings.found(connection, bookings.with_token(token))
    if not found:
        raise unknown()
    row, booking = found[0]
    if row.state not in bookings.WAITING:
        perform(wrap(row), "arrive", holder=True)
    session = records.session()
    booking = bookings.of(session, row.id)
    return showing.ticket_json(row, booking, bookings.ahead(session, booking))


def unknown() -> Problem:
    """The refusal of a code that is none."""
    return Problem(404, "NotFound", _("没有这个预约码，请核对二维码，或者到导办台取号。"))
