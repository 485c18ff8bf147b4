"""What the worklist's filters offer."""

from tests.addons.application.office import PERMIT_CODE
from urllib.parse import quote

import pytest
import transaction


@pytest.fixture
def office(http_office):
    http_office.user("boss", http_office.province, "Auditor")
    transaction.commit()
    return http_office


def test_who_handles_no_cases_is_refused(client, office):
    assert client().get("@worklist-choices").status_code == 401
    assert client("wang").get("@worklist-choices").status_code == 403


def test_a_department_outside_of_the_scope_offers_nothing(client, office):
    answer = client("stranger").get(f"@worklist-choices?department={office.bureau.code}").json()
    assert (answer["matters"], answer["assignees"]) == ([], [])
    assert [one["id"] for one in answer["departments"]] == [office.city_bureau.code]


def test_one_department_offers_its_matters_and_officers_at_once(client, office):
    answer = client("intake").get("@worklist-choices").json()
    assert [one["id"] for one in answer["departments"]] == [office.bureau.code]
    assert PERMIT_CODE in [one["id"] for one in answer["matters"]]
    assert {"intake", "officer", "head"} <= {one["id"] for one in answer["assignees"]}


def test_of_several_departments_one_is_to_be_chosen_first(client, office):
    boss = client("boss")
    answer = boss.get("@worklist-choices").json()
    assert {office.bureau.code, office.city_bureau.code} <= {o["id"] for o in answer["departments"]}
    assert (answer["matters"], answer["assignees"]) == ([], [])
    chosen = boss.get(f"@worklist-choices?department={quote(office.bureau.code)}").json()
    assert PERMIT_CODE in [one["id"] for one in chosen["matters"]]


def test_the_list_is_narrowed_to_a_department_and_a_matter(client, office):
    office.submitted()
    office.submitted(office.service)
    transaction.commit()
    boss = client("boss")

    def number(query):
        return len(boss.get(f"@worklist?{query}").json()["items"])

    code = office.bureau.code
    assert number(f"department={code}") == 2
    assert number(f"department={code}&matter={PERMIT_CODE}") == 1
    assert number(f"department={office.city_bureau.code}") == 0
    assert number(f"department={office.city_bureau.code}&matter={PERMIT_CODE}") == 0
