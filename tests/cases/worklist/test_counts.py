"""What waits for an officer, for the head of every page."""

import pytest
import transaction


@pytest.fixture
def office(http_office):
    http_office.submitted()
    http_office.accepted()
    http_office.at_decision()
    transaction.commit()
    return http_office


@pytest.fixture
def ask(office, client):
    return lambda name="": client(name).get("@worklist-counts")


def test_nobody_in_particular_is_asked_to_log_in(ask):
    assert ask().status_code == 401


def test_who_handles_no_cases_is_told_so_and_not_refused(ask):
    answer = ask("wang")
    assert answer.status_code == 200
    assert answer.json()["works"] is False
    assert answer.json()["window"] == {"everywhere": False, "departments": []}


def test_another_office_has_nothing_to_do_with_it(ask):
    answer = ask("stranger").json()
    assert (answer["works"], answer["waiting"]) == (True, 0)


@pytest.mark.parametrize("name", ["intake", "officer", "head"])
def test_each_role_counts_what_waits_for_it(ask, name):
    answer = ask(name).json()
    assert answer["works"] is True
    assert answer["waiting"] == 1


def test_the_window_is_open_to_the_intake_of_its_department(ask, office):
    code = office.bureau.code
    assert ask("intake").json()["window"]["departments"] == [code]
    assert ask("officer").json()["window"]["departments"] == []
    assert ask("auditor").json()["waiting"] == 0
