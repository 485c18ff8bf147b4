"""The outbox: written with its transaction, taken by one worker at a time, tried again."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.records import outbox
from sqlalchemy import select
from threading import Barrier
from threading import Thread

import pytest
import transaction


NOW = datetime.now(UTC)
WAYS = ("sms",)


def put(key="a", **more):
    written = outbox.put(records.session(), "sms", {"to": "x"}, key, **more)
    transaction.commit()
    return written


def row(key="a"):
    with records.read_connection() as connection:
        table = outbox.outbox
        return connection.execute(select(table).where(table.c.key == key)).one_or_none()


def soon():
    return datetime.now(UTC) + timedelta(seconds=1)


def test_an_aborted_transaction_sends_nothing(database):
    outbox.put(records.session(), "sms", {}, "a")
    transaction.abort()
    assert row() is None
    assert outbox.take(WAYS, soon()) is None


def test_the_same_key_is_written_once(database):
    assert put()
    assert not put()


def test_takes_only_what_it_can_deliver(database):
    put()
    assert outbox.take(("mail",), soon()) is None
    assert outbox.take((), soon()) is None


def test_a_row_is_one_workers_until_its_lease_ends(database):
    put()
    now = soon()
    first = outbox.take(WAYS, now)
    assert (first.key, first.payload, first.attempts) == ("a", {"to": "x"}, 1)
    assert outbox.take(WAYS, now + outbox.LEASE - timedelta(seconds=1)) is None
    second = outbox.take(WAYS, now + outbox.LEASE)
    assert (second.id, second.attempts) == (first.id, 2)


def test_what_waits_longest_goes_first(database):
    put("a"), put("b")
    assert [outbox.take(WAYS, soon()).key for _time in range(2)] == ["a", "b"]


def test_what_is_sent_keeps_what_the_channel_says(database):
    put()
    outbox.mark_sent(outbox.take(WAYS, soon()).id, {"template": "t"})
    assert (row().state, row().payload) == ("sent", {"template": "t"})
    assert row().sent is not None
    assert outbox.take(WAYS, soon() + timedelta(days=1)) is None


def test_tries_again_later_and_later_and_then_waits_for_a_person(database):
    put()
    now, pauses = soon(), []
    for attempt in range(1, outbox.ATTEMPTS + 1):
        taken = outbox.take(WAYS, now)
        assert taken.attempts == attempt
        outbox.mark_failed(taken, "down", now=now)
        pauses.append(row().next_try - now)
        assert outbox.take(WAYS, row().next_try - timedelta(seconds=1)) is None
        now = row().next_try
    assert pauses[:3] == [timedelta(seconds=s) for s in (30, 60, 120)]
    assert max(pauses) == outbox.LONGEST_PAUSE
    assert (row().state, row().last_error) == ("failed", "down")
    assert outbox.take(WAYS, now + timedelta(days=1)) is None


def test_what_cannot_help_is_not_tried_again(database):
    put()
    outbox.mark_failed(outbox.take(WAYS, soon()), "no such number", permanent=True)
    assert row().state == "failed"


def test_a_person_lets_it_be_tried_from_the_first_try(database):
    put("a"), put("b")
    for _time in range(2):
        outbox.mark_failed(outbox.take(WAYS, soon()), "", permanent=True)
    assert outbox.retry(records.session(), channel="mail") == 0
    assert outbox.retry(records.session(), row_id=row("b").id) == 1
    transaction.commit()
    taken = outbox.take(WAYS, soon())
    assert (taken.key, taken.attempts) == ("b", 1)
    assert outbox.retry(records.session()) == 1


def test_a_late_failure_of_a_worker_that_lost_its_lease_changes_nothing(database):
    put()
    now = soon()
    late = outbox.take(WAYS, now)
    outbox.take(WAYS, now + outbox.LEASE)
    outbox.mark_failed(late, "late", permanent=True)
    assert (row().state, row().last_error) == ("waiting", "")
    # But what it did deliver is delivered.
    outbox.mark_sent(late.id, {})
    assert row().state == "sent"


def test_what_has_expired_is_not_sent_and_keeps_nothing(database):
    put("a", expires=NOW - timedelta(seconds=1))
    put("b", expires=NOW + timedelta(days=1))
    assert outbox.take(WAYS, soon()).key == "b"
    assert (row().state, row().payload) == ("expired", {})


def test_forgets_what_is_done_with_and_nothing_else(database):
    put("sent"), put("failed"), put("waiting")
    outbox.mark_sent(outbox.take(WAYS, soon()).id, {})
    outbox.mark_failed(outbox.take(WAYS, soon()), "", permanent=True)
    assert outbox.forget(NOW - timedelta(days=1)) == 0
    assert outbox.forget(soon()) == 1
    assert row("sent") is None
    assert row("failed") is not None and row("waiting") is not None


@pytest.mark.parametrize("workers", [4])
def test_several_workers_take_each_row_once(database, workers):
    for number in range(60):
        outbox.put(records.session(), "sms", {"number": number}, str(number))
    transaction.commit()
    barrier, taken = Barrier(workers), []

    def work():
        barrier.wait(10)
        while found := outbox.take(WAYS, soon()):
            taken.append(found.key)
            outbox.mark_sent(found.id, {})

    threads = [Thread(target=work) for _worker in range(workers)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    assert sorted(taken, key=int) == [str(number) for number in range(60)]
