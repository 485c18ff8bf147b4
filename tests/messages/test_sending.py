"""A message is written with the transaction that decides it, once, by the ways that are wanted."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import messages
from govportal import records
from govportal.errors import Problem
from govportal.messages import inbox
from govportal.messages import preferences
from govportal.messages import Recipient
from govportal.messages.sending import LONGEST_KEY
from govportal.records.outbox import outbox
from sqlalchemy import select
from threading import Barrier
from threading import Thread

import pytest
import transaction


LI = Recipient("li", "李雷", "13800138000", "li@example.cn")
VALUES = {"name": "李雷", "number": "370100-1"}


def send(to=LI, template="case-accepted", values=VALUES, **more):
    return messages.send(records.session(), template, to, values, **more)


def told(user="li"):
    with records.read_connection() as connection:
        return inbox.page(connection, user, 10, None, False)


def leaving():
    with records.read_connection() as connection:
        return connection.execute(select(outbox).order_by(outbox.c.id)).all()


@pytest.fixture
def ready(database, shipped):
    """A database, and templates."""


def test_refuses_a_template_that_nobody_ships(ready):
    with pytest.raises(LookupError):
        send(template="unknown")


@pytest.mark.parametrize("values", [{}, {"name": "a"}, {**VALUES, "more": "x"}])
def test_refuses_values_that_do_not_fit(ready, values):
    with pytest.raises(ValueError):
        send(values=values)


def test_refuses_a_key_that_is_too_long(ready):
    with pytest.raises(ValueError):
        send(key="k" * (LONGEST_KEY + 1))
    assert send(key="k" * LONGEST_KEY)


def test_an_aborted_transaction_tells_nobody(ready):
    send()
    transaction.abort()
    assert told() == [] == leaving()


@pytest.mark.requirement("4.3.7")
def test_writes_the_inbox_mail_and_sms(ready):
    assert send(case_id=7) == ("inbox", "mail", "sms")
    transaction.commit()
    (message,) = told()
    assert (message.subject, message.case_id, message.read_at) == ("办件370100-1已受理", 7, None)
    assert message.text == "李雷，您好：办件370100-1已受理。"
    mail, sms = leaving()
    assert (mail.channel, mail.payload["to"], mail.state) == ("mail", "li@example.cn", "waiting")
    assert mail.payload["subject"] == "办件370100-1已受理"
    assert (sms.channel, sms.payload["to"]) == ("sms", "13800138000")
    assert sms.payload["text"] == "办件370100-1已受理。"


def test_keys_hold_nothing_personal(ready):
    send(Recipient(phone="13800138000"), key="code")
    transaction.commit()
    assert "13800138000" not in leaving()[0].key


def test_the_same_key_is_one_message(ready):
    assert send(key="case-1-accepted")
    assert send(key="case-1-accepted") == ()
    transaction.commit()
    assert send(key="case-1-accepted") == ()
    transaction.commit()
    assert len(told()) == 1
    assert len(leaving()) == 2


def test_the_same_key_to_somebody_else_is_another_message(ready):
    send(key="case-1-accepted")
    assert send(Recipient("han", "韩梅梅", "13900139000"), key="case-1-accepted")
    transaction.commit()
    assert len(told("han")) == 1
    assert len(leaving()) == 3


def test_the_same_key_at_the_same_time_is_one_message(ready):
    barrier, outcomes = Barrier(4), []

    def work():
        barrier.wait(10)
        try:
            outcomes.append(send(key="once"))
            transaction.commit()
        finally:
            transaction.abort()
            records.database.database().sessions.remove()

    threads = [Thread(target=work) for _time in range(4)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    assert sorted(outcomes) == [(), (), (), ("inbox", "mail", "sms")]
    assert len(told()) == 1
    assert len(leaving()) == 2


def test_without_a_key_each_is_a_message_of_its_own(ready):
    send(), send()
    transaction.commit()
    assert len(told()) == 2


def test_who_has_no_account_gets_what_reaches_him(ready):
    assert send(Recipient(phone="13800138000")) == ("sms",)
    assert send(Recipient(mail="a@example.cn")) == ("mail",)
    assert send(Recipient()) == ()


def test_a_template_without_a_short_text_sends_no_sms(ready):
    assert send(template="quiet", values={}) == ("inbox", "mail")


def test_a_name_breaks_no_subject(ready):
    send(values={"name": "x", "number": "1\r\nBcc: a@example.cn"})
    transaction.commit()
    assert leaving()[0].payload["subject"] == "办件1 Bcc: a@example.cn已受理"


def test_what_expires_is_written_so(ready):
    moment = datetime.now(UTC) + timedelta(minutes=5)
    send(expires=moment)
    transaction.commit()
    assert [row.expires for row in leaving()] == [moment, moment]


@pytest.mark.parametrize(
    "data", [{"pigeon": True}, {"sms": "no"}, {"sms": None}, {"sms": False, "pigeon": True}]
)
def test_refuses_preferences_that_are_none(ready, data):
    with pytest.raises(Problem) as caught:
        preferences.change(records.session(), "li", data)
    assert caught.value.status == 422
    assert preferences.wanted(records.session(), "li") == {"mail": True, "sms": True}


def test_the_same_preference_twice_at_once_is_one(ready):
    barrier, faults = Barrier(4), []

    def work():
        barrier.wait(10)
        try:
            preferences.change(records.session(), "li", {"sms": False})
            transaction.commit()
        except Exception as fault:
            faults.append(fault)
        finally:
            transaction.abort()
            records.database.database().sessions.remove()

    threads = [Thread(target=work) for _time in range(4)]
    [thread.start() for thread in threads]
    [thread.join(60) for thread in threads]
    assert faults == []
    assert preferences.wanted(records.session(), "li") == {"mail": True, "sms": False}


@pytest.mark.requirement("4.3.7")
def test_goes_by_the_ways_that_somebody_wants(ready):
    assert preferences.change(records.session(), "li", {"sms": False}) == {
        "mail": True,
        "sms": False,
    }
    assert send() == ("inbox", "mail")
    preferences.change(records.session(), "li", {"mail": False, "sms": True})
    assert send() == ("inbox", "sms")
    assert send(Recipient("han", "", "13900139000", "h@example.cn")) == ("inbox", "mail", "sms")
