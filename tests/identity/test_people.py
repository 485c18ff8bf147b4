"""What is known of a person: his own to read and change, masked for everybody, traced when not."""

from govportal import records
from govportal.identity import people
from govportal.records.audit import audit
from sqlalchemy import select
from tests.identity.conftest import ID_NUMBER
from tests.identity.conftest import OTHER_PHONE
from tests.identity.conftest import PHONE
from tests.identity.conftest import verified

import pytest


REAL = {"name": "王芳", "id_type": "resident_id", "id_number": ID_NUMBER}


def trace(action):
    with records.read_connection() as connection:
        rows = connection.execute(select(audit).where(audit.c.action == action))
        return [(row.actor, row.subject) for row in rows]


def test_nobody_without_an_account(anonymous):
    for name in ("@person", "@applicants", "@organisations", "@authorisations", "@people"):
        assert anonymous.get(name).status_code == 401
    assert anonymous.patch("@person", json={"name": "王芳"}).status_code == 401
    assert anonymous.post("@verify-person", json=REAL).status_code == 401


def test_people_are_for_administrators(person):
    assert person.get("@people").status_code == 403
    assert person.get(f"@people/{person.user_id}?full=1").status_code == 403
    assert person.patch(f"@people/{person.user_id}", json={"locked": False}).status_code == 403


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "王"}, "name"),
        ({"address": "长" * 301}, "address"),
        ({"id_number": ID_NUMBER}, "id_number"),
        ({"phone": OTHER_PHONE}, "code"),
        ({"phone": "1"}, "phone"),
    ],
)
def test_a_change_names_its_fault(person, body, field):
    refused = person.patch("@person", json=body)
    assert refused.status_code == 422
    assert [e["field"] for e in refused.json()["error"]["errors"]] == [field]


def test_a_contact_is_bound_by_a_code_and_becomes_the_login(person, anonymous, post):
    person.post("@login-code", json={"phone": "13905310003", "purpose": "bind"})
    body = {
        "phone": "13905310003",
        "code": post.code("13905310003"),
        "address": "济南市历下区 1 号",
    }
    changed = person.patch("@person", json=body)
    assert changed.json()["phone"] == "139****0003"
    login = {"login": "13905310003", "password": "Taishan-1545m"}
    assert anonymous.post("@login", json=login).status_code == 200
    assert anonymous.post("@login", json={**login, "login": PHONE}).status_code == 401


def test_anothers_contact_gets_no_code_and_cannot_be_bound(person, other, post):
    before = len(post.sent)
    person.post("@login-code", json={"phone": OTHER_PHONE, "purpose": "bind"})
    assert len(post.sent) == before


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"id_type": "uscc"}, "id_type"),
        ({"id_type": "magic"}, "id_type"),
        ({"id_number": "370102199003071233"}, "id_number"),
        ({"id_number": ""}, "id_number"),
        ({"id_type": "passport", "id_number": "?"}, "id_number"),
        # the provider says no
        ({"name": "Wang Fang"}, "id_number"),
    ],
)
def test_what_is_no_real_name_is_refused(person, change, field):
    refused = person.post("@verify-person", json={**REAL, **change})
    assert refused.status_code == 422
    assert [e["field"] for e in refused.json()["error"]["errors"]] == [field]
    assert ID_NUMBER not in refused.text
    assert person.get("@person").json()["verified"] is False


def test_real_names_are_not_tried_without_end(functional_portal, post):
    from tests.identity.conftest import signed_up

    session = signed_up(functional_portal, post)
    wrong = {**REAL, "name": "Wang Fang"}
    found = [session.post("@verify-person", json=wrong).status_code for _try in range(6)]
    assert found == [422] * 5 + [429]


