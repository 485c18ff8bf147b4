"""Links for people without an account."""

from datetime import timedelta
from govportal import records
from govportal.cases import store
from govportal.cases import tokens
from govportal.cases.tables import case_token
from govportal.errors import Problem
from sqlalchemy import select
from sqlalchemy import update
from tests.cases.rows import values
from types import SimpleNamespace

import pytest
import transaction


PURPOSE = "evaluation:completion"


def request(address="192.0.2.7"):
    return SimpleNamespace(
        getClientAddr=lambda: address, response=SimpleNamespace(setHeader=lambda name, value: None)
    )


@pytest.fixture
def row(database):
    return store.add(records.session(), values())


@pytest.fixture
def token(row):
    issued = tokens.issue(records.session(), row, PURPOSE, 5)
    transaction.commit()
    return issued


def refused(act):
    with pytest.raises(Problem) as caught:
        act()
    transaction.abort()
    return caught.value.status


@pytest.mark.parametrize("given", ["", None, 7, "x" * 32, "x" * 1000, "令牌"])
def test_what_never_was_issued_is_unknown(token, given):
    assert refused(lambda: tokens.holder(request(), PURPOSE, given)) == 404
    assert refused(lambda: tokens.use(records.session(), PURPOSE, given)) == 404


def test_a_token_serves_its_purpose_alone(token):
    assert refused(lambda: tokens.use(records.session(), "evaluation:acceptance", token)) == 404
    assert refused(lambda: tokens.use(records.session(), "evaluation_completion", token)) == 404
    assert refused(lambda: tokens.holder(request(), "answer:*", token)) == 404


def test_a_token_that_was_asked_for_by_a_beginning_says_what_it_is_for(row, token):
    session = records.session()
    purpose, found = tokens.issued(session, "evaluation:*", token)
    assert (purpose, found.id) == (PURPOSE, row.id)
    tokens.use(session, "evaluation:*", token)
    assert refused(lambda: tokens.issued(session, "evaluation:*", token)) == 404


def test_a_token_ends(token):
    session = records.session()
    session.execute(update(case_token).values(until=store.now() - timedelta(seconds=1)))
    transaction.commit()
    assert refused(lambda: tokens.holder(request(), PURPOSE, token)) == 404
    assert refused(lambda: tokens.use(records.session(), PURPOSE, token)) == 404


def test_a_newer_one_takes_its_place(row, token):
    tokens.revoke(records.session(), row, PURPOSE)
    newer = tokens.issue(records.session(), row, PURPOSE, 5)
    transaction.commit()
    assert refused(lambda: tokens.use(records.session(), PURPOSE, token)) == 404
    assert tokens.use(records.session(), PURPOSE, newer).id == row.id


def test_whoever_guesses_is_stopped_and_whoever_has_one_is_not(token):
    for _number in range(40):
        tokens.holder(request(), PURPOSE, token)
    [limit] = tokens.ADDRESSES
    answers = [
        refused(lambda: tokens.holder(request(), PURPOSE, "x" * 32))
        for _number in range(limit.tries + 1)
    ]
    assert answers == [404] * limit.tries + [429]
    assert tokens.holder(request("192.0.2.8"), PURPOSE, token)


def test_a_token_is_used_once(row, token):
    assert tokens.holder(request(), "evaluation:*", token).uid == row.uid
    assert tokens.use(records.session(), PURPOSE, token).uid == row.uid
    transaction.commit()
    assert refused(lambda: tokens.use(records.session(), PURPOSE, token)) == 404
    assert refused(lambda: tokens.holder(request(), PURPOSE, token)) == 404


def test_an_aborted_use_leaves_it(row, token):
    tokens.use(records.session(), PURPOSE, token)
    transaction.abort()
    assert tokens.use(records.session(), PURPOSE, token).uid == row.uid


def test_the_table_holds_no_token(token):
    with records.read_connection() as connection:
        [kept] = connection.execute(select(case_token)).mappings()
    assert token not in map(str, kept.values())
