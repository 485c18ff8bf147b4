"""A booking as an iCalendar file, for people's own calendars (RFC 5545)."""

from datetime import date
from datetime import timedelta
from govportal import _
from govportal.addons.appointment.planning import moment
from govportal.cases import store
from govportal.cases.perform import say
from govportal.publishing.portal.addresses import public_url
from icalendar import Alarm
from icalendar import Calendar
from icalendar import Event
from typing import Any


def ics(row: Any, booking: Any) -> bytes:
    """The file; sent again after a change, it replaces the event.

    Args:
        row: of the case.
    """
    day = date.fromisoformat(booking.day)
    event = Event()
    event.add("uid", f"{row.uid}@govportal")
    event.add("sequence", row.revision)
    event.add("dtstamp", store.now())
    event.add("dtstart", moment(day, booking.begin))
    event.add("dtend", moment(day, booking.end))
    event.add("summary", say(_("到厅办事：${matter}", mapping={"matter": row.matter_title})))
    event.add("location", "，".join(filter(None, (booking.hall_title, row.matter.get("address")))))
    event.add("description", say(_("预约编号 ${number}", mapping={"number": row.number})))
    event.add("url", public_url(f"/bookings/{row.uid}"))
    event.add("status", "CANCELLED" if row.state == "cancelled" else "CONFIRMED")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", row.matter_title)
    alarm.add("trigger", timedelta(hours=-2))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//govportal//appointment//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
