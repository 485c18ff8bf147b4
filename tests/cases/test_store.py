"""Rows under the hands of several people, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from govportal import records
from govportal.cases import numbering
from govportal.cases import patterns
from govportal.cases import store
from govportal.errors import Problem
from sqlalchemy.exc import IntegrityError
from tests.cases.rows import values

import pytest
import transaction


def added(**given):
    row = store.add(records.session(), values(**given))
    transaction.commit()
    return row


def test_two_who_read_the_same_one_wins_and_the_other_is_told(database):
    row = added()

    def work(name):
        try:
            store.change(records.session(), row, assignee=name)
            transaction.commit()
        except Problem as refused:
            transaction.abort()
            return refused.status
        return 200

    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(work, "abcdefgh"))
    assert sorted(statuses) == [200] + [409] * 7
    assert store.read(uid=row.uid).revision == 2


def test_a_state_that_has_changed_meanwhile_is_a_conflict(database):
    row = added()
    stale = store.Row({**row.values, "state": "review"})
    with pytest.raises(Problem) as caught:
        store.change(records.session(), stale, assignee="a")
    assert caught.value.status == 409
    transaction.abort()


def test_numbers_are_unique_when_many_ask_at_once(database):
    def work(_n):
        number = numbering.next_of(records.session(), "S-")
        transaction.commit()
        return number

    with ThreadPoolExecutor(16) as pool:
        numbers = list(pool.map(work, range(200)))
    assert sorted(numbers) == list(range(1, 201))


def test_a_number_of_an_aborted_case_is_given_out_again(database):
    numbering.next_of(records.session(), "S-")
    transaction.abort()
    assert numbering.next_of(records.session(), "S-") == 1
    transaction.abort()


def test_the_same_submission_twice_is_refused_by_the_database(database):
    added(submission_key="k")
    with pytest.raises(IntegrityError):
        store.add(records.session(), values(submission_key="k"))
    transaction.abort()
    added(submission_key="k", created_by="li")
    assert added().uid != added().uid


def test_an_unknown_case_is_404(database):
    with pytest.raises(Problem) as caught:
        store.read(uid="none")
    assert caught.value.status == 404


@pytest.mark.parametrize("pattern", ["{matter}{day}", "{nobody}{serial}", "号{serial}", ""])
def test_a_pattern_that_makes_no_number_is_refused(pattern):
    with pytest.raises(ValueError):
        patterns.check_pattern(pattern)
