"""Registration and login: nobody learns who has an account, nobody tries without end."""

from govportal.identity.interfaces import IMessenger
from tests.content.conftest import Session
from tests.identity.conftest import age
from tests.identity.conftest import PASSWORD
from tests.identity.conftest import PHONE
from tests.identity.conftest import signed_up
from zope.component import getUtility

import pytest
import requests


OTHER = "13905310009"


def ask(session, purpose, **contact):
    return session.post("@login-code", json={"purpose": purpose, **contact})


def test_a_code_is_asked_for_properly(anonymous):
    for body in ({}, {"phone": "1"}, {"phone": PHONE, "purpose": "fun"}):
        assert ask(anonymous, **{"purpose": "login", **body}).status_code == 422
    assert ask(anonymous, "bind", phone=PHONE).status_code == 401
    assert anonymous.post("@login-code", data="x").status_code == 400
    assert anonymous.post("@login-code/more", json={"phone": PHONE}).status_code == 404


def test_one_code_a_minute_for_one_phone_also_for_strangers(anonymous, post):
    for phone in (PHONE, OTHER):
        assert ask(anonymous, "login", phone=phone).status_code == 200
        again = ask(anonymous, "login", phone=phone)
        assert again.status_code == 429
        assert 0 < int(again.headers["Retry-After"]) <= 60
    assert post.sent == []


def test_the_answer_is_one_whether_there_is_an_account_or_not(person, anonymous, post):
    for purpose in ("login", "register", "password"):
        known = ask(anonymous, purpose, phone=PHONE)
        stranger = ask(anonymous, purpose, phone=OTHER)
        assert (known.status_code, known.json()) == (stranger.status_code, stranger.json())
    sent = [(template, address["phone"]) for template, address, _values in post.sent[-4:]]
    assert sent == [
        ("identity-code", PHONE),
        ("identity-known", PHONE),
        ("identity-code", OTHER),
        ("identity-code", PHONE),
    ]
    for phone in (PHONE, OTHER):
        refused = anonymous.post("@login-by-code", json={"phone": phone, "code": "000000"})
        assert (refused.status_code, refused.json()["error"]["type"]) == (422, "WrongCode")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "王"}, "name"),
        ({"name": None}, "name"),
        ({"password": "kurz"}, "password"),
        ({"password": None}, "password"),
        ({"password": "x" * 300}, "password"),
        ({"username": PHONE}, "username"),
        ({"username": "A"}, "username"),
        ({"code": "000000"}, "code"),
        ({"phone": OTHER}, "code"),
    ],
)
def test_a_registration_names_its_fault_and_makes_nothing(
    anonymous, post, unlimited, change, field
):
    ask(anonymous, "register", phone=PHONE)
    good = {"phone": PHONE, "code": post.code(PHONE), "name": "王芳", "password": PASSWORD}
    if field != "code" or good["code"] != "000000":
        refused = anonymous.post("@register", json={**good, **change})
        assert refused.status_code == 422
        assert [e["field"] for e in refused.json()["error"]["errors"]] == [field]
    # The code is spent only by what it was for.
    assert anonymous.post("@register", json=good).status_code == 201


def test_a_code_that_is_too_old_registers_nobody(anonymous, post):
    ask(anonymous, "register", phone=PHONE)
    age(1)
    good = {"phone": PHONE, "code": post.code(PHONE), "name": "王芳", "password": PASSWORD}
    assert anonymous.post("@register", json=good).status_code == 422


def test_a_login_name_that_is_taken(person, anonymous, post):
    ask(anonymous, "register", phone=OTHER)
    body = {"phone": OTHER, "code": post.code(OTHER), "name": "李强", "password": PASSWORD}
    refused = anonymous.post("@register", json={**body, "username": "admin"})
    assert (refused.status_code, refused.json()["error"]["type"]) == (409, "Conflict")


