"""One-time codes: for one purpose, five tries, five minutes, once; counts survive refusals."""

from govportal import records
from govportal.errors import Problem
from govportal.identity import codes
from govportal.identity.contacts import Contact
from govportal.identity.contacts import contact_of
from govportal.identity.tables import login_code
from govportal.records import throttle
from govportal.records.throttle import Limit
from sqlalchemy import select
from tests.identity.conftest import age
from tests.identity.conftest import make_code
from tests.identity.conftest import PHONE

import pytest
import transaction


HERE = Contact("phone", PHONE)


@pytest.fixture(autouse=True)
def secret(monkeypatch):
    monkeypatch.setenv("GOVPORTAL_SECRET", "of these tests")


def refused(purpose, code, contact=HERE):
    with pytest.raises(Problem) as raised:
        codes.check(purpose, contact, code)
    assert (raised.value.status, raised.value.type) == (422, "WrongCode")
    return True


def wrong(code):
    return f"{(int(code) + 1) % 10**6:06d}"


def test_no_code_an_expired_one_and_another_ones_are_refused_alike(database):
    assert refused(codes.LOGIN, "123456")
    code = make_code(codes.LOGIN)
    assert refused(codes.LOGIN, wrong(code))
    assert refused(codes.LOGIN, None)
    assert refused(codes.REGISTER, code)
    assert refused(codes.LOGIN, code, Contact("phone", "13905310009"))
    age(1)
    assert refused(codes.LOGIN, code)


def test_after_five_tries_the_right_code_is_refused(database):
    code = make_code(codes.LOGIN)
    for _try in range(codes.TRIES):
        refused(codes.LOGIN, wrong(code))
    assert refused(codes.LOGIN, code)


def test_a_code_is_used_once(database):
    code = make_code(codes.LOGIN)
    codes.check(codes.LOGIN, HERE, f" {code} ")
    codes.spend(records.session(), codes.LOGIN, HERE)
    transaction.commit()
    assert refused(codes.LOGIN, code)
    with pytest.raises(Problem):
        codes.spend(records.session(), codes.LOGIN, HERE)
    transaction.abort()


def test_a_new_code_takes_the_place_of_the_old_one(database):
    first = make_code(codes.LOGIN)
    second = make_code(codes.LOGIN)
    if first != second:
        refused(codes.LOGIN, first)
    codes.check(codes.LOGIN, HERE, second)


def test_neither_code_nor_phone_stand_in_the_table(database):
    code = make_code(codes.LOGIN)
    with records.read_connection() as connection:
        row = str(connection.execute(select(login_code)).one())
    assert PHONE not in row and code not in row


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"phone": PHONE, "mail": "wang@example.org"},
        {"phone": "12345"},
        {"phone": 13905310001},
        {"mail": "wang"},
        {"mail": f"{'w' * 200}@example.org"},
    ],
)
def test_what_is_no_contact_is_refused(data):
    with pytest.raises(Problem) as raised:
        contact_of(data)
    assert raised.value.status == 422


def test_an_address_is_compared_in_lower_case():
    assert contact_of({"mail": " Wang@Example.org "}) == Contact("mail", "wang@example.org")


def test_tries_are_counted_by_subject_and_end(database, monkeypatch):
    limits = (Limit(2, 60), Limit(3, 3600))
    moment = [1_800_000_000]
    monkeypatch.setattr("time.time", lambda: moment[0])
    assert [throttle.hit("x", "a", *limits) for _try in range(3)] == [0, 0, 60]
    assert throttle.hit("x", "b", *limits) == 0
    assert throttle.hit("y", "a", *limits) == 0
    moment[0] += 61
    assert throttle.hit("x", "a", *limits) == 3600 - 61
    throttle.forget("x", "a", *limits)
    assert throttle.hit("x", "a", *limits) == 0
