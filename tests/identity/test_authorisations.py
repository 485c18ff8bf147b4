"""Acting for an organisation: asked for, decided by its legal representative, kept up, ended."""

from datetime import timedelta
from govportal import records
from govportal.identity import people
from govportal.identity.authorisations import today
from tests.identity.conftest import ID_NUMBER
from tests.identity.conftest import OTHER_NUMBER
from tests.identity.conftest import OTHER_PHONE
from tests.identity.conftest import USCC
from tests.identity.conftest import verified

import pytest


FIRM = {
    "uscc": USCC,
    "name": "济南好味餐饮有限公司",
    "type": "enterprise",
    "phone": "0531-55550000",
    "address": "济南市历下区解放路 1 号",
}


def day(days):
    return (today() + timedelta(days)).isoformat()


def wish(**changes):
    return {
        "uscc": USCC,
        "scope": "食品经营许可",
        "valid_from": day(0),
        "valid_to": day(30),
        **changes,
    }


@pytest.fixture
def boss(person):
    session = verified(person, "王芳", ID_NUMBER)
    assert session.post("@organisations", json=FIRM).status_code == 201
    return session


@pytest.fixture
def agent(other):
    return verified(other, "李强", OTHER_NUMBER)


def keys(session):
    return [(one["key"], one["role"]) for one in session.get("@applicants").json()["items"]]


def ask(session, **changes):
    return session.post("@authorisations", json=wish(**changes))


def act(session, number, action, **more):
    return session.patch(f"@authorisations/{number}", json={"action": action, **more})


def test_only_with_a_verified_name(person):
    assert person.post("@organisations", json=FIRM).status_code == 403
    assert ask(person).json()["error"]["type"] == "NotVerified"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"uscc": "91370100MA9X000177"}, "uscc"),
        ({"name": ""}, "name"),
        ({"name": "好味"}, "name"),
        ({"type": "natural_person"}, "type"),
        ({"address": "长" * 301}, "address"),
    ],
)
def test_what_is_no_organisation_is_refused(person, change, field):
    verified(person, "王芳", ID_NUMBER)
    refused = person.post("@organisations", json={**FIRM, **change})
    assert refused.status_code == 422
    assert [e["field"] for e in refused.json()["error"]["errors"]] == [field]
    assert person.get("@organisations").json()["items"] == []


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"uscc": "x"}, 404, "uscc"),
        ({"scope": "长" * 501}, 422, "scope"),
        ({"valid_from": "morgen"}, 422, "valid_from"),
        ({"valid_to": None}, 422, "valid_to"),
        ({"valid_to": "2020-01-01"}, 422, "valid_to"),
    ],
)
def test_a_wish_names_its_fault(boss, agent, change, status, field):
    refused = ask(agent, **change)
    assert refused.status_code == status
    assert [e["field"] for e in refused.json()["error"]["errors"]] == [field]


def test_asked_twice_or_by_the_representative_himself_is_refused(boss, agent):
    assert ask(boss).status_code == 409
    assert ask(agent).status_code == 201
    assert ask(agent).status_code == 409


def test_nobody_else_sees_or_decides(boss, agent, administrator):
    number = ask(agent).json()["id"]
    assert administrator.get("@authorisations").json()["items"] == []
    assert act(administrator, number, "grant").status_code == 404
    assert act(agent, number, "grant").status_code == 403
    assert act(boss, number, "bless").status_code == 422
    assert act(boss, number + 99, "grant").status_code == 404
    assert boss.patch("@authorisations/x", json={}).status_code == 404
    assert keys(agent) == [("self", "self")]


@pytest.mark.requirement("4.3.1-e")
def test_granted_changed_and_revoked(boss, agent, post):
    number = ask(agent).json()["id"]
    assert post.sent[-1][0] == "identity-authorisation-asked"
    (seen,) = boss.get("@authorisations").json()["items"]
    assert (seen["agent"]["name"], seen["agent"]["id_number"]) == ("李强", "370*************19")
    assert (seen["state"], seen["actions"]) == ("requested", ["grant", "refuse", "revoke"])
    assert act(boss, number, "grant", valid_to="2020-01-01").status_code == 422
    assert act(boss, number, "grant", note="同意").status_code == 204
    assert act(boss, number, "grant").status_code == 409
    assert post.sent[-1][1]["phone"] == OTHER_PHONE
    assert keys(agent) == [("self", "self"), (USCC, "agent")]
    assert keys(boss) == [("self", "self"), (USCC, "legal")]
    assert act(boss, number, "change", valid_to=day(60), scope="全部").status_code == 204
    (kept,) = agent.get("@authorisations").json()["items"]
    assert (kept["valid_to"], kept["scope"], kept["actions"]) == (day(60), "全部", ["revoke"])
    assert act(agent, number, "revoke").status_code == 204
    assert keys(agent) == [("self", "self")]
    # Afterwards he may ask again, and be refused.
    again = ask(agent).json()["id"]
    assert act(boss, again, "refuse", note="不认识").status_code == 204
    assert keys(agent) == [("self", "self")]


def test_an_agent_applies_as_such_and_for_the_days_granted(boss, agent):
    number = ask(agent, valid_from=day(1)).json()["id"]
    act(boss, number, "grant")
    assert keys(agent) == [("self", "self")]
    act(agent, number, "revoke")
    act(boss, ask(agent).json()["id"], "grant")
    with records.read_connection() as connection:
        firm = people.applicants(connection, agent.user_id)[1]
        known = people.facts(connection, agent.user_id, USCC)
    found = firm.as_applicant()
    assert (found["kind"], found["name"], found["id_number"]) == ("legal", FIRM["name"], USCC)
    assert found["legal_representative"] == "王芳"
    assert found["agent"]["id_number"] == OTHER_NUMBER
    assert found["agent"]["scope"] == "食品经营许可"
    assert known["organisation.name"] == FIRM["name"]
    assert known["person.name"] == "李强"


def test_who_gives_his_name_up_acts_for_nobody(boss, agent):
    number = ask(agent).json()["id"]
    act(boss, number, "grant")
    assert agent.delete("@verify-person").status_code == 204
    assert keys(agent) == [("self", "self")]
    assert boss.get("@authorisations").json()["items"][0]["state"] == "revoked"
    # The representative first gives the organisation away.
    assert boss.delete("@verify-person").status_code == 409
    assert agent.delete(f"@organisations/{USCC}").status_code == 404
    assert boss.delete(f"@organisations/{USCC}").status_code == 204
    assert boss.delete("@verify-person").status_code == 204


def test_an_organisation_changes_hands(boss, agent):
    number = ask(agent).json()["id"]
    act(boss, number, "grant")
    assert agent.post("@organisations", json=FIRM).status_code == 201
    assert keys(agent) == [("self", "self"), (USCC, "legal")]
    assert keys(boss) == [("self", "self")]
