"""Clocks of a case, by the law on administrative permits: days of working calendar.

What runs when:

- from receipt (the submission, or the last correction): five days to accept, refuse or ask for a
  correction, once; after five days of silence it is deemed accepted from the day of receipt;
- from acceptance: the promised limit, and beside it the statutory one. A pause (special procedure,
  suspension) moves both by the days that it took; an extension adds its days;
- from the arrival at a node of review: the days that the matter's flow gives it, moved by pauses.

A limit counts from the day after; a deadline in a year that isn't loaded is provisional. Sources:
行政许可法 art. 32, 42, 43, 45; the limits are the matter's as it stood at acceptance.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from govportal.cases.tables import NO_DAY
from govportal.codes.calendar import Deadline
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.zone import ZONE
from typing import Any


#: Days to tell what is missing, or to accept (art. 32).
SILENCE = 5
#: The longest extension (art. 42), and what is left when a reminder is due.
EXTENSION = 10
SOON = 1

#: States in which a case waits for the office, and the clock that runs there.
INTAKE = ("submitted",)
REVIEW = "review"
RUNNING = (REVIEW, "approval")
PAUSED = ("suspended", "special")
#: The end of every kind of case; no clock runs.
ARCHIVED = "archived"


@dataclass(frozen=True)
class Clock:
    """How a case stands in time.

    Args:
        due: the day by which what waits must be done, ``None`` when no clock runs.
        statutory_due: the day of the law's limit, ``None`` before acceptance.
        provisional: a year that was counted through isn't loaded.
        left: working days left after today, negative when overdue; ``None`` without a day.
        colour: ``green``, ``yellow`` (at most one working day left), ``red`` (overdue),
            ``paused`` or ``none``.
    """

    due: str | None
    statutory_due: str | None
    provisional: bool
    left: int | None
    colour: str


def day_of(moment: datetime) -> date:
    """The day of a moment where the offices are."""
    return moment.astimezone(ZONE).date()


def intake_due(calendar: WorkingCalendar, received: datetime) -> Deadline:
    """The last of the five days after receipt."""
    return calendar.add_working_days(day_of(received), SILENCE)


def limits(
    calendar: WorkingCalendar,
    matter: Mapping[str, Any],
    accepted: date,
    clock: Mapping[str, Any],
    today: date,
) -> tuple[Deadline | None, Deadline | None]:
    """The promised and the statutory last day; ``None`` where the matter has no limit.

    Args:
        matter: as it stood at acceptance.
        accepted: the day of acceptance.
        clock: the row's ``clock``: ``pauses`` and a granted ``extension``.
        today: until when a pause that still lasts has lasted.
    """
    added = sum(pause_days(calendar, pause, today) for pause in clock.get("pauses") or ())
    extension = clock.get("extension") or {}
    if extension.get("state") == "granted":
        added += int(extension["days"])
    promised = _limit(calendar, matter, "promised", accepted, added)
    statutory = _limit(calendar, matter, "statutory", accepted, added)
    return promised or statutory, statutory


def _limit(
    calendar: WorkingCalendar, matter: Mapping[str, Any], which: str, accepted: date, added: int
) -> Deadline | None:
    amount = matter.get(f"{which}_limit")
    if amount is None:
        return None
    unit = matter.get(f"{which}_unit") or "working_day"
    end = calendar.add_limit(accepted, int(amount), unit)
    # Pauses and extensions are counted in working days, whatever the unit of the limit.
    moved = calendar.add_working_days(end.date, added) if added else end
    return Deadline(moved.date, end.provisional or moved.provisional)


def pause_days(calendar: WorkingCalendar, pause: Mapping[str, Any], today: date) -> int:
    """The working days that a pause took, or has taken until today."""
    first = date.fromisoformat(pause["from"])
    last = date.fromisoformat(pause["to"]) if pause.get("to") else today
    return max(0, calendar.working_days_between(first, last, strict=False))


def columns(
    calendar: WorkingCalendar, state: str, values: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """The row's columns of time for a state.

    These are ``due``, ``statutory_due``, ``node_due`` and ``provisional``. While the clock stops,
    what was left then is kept: none of them.

    Args:
        values: the row as it will be: ``received_at``, ``accepted_at``, ``matter``, ``clock``.
    """
    clock = values["clock"] or {}
    if state in PAUSED:
        return {}
    if state in INTAKE:
        return until(intake_due(calendar, values["received_at"]))
    if state in RUNNING and values.get("accepted_at"):
        accepted = day_of(values["accepted_at"])
        due, statutory = limits(calendar, values["matter"], accepted, clock, today)
        node = node_due(calendar, clock, today) if state == REVIEW else None
        return until(due, statutory, node)
    if state == "correction" and clock.get("correction"):
        return {**until(), "due": clock["correction"]["last_day"]}
    return until()


def until(
    due: Deadline | None = None, statutory: Deadline | None = None, node: Deadline | None = None
) -> dict[str, Any]:
    """The row's columns of time for these last days; without any no clock runs."""
    return {
        "due": due.date.isoformat() if due else NO_DAY,
        "statutory_due": statutory.date.isoformat() if statutory else "",
        "node_due": node.date.isoformat() if node else NO_DAY,
        "provisional": any(end.provisional for end in (due, statutory, node) if end),
    }


