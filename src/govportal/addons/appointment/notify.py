"""Tell people what happens to their booking, in the transaction in which it happens."""

from collections.abc import Mapping
from datetime import date
from govportal import _
from govportal import records
from govportal.addons.appointment import bookings
from govportal.cases import perform
from govportal.cases import recipients
from govportal.cases.interfaces import ICase
from govportal.cases.interfaces import ICaseActed
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from typing import Any
from zope.component import adapter


WEEK = (_("周一"), _("周二"), _("周三"), _("周四"), _("周五"), _("周六"), _("周日"))
#: Which template an action sends to who booked.
TEMPLATES: Mapping[str, str] = {
    "book": "appointment-booked",
    "change": "appointment-changed",
    "move": "appointment-moved",
    "cancel": "appointment-cancelled",
    "call_off": "appointment-called-off",
    "miss": "appointment-missed",
    "lapse": "appointment-missed",
    "excuse": "appointment-excused",
    "uphold": "appointment-upheld",
}
#: Templates that say what the office gave as its reason.
REASONED = ("appointment-moved", "appointment-called-off", "appointment-upheld")


@adapter(ICase, ICaseActed)
def tell(case: Any, event: Any) -> None:
    """Write the message of an action."""
    row = case.row
    template = TEMPLATES.get(event.action) if row.kind == bookings.NAME else None
    if template is None:
        return
    session = records.session()
    values = words(row, bookings.of(session, row.id))
    if template in REASONED:
        values["reason"] = event.step["opinion"]
    key = f"step:{event.step['id']}"
    send(session, template, recipients.applicant(row), values, row.id, key=key)


def words(row: Any, booking: Any) -> dict[str, str]:
    """What every message about a booking says.

    Args:
        row: of the case.
    """
    return {
        "name": row.applicant_name,
        "matter": row.matter_title,
        "number": row.number or "",
        "time": time_text(booking),
        "hall": booking.hall_title,
        "url": public_url(f"/bookings/{row.uid}"),
    }


def time_text(booking: Any) -> str:
    """When a booking is, e.g. 「11月26日（周四）09:00-09:30」."""
    day = date.fromisoformat(booking.day)
    week = perform.say(WEEK[day.weekday()])
    return f"{day.month}月{day.day}日（{week}）{booking.begin}-{booking.end}"
