"""Deadlines are counted anew when the working calendar changes."""

from datetime import date
from datetime import timedelta
from govportal import records
from govportal.cases import recount
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.tables import case as table
from govportal.cases.tables import case_recount
from govportal.codes.calendar import seed
from govportal.codes.calendar import WorkingCalendar
from govportal.codes.site_calendar import load_year
from govportal.codes.site_calendar import remove_year
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from tests.addons.application.office import at
from tests.addons.application.office import Office
from tests.cases.rows import values

import pytest
import transaction


#: New Year's Day and a day in exchange, as the notice for the year may say.
HOLIDAYS = {"2027-01-01": "元旦", "2027-01-04": "元旦"}
YEAR = {"year": 2027, "holidays": HOLIDAYS, "workdays": {}, "source": "国办发明电"}


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    finish()
    return made


def later():
    return store.now() + 2 * recount.QUIET


def finish(portion=recount.PORTION):
    """Run until nothing is left; gives how often."""
    looks = 0
    transaction.commit()
    while recount.run(later(), portion):
        looks += 1
    return looks


def accepted(office, day="2026-12-28"):
    """A case that was accepted on a day of December, with a promise of six working days."""
    case = office.accepted()
    moment = at(f"{day}T02:00:00")
    row = store.change(
        records.session(),
        case.row,
        received_at=moment,
        accepted_at=moment,
        due="2027-01-05",
        statutory_due="2027-01-25",
        provisional=True,
    )
    transaction.commit()
    return row


def steps(row):
    with records.read_connection() as connection:
        return [s for s in timeline.steps(connection, row) if s["action"] == "recount"]


def test_nothing_is_counted_while_requests_with_the_old_calendar_may_be_under_way(office):
    accepted(office)
    load_year(YEAR)
    transaction.commit()
    assert not recount.run()


def test_a_change_that_is_taken_back_counts_nothing(office):
    accepted(office)
    load_year(YEAR)
    transaction.abort()
    assert not recount.run(later())


def test_a_case_that_changes_meanwhile_is_left_to_who_changes_it(office, monkeypatch):
    row = accepted(office)
    load_year(YEAR)
    transaction.commit()
    stale = store.Row({**row.values, "revision": row.revision - 1})
    monkeypatch.setattr(recount, "_next", lambda note, portion: [stale])
    finish()
    assert store.read(uid=row.uid).revision == row.revision


def test_a_loaded_year_moves_the_deadline_and_the_timeline_says_so(office):
    row = accepted(office)
    load_year(YEAR)
    finish()
    changed = store.read(uid=row.uid)
    assert (changed.due, changed.provisional, changed.state) == ("2027-01-07", False, "review")
    assert changed.statutory_due > row.statutory_due
    (step,) = steps(changed)
    assert step["actor"] == ""
    assert step["public"]
    assert "2027-01-07" in step["opinion"]
    assert step["detail"]["due"] == {"from": "2027-01-05", "to": "2027-01-07"}
    finish()
    assert len(steps(changed)) == 1


def test_a_day_that_stays_is_no_longer_provisional_and_only_officers_read_of_it(office):
    row = accepted(office)
    load_year({**YEAR, "holidays": {}})
    finish()
    changed = store.read(uid=row.uid)
    assert (changed.due, changed.provisional) == (row.due, False)
    (step,) = steps(changed)
    assert not step["public"]


def test_a_year_that_is_mended_or_removed_is_counted_again(office):
    row = accepted(office)
    load_year(YEAR)
    load_year({**YEAR, "holidays": {**HOLIDAYS, "2027-01-05": "元旦"}})
    finish()
    assert store.read(uid=row.uid).due == "2027-01-08"
    remove_year(2027)
    finish()
    changed = store.read(uid=row.uid)
    assert (changed.due, changed.provisional) == ("2027-01-05", True)
    assert "暂定" in steps(changed)[-1]["opinion"] or "2027-01-05" in steps(changed)[-1]["opinion"]


def test_what_waits_for_intake_is_counted_and_what_rests_or_ended_is_not(office):
    waiting = office.submitted()
    moment = at("2026-12-30T02:00:00")
    times = {"received_at": moment, "due": "2027-01-06", "provisional": True}
    waiting = store.change(records.session(), waiting.row, **times)
    transaction.commit()
    resting = accepted(office)
    with office.by("officer"):
        resting = store.change(records.session(), resting, state="suspended")
    transaction.commit()
    load_year(YEAR)
    finish()
    assert store.read(uid=waiting.uid).due == "2027-01-08"
    assert store.read(uid=resting.uid).revision == resting.revision


# --- The way through many cases, on both databases; without Plone --------------------------------


@pytest.fixture
def many(database, monkeypatch):
    """1 003 cases that are counted through 2027, and some that are not."""
    rows = [open_case(number) for number in range(1003)]
    rows += [open_case(2000 + n, state="archived") for n in range(3)]
    rows += [open_case(3000 + n, due="2026-06-01", statutory_due="2026-07-01") for n in range(3)]
    session = records.session()
    session.execute(insert(table), rows)
    transaction.commit()
    calendar = WorkingCalendar([seed(2026)])
    monkeypatch.setattr(recount, "site_calendar", lambda: calendar)
    seen = []

    def perform(row, action, system):
        seen.append(row.uid)
        new = recount._times(row)
        store.change(records.session(), row, **new)

    monkeypatch.setattr(recount, "perform", perform)
    monkeypatch.setattr(recount, "wrap", lambda row: row)
    return seen


def open_case(number, **given):
    day = date(2026, 12, 1) + timedelta(days=number % 28)
    return {
        "uid": f"{number:032d}",
        "revision": 1,
        "changed_at": store.now(),
        **values(
            state=("review", "approval", "submitted")[number % 3],
            matter={"promised_limit": 20, "promised_unit": "working_day"},
            received_at=at(f"{day}T02:00:00"),
            accepted_at=at(f"{day}T02:00:00"),
            # Whatever it was, it is not what it will be.
            due=f"2027-01-{1 + number % 28:02d}",
            number=f"N{number}",
        ),
        **given,
    }


def asked(*years):
    class Event:
        pass

    event = Event()
    event.years = years
    recount.ask(event)
    transaction.commit()


def notes():
    with records.read_connection() as connection:
        return connection.execute(select(func.count()).select_from(case_recount)).scalar_one()


def test_every_open_case_is_counted_once_in_portions_that_survive_a_kill(many):
    asked(2027)
    asked(2027, 2028)
    assert recount.run(later(), 100)
    assert notes() == 1
    assert len(many) <= 100
    looks = finish(100)
    assert looks >= 10
    assert notes() == 0
    assert sorted(set(many)) == [f"{number:032d}" for number in range(1003)]
    assert len(many) == 1003
    # A second change finds them as they are.
    asked(2027)
    finish(500)
    assert len(many) == 1003


def test_a_change_while_it_goes_on_begins_anew(many):
    asked(2028)
    assert not many
    assert recount.run(later(), 100)
    asked(2027)
    finish(500)
    assert len(set(many)) == 1003
