"""Who comes in: nobody who is locked out, and no password is tried without end by any way."""

from govportal.identity import gate
from tests.content.conftest import Session
from tests.identity.conftest import PASSWORD
from tests.identity.conftest import PHONE
from tests.identity.conftest import signed_up


def by_json(session, password):
    """A JSON request that brings a name and a password along, as Plone takes them anywhere."""
    answer = session.post("@login-code", json={"login": PHONE, "password": password})
    return answer.status_code


def by_basic(portal, password):
    session = Session(portal.absolute_url())
    session.auth = (PHONE, password)
    with session:
        return session.get("@person").status_code


def test_the_token_of_who_is_locked_is_worth_nothing_at_once(
    functional_portal, person, administrator
):
    assert person.get("@person").status_code == 200
    url = f"@people/{person.user_id}"
    assert administrator.patch(url, json={"locked": True}).status_code == 200
    assert person.get("@person").status_code == 401
    assert person.post("@login-renew").status_code == 401
    # He is nobody in particular: what everybody may read he reads, too.
    assert person.get("@code-sets/identity_types").status_code == 200
    assert administrator.patch(url, json={"locked": False}).status_code == 200
    assert person.get("@person").status_code == 200


def test_passwords_are_not_tried_without_end_by_other_ways(functional_portal, anonymous, post):
    signed_up(functional_portal, post).close()
    assert by_basic(functional_portal, PASSWORD) == 200
    for _time in range(5):
        assert by_basic(functional_portal, "wrong") == 401
        assert by_json(anonymous, "wrong") == 422
    # Ten were wrong: the right one isn't looked at any more, by no way.
    assert by_basic(functional_portal, PASSWORD) == 401
    refused = anonymous.post("@login", json={"login": PHONE, "password": PASSWORD})
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 0
    assert "15 分钟后再试" in refused.json()["error"]["message"]


def test_a_password_that_is_right_is_not_counted(functional_portal, post):
    signed_up(functional_portal, post).close()
    assert {by_basic(functional_portal, PASSWORD) for _time in range(12)} == {200}


def test_users_of_zope_itself_are_let_in_by_zope(administrator):
    assert {administrator.get("@people").status_code for _time in range(12)} == {200}


def test_who_is_no_applicant_is_never_locked(functional_portal):
    assert gate.is_locked("nobody") is False