@pytest.mark.requirement("4.3.1-c")
def test_a_real_name_is_confirmed_and_given_up(person, other):
    assert person.delete("@verify-person").status_code == 409
    found = verified(person, "王芳", ID_NUMBER).get("@person").json()
    assert (found["verified"], found["id_number"]) == (True, "370*************32")
    assert person.post("@verify-person", json=REAL).status_code == 409
    assert person.patch("@person", json={"name": "别人"}).status_code == 409
    # One document, one account.
    assert other.post("@verify-person", json=REAL).status_code == 409
    assert person.delete("@verify-person").status_code == 204
    assert person.get("@person?full=1").json()["id_number"] == ""
    assert other.post("@verify-person", json=REAL).status_code == 200
    assert trace("verify") == [
        (person.user_id, f"person:{person.user_id}"),
        (other.user_id, f"person:{other.user_id}"),
    ]


def test_reading_in_full_leaves_a_trace(person):
    verified(person, "王芳", ID_NUMBER)
    assert ID_NUMBER not in person.get("@person").text
    assert trace("read") == []
    found = person.get("@person?full=1").json()
    assert (found["id_number"], found["phone"]) == (ID_NUMBER, PHONE)
    assert trace("read") == [(person.user_id, f"person:{person.user_id}")]


def test_staff_without_a_person_may_become_one(administrator):
    found = administrator.get("@person").json()
    assert (found["verified"], found["phone"]) == (False, "")
    assert administrator.get("@applicants").json()["items"][0]["key"] == "self"
    assert administrator.patch("@person", json={"address": "济南"}).json()["address"] == "济南"


@pytest.mark.requirement("4.3.1-f")
def test_administrators_find_read_correct_and_lock(person, other, administrator, anonymous, post):
    verified(person, "王芳", ID_NUMBER)

    def found(text):
        items = administrator.get("@people", params={"text": text}).json()["items"]
        return [item["name"] for item in items]

    assert sorted(found("")) == ["李强", "王芳"]
    for text in ("王", PHONE, ID_NUMBER, person.user_id):
        assert found(text) == ["王芳"]
    assert found("3701") == found("%") == found("390531") == []
    url = f"@people/{person.user_id}"
    assert administrator.get("@people/nobody").status_code == 404
    assert administrator.get(url).json()["id_number"] == "370*************32"
    assert administrator.get(f"{url}?full=1").json()["id_number"] == ID_NUMBER
    assert trace("read") == [("admin", f"person:{person.user_id}")]
    for body in ({"verified": True}, {"locked": 1}, {"name": "王芳芳"}, {"phone": PHONE}):
        assert administrator.patch(url, json=body).status_code == 422
    corrected = administrator.patch(url, json={"verified": False, "name": "王芳芳"}).json()
    assert (corrected["verified"], corrected["name"], corrected["id_number"]) == (
        False,
        "王芳芳",
        "",
    )
    assert administrator.patch(url, json={"locked": True}).json()["locked"] is True
    login = {"login": PHONE, "password": "Taishan-1545m"}
    assert anonymous.post("@login", json=login).status_code == 401
    before = len(post.sent)
    anonymous.post("@login-code", json={"phone": PHONE})
    assert len(post.sent) == before
    assert administrator.patch(url, json={"locked": False}).json()["locked"] is False
    anonymous.post("@login-code", json={"phone": PHONE})
    code = {"phone": PHONE, "code": post.code(PHONE)}
    assert anonymous.post("@login-by-code", json=code).status_code == 200


def test_forms_are_prefilled_with_what_is_known(person):
    verified(person, "王芳", ID_NUMBER)
    with records.read_connection() as connection:
        assert people.facts(connection, person.user_id) == {
            "person.name": "王芳",
            "person.id_type": "resident_id",
            "person.id_number": ID_NUMBER,
            "person.phone": PHONE,
        }
        assert people.facts(connection, person.user_id, "91370100MA9X000176") == {}
        assert people.facts(connection, "nobody") == {}
        assert people.applicants(connection, "nobody") == []
        (own,) = people.applicants(connection, person.user_id)
    assert own.as_applicant() == {
        "kind": "natural",
        "name": "王芳",
        "id_type": "resident_id",
        "id_number": ID_NUMBER,
        "legal_representative": "",
        "contact": "王芳",
        "phone": PHONE,
        "mail": "",
        "address": "",
        "agent": None,
    }