def test_registers_and_logs_in_by_phone_name_and_code(
    functional_portal, anonymous, post, unlimited
):
    session = signed_up(functional_portal, post, username="wangfang")
    assert session.get("@person").json()["name"] == "王芳"
    assert session.get(f"@users/{session.user_id}").json()["roles"] == ["Member"]
    good = anonymous.post("@login", json={"login": "wangfang", "password": PASSWORD})
    assert good.status_code == 200 and good.json()["token"]
    ask(anonymous, "login", phone=PHONE)
    code = post.code(PHONE)
    token = anonymous.post("@login-by-code", json={"phone": PHONE, "code": code}).json()["token"]
    by_code = Session(functional_portal.absolute_url())
    by_code.headers["Authorization"] = f"Bearer {token}"
    assert by_code.get("@person").json()["user_id"] == session.user_id
    twice = anonymous.post("@login-by-code", json={"phone": PHONE, "code": code})
    assert twice.status_code == 422


def test_a_phone_is_the_login_name_of_who_chose_none(person, anonymous):
    good = anonymous.post("@login", json={"login": PHONE, "password": PASSWORD})
    assert good.status_code == 200
    wrong = anonymous.post("@login", json={"login": PHONE, "password": "no"})
    stranger = anonymous.post("@login", json={"login": OTHER, "password": "no"})
    assert (wrong.status_code, wrong.json()) == (401, stranger.json())


def test_registers_by_mail(anonymous, post):
    ask(anonymous, "register", mail="Wang@example.org")
    body = {"mail": "wang@example.org", "name": "王芳", "password": PASSWORD}
    made = anonymous.post("@register", json={**body, "code": post.code("wang@example.org")})
    assert made.status_code == 201
    login = {"login": "wang@example.org", "password": PASSWORD}
    assert anonymous.post("@login", json=login).status_code == 200


def test_passwords_are_not_tried_without_end(functional_portal, anonymous, post):
    login = {"login": "somebody", "password": "no"}
    found = [anonymous.post("@login", json=login).status_code for _try in range(11)]
    assert found == [401] * 10 + [429]
    another = {"login": "another", "password": "no"}
    assert anonymous.post("@login", json=another).status_code == 401


def test_a_password_that_was_right_begins_the_count_anew(functional_portal, post):
    signed_up(functional_portal, post)
    url = f"{functional_portal.absolute_url()}/@login"
    json = {"Accept": "application/json"}
    for password in (["no"] * 9 + [PASSWORD]) * 2:
        body = {"login": PHONE, "password": password}
        found = requests.post(url, json=body, headers=json, timeout=30).status_code
        assert found == (200 if password == PASSWORD else 401)


def test_a_forgotten_password_is_set_anew_by_a_code(person, anonymous, post):
    ask(anonymous, "password", phone=PHONE)
    body = {"phone": PHONE, "code": post.code(PHONE)}
    weak = anonymous.post("@reset-password", json={**body, "password": "1"})
    assert weak.json()["error"]["errors"][0]["field"] == "password"
    done = anonymous.post("@reset-password", json={**body, "password": "Another-1545m"})
    assert done.status_code == 200 and done.json()["token"]
    for password, status in ((PASSWORD, 401), ("Another-1545m", 200)):
        login = {"login": PHONE, "password": password}
        assert anonymous.post("@login", json=login).status_code == status


def test_messages_of_the_room_fit_their_templates(functional_portal):
    from govportal import records
    from govportal.messages import templates

    names = {one.name for one in templates.templates()}
    assert {"identity-code", "identity-known", "identity-authorisation-asked"} <= names
    messenger = getUtility(IMessenger)
    address = {"name": "王芳", "phone": PHONE, "mail": ""}
    session = records.session()
    messenger.send(session, "identity-code", address, {"code": "123456", "minutes": "5"})
    messenger.send(session, "identity-known", address, {})
    asked = {"organisation": "某公司", "agent": "李强"}
    messenger.send(session, "identity-authorisation-asked", address, asked, user_id="c1")
    decided = {"organisation": "某公司", "action": "同意", "note": ""}
    messenger.send(session, "identity-authorisation-decided", address, decided)
