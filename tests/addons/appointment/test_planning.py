"""Which slots a schedule plans, and when they can be booked."""

from dataclasses import replace
from datetime import date
from datetime import timedelta
from govportal.addons.appointment import hours
from govportal.addons.appointment import planning
from govportal.addons.appointment.planning import Plan
from govportal.codes.calendar import from_data
from govportal.codes.calendar import WorkingCalendar
from tests.addons.appointment.hall import NOW
from tests.addons.appointment.hall import PERIOD

import pytest


#: 1 October is a holiday, and Saturday 10 October is worked for it.
CALENDAR = WorkingCalendar(
    [
        from_data(
            {
                "year": 2026,
                "holidays": {"2026-10-01": "国庆节", "2026-10-03": "国庆节"},
                "workdays": {"2026-10-10": "国庆节"},
            }
        )
    ]
)
PLAN = Plan(
    schedule="s",
    hall="h",
    periods=(PERIOD,),
    blocked=(),
    opening=({"days": "working", "begin": "08:30", "end": "17:00"},),
    exceptions=(),
    horizon_days=7,
    release="",
    lead_minutes=60,
)
WEDNESDAY = date(2026, 11, 25)


def begins(plan, day):
    return [slot.begin for slot in planning.slots(plan, day, CALENDAR)]


def test_a_period_is_cut_into_whole_slots():
    assert begins(PLAN, WEDNESDAY) == ["09:00", "09:30", "10:00", "10:30"]
    odd = replace(PLAN, periods=({**PERIOD, "minutes": 50},))
    assert begins(odd, WEDNESDAY) == ["09:00", "09:50"]
    assert planning.slots(PLAN, WEDNESDAY, CALENDAR)[0].places == {
        "online": 2,
        "phone": 1,
        "onsite": 1,
    }


@pytest.mark.parametrize(
    "day, kinds",
    [
        (date(2026, 11, 25), {"working", "wed"}),
        (date(2026, 11, 28), {"sat"}),
        (date(2026, 10, 1), set()),
        (date(2026, 10, 3), set()),
        (date(2026, 10, 10), {"working", "sat"}),
        (date(2031, 1, 1), {"working", "wed"}),
    ],
)
def test_rows_hold_by_the_working_calendar(day, kinds):
    assert {kind for kind in hours.DAYS if hours.holds(kind, day, CALENDAR)} == kinds


def test_nothing_is_planned_while_the_hall_is_closed():
    row = {"first_day": WEDNESDAY, "last_day": None, "begin": "", "end": "", "note": ""}
    assert begins(replace(PLAN, exceptions=(row,)), WEDNESDAY) == []
    later = {**row, "begin": "10:00", "end": "11:00"}
    assert begins(replace(PLAN, exceptions=(later,)), WEDNESDAY) == ["10:00", "10:30"]


def test_blocked_days_take_nothing():
    row = {"first_day": WEDNESDAY, "last_day": date(2026, 11, 26), "reason": "培训"}
    plan = replace(PLAN, blocked=(row,))
    assert begins(plan, date(2026, 11, 26)) == []
    assert planning.blocked(plan, WEDNESDAY) == "培训"
    assert begins(plan, date(2026, 11, 27)) != []


def test_the_horizon_and_the_hour_of_release_bound_the_days():
    assert planning.days(PLAN, NOW)[-1] == date(2026, 12, 2)
    waits = replace(PLAN, release="09:01")
    assert planning.days(waits, NOW)[-1] == date(2026, 12, 1)
    assert planning.days(waits, NOW + timedelta(minutes=1))[-1] == date(2026, 12, 2)
    assert planning.days(replace(PLAN, horizon_days=0, release="10:00"), NOW) == []


def test_a_slot_is_closed_for_bookings_before_it_begins():
    slot = planning.find(PLAN, WEDNESDAY, "10:00", CALENDAR)
    assert planning.takes(PLAN, slot, NOW)
    assert not planning.takes(PLAN, slot, NOW + timedelta(seconds=1))
    assert planning.find(PLAN, WEDNESDAY, "10:15", CALENDAR) is None