def arrive(clock: Mapping[str, Any], limit: tuple[int, str] | None, day: date) -> dict[str, Any]:
    """The row's ``clock`` with the arrival at a node of review.

    Args:
        limit: how long the node may take, and in which unit.
    """
    if limit is None:
        return {name: value for name, value in clock.items() if name != "node"}
    days, unit = limit
    passed = len(clock.get("pauses") or ())
    node = {"since": day.isoformat(), "days": days, "unit": unit, "pauses": passed}
    return {**clock, "node": node}


def node_due(calendar: WorkingCalendar, clock: Mapping[str, Any], today: date) -> Deadline | None:
    """The last day of the node that a case arrived at; pauses since then move it."""
    node = clock.get("node")
    if not node:
        return None
    since = date.fromisoformat(node["since"])
    pauses = (clock.get("pauses") or ())[node["pauses"] :]
    added = sum(pause_days(calendar, pause, today) for pause in pauses)
    end = calendar.add_limit(since, node["days"], node["unit"])
    moved = calendar.add_working_days(end.date, added) if added else end
    return Deadline(moved.date, end.provisional or moved.provisional)


def clock(calendar: WorkingCalendar, row: Any, today: date) -> Clock:
    """How a case stands in time today."""
    statutory = row.statutory_due or None
    if row.state in PAUSED:
        return Clock(None, statutory, bool(row.provisional), None, "paused")
    if row.due == NO_DAY:
        return Clock(None, statutory, bool(row.provisional), None, "none")
    day = date.fromisoformat(row.due)
    if day < today:
        # A weekend after the day doesn't make it less overdue.
        late = max(1, calendar.working_days_between(day, today, strict=False))
        return Clock(row.due, statutory, bool(row.provisional), -late, "red")
    left = calendar.working_days_between(today, day, strict=False)
    colour = "yellow" if left <= SOON else "green"
    return Clock(row.due, statutory, bool(row.provisional), left, colour)


def begin_pause(clock: Mapping[str, Any], kind: str, reason: str, today: date) -> dict[str, Any]:
    """The row's ``clock`` with a pause that begins today."""
    pauses = [*(clock.get("pauses") or ())]
    pauses.append({"kind": kind, "reason": reason, "from": today.isoformat(), "to": None})
    return {**clock, "pauses": pauses}


def end_pause(clock: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The row's ``clock`` with the pause that lasts ended today."""
    pauses: Sequence[Mapping[str, Any]] = clock.get("pauses") or ()
    return {
        **clock,
        "pauses": [
            pause if pause.get("to") else {**pause, "to": today.isoformat()} for pause in pauses
        ],
    }
