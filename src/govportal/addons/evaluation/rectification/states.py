"""The names of a rectification: its kind, its states, and the days that run in them."""

from collections.abc import Mapping
from datetime import date
from govportal.addons.evaluation.settings import setting
from govportal.cases import clock
from govportal.codes.calendar import WorkingCalendar
from typing import Any


NAME = "rectification"
WORKFLOW = "govportal_rectification_workflow"
#: Who has it in hand, and who judges.
OFFICER, OFFICE = "Case Officer", "Office Administrator"
#: Where officers find it.
PAGE = "/worklist"

CALLBACK = "callback"
RECTIFYING = "rectifying"
RECTIFIED = "rectified"
DISPUTED = "disputed"
SECOND = "second_review"
CLOSED = "rect_closed"
WAIVED = "rect_waived"
#: The states in which a day that passed makes it overdue.
TIMED = (CALLBACK, RECTIFYING, RECTIFIED, DISPUTED)


def times(
    calendar: WorkingCalendar, state: str, values: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The row's columns of time: a day for the call, one for the rest, one for the second review.

    All count from the day of the bad review, so that an appeal gains nobody time.
    """
    known = values["clock"] or {}
    if state in TIMED:
        opened = date.fromisoformat(known["opened"])
        days = known["callback_days"] if state == CALLBACK else known["rectify_days"]
        return clock.until(calendar.add_working_days(opened, days))
    if state == SECOND:
        told = date.fromisoformat(known["told"])
        return clock.until(calendar.add_working_days(told, known["second_days"]))
    return clock.until()


def opened(today: date) -> dict[str, Any]:
    """The row's ``clock`` of one that is opened today, with the limits that hold now."""
    return {
        "opened": today.isoformat(),
        "callback_days": int(setting("callback_days")),
        "rectify_days": int(setting("rectify_days")),
    }
