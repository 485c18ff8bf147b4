"""By when a step of the review is to be done: working days since the item came to it."""

from dataclasses import dataclass
from datetime import date
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.site_calendar import site_calendar
from govportal.publishing.review import history
from govportal.publishing.review import steps
from govportal.publishing.review.settings import setting
from govportal.publishing.review.today import day_of
from govportal.publishing.review.today import today
from typing import Any


#: The setting that limits each state in which somebody is waited for.
SETTINGS = {state: f"days_{step}" for step, state in steps.STATE_OF.items()} | {
    "review": "days_review"
}


@dataclass(frozen=True)
class Due:
    """The end of a step's limit.

    Args:
        day: the last day.
        left: working days left after today; negative: working days that it is late, 1 at least.
        provisional: a year that was counted through has no holidays loaded yet.
    """

    day: date
    left: int
    provisional: bool

    @property
    def overdue(self) -> bool:
        """Whether the last day is over."""
        return self.left < 0


def since(entries: list[dict[str, Any]]) -> date | None:
    """The day on which an item came to its state."""
    moment = entries[-1].get("time") if entries else None
    return day_of(moment) if moment is not None else None


def due(obj: Any) -> Due | None:
    """The end of the limit of the step that an item waits for; None where nothing limits it."""
    return due_in(history.state_of(obj), since(history.entries(obj)))


def due_in(state: str, start: date | None) -> Due | None:
    """The same for a state and the day on which an item came to it."""
    name = SETTINGS.get(state)
    days = setting(name) if name else 0
    if not days or start is None:
        return None
    calendar = site_calendar()
    end = calendar.add_working_days(start, days)
    return Due(end.date, _left(calendar, end.date), end.provisional)


def _left(calendar: WorkingCalendar, end: date) -> int:
    now = today()
    if now <= end:
        return calendar.working_days_between(now, end, strict=False)
    return -max(1, calendar.working_days_between(end, now, strict=False))


def age(start: date | None) -> int:
    """Working days since a day."""
    now = today()
    if start is None or start >= now:
        return 0
    return site_calendar().working_days_between(start, now, strict=False)
