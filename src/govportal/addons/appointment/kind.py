"""The kind of business ``appointment``: its workflow, its handlers, and how it is listed."""

from collections.abc import Mapping
from datetime import date
from govportal import _
from govportal.addons.appointment import bookings
from govportal.addons.appointment import entering
from govportal.addons.appointment import handling
from govportal.cases import archive
from govportal.cases import clock
from govportal.cases import recount
from govportal.cases.kinds import Kind
from govportal.codes.calendar import Deadline
from govportal.codes.calendar import WorkingCalendar
from typing import Any


NAME = bookings.NAME
WORKFLOW = entering.WORKFLOW
#: How a person looks at his bookings.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "open": (*bookings.OPEN, bookings.APPEALED),
    "ended": ("served", "missed", "cancelled", "excused", "upheld", "archived"),
}


def times(
    calendar: WorkingCalendar, state: str, values: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The row's columns of time: the day that was booked, or that of the answer to an appeal."""
    told = values["clock"] or {}
    if state in bookings.OPEN:
        return clock.until(Deadline(date.fromisoformat(told["day"]), False))
    if state == bookings.APPEALED:
        since = date.fromisoformat(told["appealed"])
        return clock.until(calendar.add_working_days(since, handling.ANSWER))
    return clock.until()


APPOINTMENT = Kind(
    name=NAME,
    title=_("网上预约"),
    choose=lambda matter: WORKFLOW,
    handlers={
        "book": handling.book,
        "walk_in": handling.walk_in,
        "change": handling.change,
        "move": handling.move,
        "cancel": handling.cancel,
        "call_off": handling.call_off,
        "arrive": handling.arrive,
        "call": handling.call,
        "requeue": handling.requeue,
        "serve": handling.serve,
        "miss": handling.miss,
        "lapse": handling.lapse,
        "appeal": handling.appeal,
        "excuse": handling.excuse,
        "uphold": handling.uphold,
        "archive": archive.archive,
        "recount": recount.recount,
    },
    own=("book", "change", "cancel", "arrive", "appeal"),
    tabs={
        "booked": (_("已预约"), (bookings.BOOKED,)),
        "waiting": (_("已到厅"), bookings.WAITING),
        "appeal": (_("爽约申诉"), (bookings.APPEALED,)),
        "ended": (_("已结束"), ("served", "missed", "cancelled", "excused", "upheld")),
        "archived": (_("已归档"), ("archived",)),
    },
    timed=(bookings.APPEALED,),
    times=times,
    groups=GROUPS,
    waits_for={bookings.APPEALED: "Case Approver"},
    rated={"serve": "completion"},
    pages=("/bookings", "/bookings"),
)
