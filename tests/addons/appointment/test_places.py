"""Places on both databases: however many want the last one, one gets it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from govportal import records
from govportal.addons.appointment import bookings
from govportal.addons.appointment import places
from govportal.addons.appointment.planning import Slot
from govportal.addons.appointment.tables import appointment_booking
from govportal.addons.appointment.tables import appointment_slot
from govportal.cases import store
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from tests.cases.rows import values
from threading import Barrier

import pytest
import transaction


pytestmark = pytest.mark.usefixtures("database")
DAY = date(2026, 11, 26)
THREADS = 50


def slot(online=1, begin="09:00"):
    return Slot(DAY, begin, "09:30", {"online": online})


def row(planned):
    return places.row_of(records.session(), "s" * 32, "h" * 32, planned, "online")


def state(place):
    query = select(appointment_slot).where(appointment_slot.c.id == place)
    return records.session().execute(query).one()


def enter(place, number, person, people=1):
    """A booking as the portal writes it; gives whether there was a place."""
    session = records.session()
    if not places.take(session, place, people):
        transaction.abort()
        return False
    made = store.add(session, values(kind="appointment", state="booked", number=f"N{number}"))
    bookings.add(
        session,
        case_id=made.id,
        slot_id=place,
        hall_title="大厅",
        hall_path="/hall",
        schedule_title="业务",
        people=people,
        person=person,
        hold=f"{person}:{place}",
        token=bookings.new_token(),
    )
    transaction.commit()
    return True


def test_of_fifty_who_want_the_last_place_one_gets_it():
    place = row(slot(online=1))
    transaction.commit()
    together = Barrier(THREADS)

    def work(number):
        together.wait(60)
        return enter(place, number, f"p{number}")

    with ThreadPoolExecutor(THREADS) as pool:
        done = list(pool.map(work, range(THREADS)))
    assert sum(done) == 1
    assert state(place).taken == 1
    count = select(func.count()).select_from(appointment_booking)
    assert records.session().execute(count).scalar_one() == 1


def test_of_fifty_places_fifty_are_taken_and_none_twice():
    place = row(slot(online=20))
    transaction.commit()

    def work(number):
        return enter(place, number, f"p{number}", people=2)

    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(work, range(THREADS)))
    assert (sum(done), state(place).taken) == (10, 20)


def test_nobody_holds_two_places_of_one_slot():
    place = row(slot(online=5))
    transaction.commit()
    assert enter(place, 1, "wang")
    with pytest.raises(IntegrityError):
        enter(place, 2, "wang")
    transaction.abort()
    assert state(place).taken == 1
    assert enter(place, 3, "zhang")


def test_those_who_swap_their_places_do_not_wait_for_each_other():
    first, second = row(slot(online=50)), row(slot(online=50, begin="09:30"))
    for place in (first, second):
        assert places.take(records.session(), place, 10)
    transaction.commit()

    def work(number):
        new, old = (first, second) if number % 2 else (second, first)
        session = records.session()
        places.lock(session, (new, old))
        assert places.take(session, new, 1)
        places.give_back(session, old, 1)
        transaction.commit()

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(work, range(20)))
    assert state(first).taken + state(second).taken == 20


def test_the_database_itself_refuses_more_than_there_are():
    place = row(slot(online=1))
    with pytest.raises(IntegrityError):
        records.session().execute(
            update(appointment_slot).where(appointment_slot.c.id == place).values(taken=2)
        )
    transaction.abort()
    with pytest.raises(IntegrityError):
        records.session().execute(
            insert(appointment_slot).values(
                schedule_uid="s" * 32,
                hall_uid="h" * 32,
                day="2026-11-26",
                begin="09:00",
                end="09:30",
                channel="online",
                capacity=1,
                taken=-1,
                closed=False,
                closed_reason="",
            )
        )
    transaction.abort()


def test_an_edited_schedule_moves_the_places_but_takes_none_away():
    place = row(slot(online=3))
    assert places.take(records.session(), place, 2)
    assert row(slot(online=5)) == place
    assert state(place).capacity == 5
    row(slot(online=1))
    assert (state(place).capacity, state(place).taken) == (2, 2)
    assert not places.take(records.session(), place, 1)
    places.give_back(records.session(), place, 2)
    row(slot(online=1))
    assert state(place).capacity == 1


def test_a_closed_slot_gives_nothing_until_it_is_opened_again():
    session = records.session()
    ids = places.close(session, "s" * 32, "h" * 32, [slot(online=3)], "停电")
    assert not places.take(session, ids[0], 1)
    known = places.of_days(session, "s" * 32, "2026-11-26", "2026-11-26")
    assert places.left(known, slot(online=3), "online") == 0
    assert places.reopen(session, "s" * 32, "2026-11-26") == 1
    assert places.take(session, ids[0], 1)


def test_what_was_not_taken_cannot_be_given_back():
    with pytest.raises(LookupError):
        places.give_back(records.session(), row(slot()), 1)
