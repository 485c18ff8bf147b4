"""Clocks, on a calendar without surprises and on the real one."""

from datetime import date
from datetime import datetime
from datetime import UTC
from govportal.cases import clock
from govportal.cases import snapshot
from govportal.cases.tables import NO_DAY
from govportal.codes.calendar import CalendarYear
from govportal.codes.calendar import WorkingCalendar
from types import SimpleNamespace

import pytest


# 2026-11-23 is a Monday; 2027 isn't loaded.
CALENDAR = WorkingCalendar([CalendarYear(2026, {date(2026, 12, 1): "节日"})])
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MATTER = {
    "promised_limit": 6,
    "promised_unit": "working_day",
    "statutory_limit": 20,
    "statutory_unit": "working_day",
}


def columns(state, **values):
    given = {
        "received_at": MONDAY,
        "accepted_at": MONDAY,
        "matter": MATTER,
        "clock": {},
        **values,
    }
    return clock.columns(CALENDAR, state, given, date(2026, 11, 24))


def shown(today, due="2026-12-02", state="review"):
    row = SimpleNamespace(due=due, statutory_due="", provisional=False, state=state)
    return clock.clock(CALENDAR, row, today)


def test_five_days_after_receipt_counted_from_the_day_after():
    assert columns("submitted")["due"] == "2026-11-30"


def test_a_day_begins_where_the_offices_are():
    late = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
    assert clock.day_of(late) == date(2026, 11, 23)


def test_limits_run_over_holidays_from_acceptance():
    found = columns("review")
    # The sixth day after Monday the 23rd would be the 1st, which is a holiday.
    assert found["due"] == "2026-12-02"
    assert found["statutory_due"] == "2026-12-22"
    assert not found["provisional"]


def test_a_deadline_in_a_year_that_is_not_loaded_is_provisional():
    found = columns("review", matter={**MATTER, "statutory_limit": 40})
    assert found["statutory_due"] > "2027"
    assert found["provisional"]


def test_pauses_and_a_granted_extension_move_both_limits():
    pause = {"kind": "testing", "from": "2026-11-24", "to": "2026-11-26", "reason": ""}
    assert columns("review", clock={"pauses": [pause]})["due"] == "2026-12-04"
    extension = {"state": "granted", "days": 3}
    assert columns("review", clock={"extension": extension})["due"] == "2026-12-07"
    assert columns("review", clock={"extension": {**extension, "state": "asked"}}) == columns(
        "review"
    )


def test_a_matter_without_limit_has_no_day():
    assert columns("review", matter={})["due"] == NO_DAY
    assert columns("archived")["due"] == NO_DAY


def test_a_node_has_its_days_from_the_arrival_and_pauses_since_then_move_them():
    before = {"kind": "testing", "from": "2026-11-16", "to": "2026-11-20", "reason": ""}
    there = clock.arrive({"pauses": [before]}, (3, "working_day"), date(2026, 11, 23))
    assert columns("review", clock=there)["node_due"] == "2026-11-26"
    since = {**before, "from": "2026-11-24", "to": "2026-11-26"}
    paused = {**there, "pauses": [before, since]}
    assert columns("review", clock=paused)["node_due"] == "2026-11-30"
    assert columns("approval", clock=there)["node_due"] == NO_DAY
    # The next node may have none.
    assert clock.arrive(there, None, date(2026, 11, 25)) == {"pauses": [before]}


@pytest.mark.parametrize(
    "steps, position, limit",
    [
        (["受理", "审查", "决定"], 0, (3, "working_day")),
        (["受理", "审查", "决定"], 1, None),
        ([], 0, None),
    ],
)
def test_the_flow_of_the_matter_says_how_long_a_node_may_take(steps, position, limit):
    matter = {"steps": [{"name": name, "days": 3, "unit": "working_day"} for name in steps]}
    assert snapshot.node_limit(matter, position) == limit
    assert snapshot.node_limit({"steps": [{"name": "审查", "days": 0}]}, 0) is None


@pytest.mark.parametrize(
    "today, left, colour",
    [
        (date(2026, 11, 27), 2, "green"),
        (date(2026, 11, 30), 1, "yellow"),
        (date(2026, 12, 2), 0, "yellow"),
        (date(2026, 12, 3), -1, "red"),
        (date(2026, 12, 5), -2, "red"),
    ],
)
def test_colours_follow_the_working_days_left(today, left, colour):
    found = shown(today)
    assert (found.left, found.colour) == (left, colour)


def test_an_overdue_weekend_is_red_at_once():
    found = shown(date(2026, 11, 28), due="2026-11-27")
    assert (found.left, found.colour) == (-1, "red")


def test_a_paused_case_has_no_day_left_to_count():
    assert shown(date(2026, 12, 9), state="special").colour == "paused"


def test_a_pause_that_lasts_counts_until_today():
    begun = clock.begin_pause({}, "hearing", "听证", date(2026, 11, 23))
    assert clock.pause_days(CALENDAR, begun["pauses"][0], date(2026, 11, 26)) == 3
    ended = clock.end_pause(begun, date(2026, 11, 25))
    assert ended["pauses"][0]["to"] == "2026-11-25"
    assert clock.pause_days(CALENDAR, ended["pauses"][0], date(2026, 12, 30)) == 2
