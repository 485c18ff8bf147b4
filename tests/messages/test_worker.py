"""Delivery: once in the normal case, again after a kill, never zero times."""

from datetime import datetime
from datetime import UTC
from govportal import messages
from govportal import records
from govportal.messages import Recipient
from govportal.messages import worker
from govportal.messages.interfaces import DeliveryError
from govportal.records import outbox
from sqlalchemy import select
from sqlalchemy import update
from threading import Barrier
from threading import Thread

import os
import pytest
import signal
import subprocess
import sys
import transaction


#: A worker whose provider hands the message over, and is killed before that is written down.
KILLED = """
import os, signal, sys
from govportal import records
from govportal.messages import worker

class Provider:
    def deliver(self, payload, key):
        with open(sys.argv[2], "a") as file:
            file.write(key + "\\n")
        os.kill(os.getpid(), signal.SIGKILL)

records.use(sys.argv[1])
worker.work({"sms": Provider()})
"""


class Provider:
    """Keeps what it delivers; fails as told."""

    def __init__(self, fault=None):
        self.fault = fault
        self.keys = []

    def deliver(self, payload, key):
        if self.fault is not None:
            raise self.fault
        self.keys.append(key)

    def kept(self, payload):
        return {"template": payload["template"]}


def fill(count=1):
    for number in range(count):
        recipient = Recipient("li", phone="13800138000")
        values = {"name": "李雷", "number": str(number)}
        messages.send(records.session(), "case-accepted", recipient, values, key=str(number))
    transaction.commit()


def rows():
    with records.read_connection() as connection:
        return connection.execute(select(outbox.outbox).order_by(outbox.outbox.c.id)).all()


def later():
    """Let leases end and pauses be over."""
    now = datetime.now(UTC)
    with records.write_connection() as connection:
        connection.execute(update(outbox.outbox).values(next_try=now, lease_until=None))


@pytest.fixture
def ready(database, shipped):
    """A database, and templates."""


@pytest.mark.requirement("4.3.7")
def test_delivers_what_waits_and_keeps_nothing_personal_of_it(ready):
    fill(3)
    provider = Provider()
    assert worker.work({"sms": provider}) == worker.Delivered(sent=3)
    assert provider.keys == [row.key for row in rows()]
    assert {row.state for row in rows()} == {"sent"}
    assert [row.payload for row in rows()] == [{"template": "case-accepted"}] * 3
    assert worker.work({"sms": provider}) == worker.Delivered()


def test_one_pass_ends(ready):
    fill(5)
    assert worker.work({"sms": Provider()}, limit=2).sent == 2


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (DeliveryError("rspcod IllegalMac"), "rspcod IllegalMac"),
        (OSError(111, "Connection refused"), "ConnectionRefusedError Connection refused"),
        (RuntimeError("13800138000 is no number"), "RuntimeError"),
    ],
)
def test_a_failure_is_tried_again_and_says_nothing_personal(ready, fault, said, caplog):
    fill()
    provider = Provider(fault)
    assert worker.work({"sms": provider}) == worker.Delivered(failed=1)
    (row,) = rows()
    assert (row.state, row.attempts, row.last_error) == ("waiting", 1, said)
    assert "13800138000" not in caplog.text
    assert worker.work({"sms": provider}) == worker.Delivered()
    provider.fault = None
    later()
    assert worker.work({"sms": provider}) == worker.Delivered(sent=1)


def test_a_failure_for_good_waits_for_a_person(ready):
    fill()
    worker.work({"sms": Provider(DeliveryError("no such number", permanent=True))})
    assert rows()[0].state == "failed"


def test_one_failure_holds_up_no_other(ready):
    fill(2)

    class Half(Provider):
        def deliver(self, payload, key):
            if "0" in payload["text"]:
                raise DeliveryError("down")
            super().deliver(payload, key)

    assert worker.work({"sms": Half()}) == worker.Delivered(sent=1, failed=1)


def test_two_workers_deliver_each_row_once(ready):
    fill(40)
    provider, barrier = Provider(), Barrier(2)

    def work():
        barrier.wait(10)
        worker.work({"sms": provider})

    threads = [Thread(target=work) for _worker in range(2)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    assert sorted(provider.keys) == sorted(row.key for row in rows())
    assert len(set(provider.keys)) == 40


def test_a_worker_that_is_killed_after_sending_sends_again_with_the_same_key(
    ready, database, tmp_path
):
    fill()
    log = tmp_path / "sent"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, database, str(log)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    (row,) = rows()
    assert log.read_text().split() == [row.key]
    assert (row.state, row.attempts) == ("waiting", 1)
    provider = Provider()
    # It is the dead worker's until its lease ends; then it goes out once more.
    assert worker.work({"sms": provider}) == worker.Delivered()
    later()
    assert worker.work({"sms": provider}) == worker.Delivered(sent=1)
    assert provider.keys == [row.key]
