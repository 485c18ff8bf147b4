"""How long each stage of a case may take.

The row's ``clock`` has the stage: ``since`` (a day), ``days``, what was ``added`` by extensions and
waiting, and ``paused`` (the day since when the person is waited for). The days are those of the
settings when the stage began: a later change moves no promise. Complaints have a ``total`` beside
it, of all stages together, as the last day for the person.
"""

from collections.abc import Mapping
from datetime import date
from govportal.addons.interaction.settings import setting
from govportal.cases import clock as clocks
from govportal.cases import store
from govportal.codes.calendar import Deadline
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.site_calendar import site_calendar
from typing import Any


#: States in which an office must do something by a day.
CONSULTATION = ("consult_open",)
SUGGESTION = ("suggestion_open",)
COMPLAINT = (
    "complaint_received",
    "complaint_routing",
    "complaint_investigation",
    "complaint_review",
    "complaint_instruction",
    "complaint_reply",
    "complaint_contested",
)
RUNNING = frozenset((*CONSULTATION, *SUGGESTION, *COMPLAINT))
#: States in which the person is waited for until a day, which was told him and stays.
WAITING = frozenset(("consult_waiting", "complaint_waiting", "suggestion_waiting"))
REPLIED = "complaint_replied"
#: What a complaint may take from its submission to the reply.
TOTAL = (
    "register_days",
    "route_days",
    "investigation_days",
    "review_days",
    "instruction_days",
    "answer_days",
)


def times(
    calendar: WorkingCalendar, state: str, values: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The row's columns of time in a state."""
    clock = values["clock"] or {}
    if state in RUNNING and clock.get("stage"):
        total = clock.get("total")
        return clocks.until(_end(calendar, clock["stage"]), total and _end(calendar, total))
    if state in WAITING and clock.get("question"):
        return {**clocks.until(), "due": clock["question"]["last_day"]}
    if state == REPLIED and clock.get("confirm"):
        return {**clocks.until(), "due": clock["confirm"]}
    return clocks.until()


def _end(calendar: WorkingCalendar, stage: Mapping[str, Any]) -> Deadline:
    since = date.fromisoformat(stage["since"])
    return calendar.add_working_days(since, stage["days"] + stage.get("added", 0))


def begin(clock: Mapping[str, Any], days: int) -> dict[str, Any]:
    """The row's ``clock`` with a stage that begins today."""
    return {**clock, "stage": {"since": today(), "days": days}}


def total() -> dict[str, Any]:
    """What a complaint may take that is handed in today."""
    return {"since": today(), "days": sum(int(setting(name)) for name in TOTAL)}


def add(clock: Mapping[str, Any], days: int) -> dict[str, Any]:
    """The row's ``clock`` with more days for the stage, and for the whole where it is limited."""
    found = dict(clock)
    for name in ("stage", "total"):
        if found.get(name):
            found[name] = {**found[name], "added": found[name].get("added", 0) + days}
    return found


def pause(clock: Mapping[str, Any]) -> dict[str, Any]:
    """The row's ``clock`` with the stage stopped from today."""
    return {**clock, "stage": {**clock["stage"], "paused": today()}}


def go_on(clock: Mapping[str, Any]) -> dict[str, Any]:
    """The row's ``clock`` with the days of waiting added."""
    stage = dict(clock["stage"])
    since = date.fromisoformat(stage.pop("paused"))
    waited = site_calendar().working_days_between(since, _today(), strict=False)
    return add({**clock, "stage": stage}, max(0, waited))


def day_after(days: int) -> str:
    """The day that is some working days from today."""
    return site_calendar().add_working_days(_today(), days).date.isoformat()


def today() -> str:
    """Today where the offices are."""
    return _today().isoformat()


def _today() -> date:
    return clocks.day_of(store.now())
