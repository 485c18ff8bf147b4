"""The rendering contract and the editor's preview."""

from tests.forms.conftest import CODE
from tests.forms.conftest import make_form
from tests.forms.conftest import OTHER
from tests.forms.conftest import publish
from tests.forms.sample import GOOD
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA

import pytest
import transaction


@pytest.fixture
def draft(functional_office):
    form = make_form(functional_office)
    transaction.commit()
    return form


def test_a_draft_is_nobodys_to_see(draft, anonymous):
    assert anonymous.get(f"{draft.getId()}/@form-definition").status_code == 401


def test_a_version_that_there_is_not(draft, manager):
    for number in ("1", "-1", "x", "9" * 30):
        response = manager.get(f"{draft.getId()}/@form-definition?version={number}")
        assert response.status_code == 404
        assert response.json()["error"]["type"] == "NotFound"


def test_a_draft_is_rendered_for_its_editors(draft, manager):
    found = manager.get(f"{draft.getId()}/@form-definition").json()
    assert (found["number"], found["published_at"]) == (0, None)
    assert (found["schema"], found["layout"], found["used_for"]) == (SCHEMA, LAYOUT, [CODE])
    assert found["formats"]["mobile-phone"] == "手机号码"
    assert found["sources"]["person.name"] == "申请人姓名"


def test_everybody_sees_what_is_published(draft, anonymous, manager):
    publish(draft)
    transaction.commit()
    found = anonymous.get(f"{draft.getId()}/@form-definition").json()
    assert (found["number"], found["title"]) == (1, "食品经营许可申请表")
    assert found["layout"] == LAYOUT
    same = anonymous.get(f"{draft.getId()}/@form-definition?version=1").json()
    assert same["sha256"] == found["sha256"]


def test_the_page_of_a_draft_is_nobodys_to_see(draft, anonymous):
    assert anonymous.get(f"{draft.getId()}/@page").status_code == 401


def test_the_page_shows_the_published_version_with_its_matters(draft, anonymous, manager):
    found = manager.get(f"{draft.getId()}/@page").json()
    (use,) = found["used_for"]
    assert (found["number"], use["code"], use["title"]) == (0, CODE, "食品经营许可")
    assert use["url"].endswith(CODE.lower())
    publish(draft)
    transaction.commit()
    found = anonymous.get(f"{draft.getId()}/@page").json()
    assert (found["number"], found["schema"], found["layout"]) == (1, SCHEMA, LAYOUT)
    # the matter itself is a draft
    assert found["used_for"] == [{"code": CODE, "title": "", "url": ""}]


def test_the_designer_learns_its_widgets_and_sources(manager):
    described = manager.get("@types/FormDefinition").json()["properties"]["used_for"]
    assert described["widgetOptions"]["frontendOptions"] == {"widget": "govportal_codes"}
    sources = manager.get("@vocabularies/govportal.form_sources?b_size=-1").json()["items"]
    assert {"token": "person.name", "title": "申请人姓名"} in sources


def test_the_designer_is_offered_the_matters_of_its_place(functional_office, manager):
    (found,) = manager.get("@candidates?type=Matter&within=1&text=食品经营").json()["items"]
    assert found["code"] == CODE
    beside = f"{functional_office.aq_parent.absolute_url()}/{OTHER.lower()}/@candidates"
    assert manager.get(f"{beside}?type=Matter&within=1&text={CODE}").json()["items"] == []
    assert len(manager.get(f"{beside}?type=Matter&text={CODE}").json()["items"]) == 1


def test_the_check_is_for_those_who_work_here(anonymous):
    assert anonymous.post("@form-check", json={}).status_code == 401


def test_the_check_wants_an_object(manager):
    response = manager.post("@form-check", json={"schema": SCHEMA, "layout": LAYOUT, "data": []})
    assert response.status_code == 422
    assert response.json()["error"]["errors"][0]["field"] == "data"
    assert manager.post("@form-check/more", json={}).status_code == 404


def test_the_check_names_the_place_of_a_fault(manager):
    schema = {**SCHEMA, "required": ["nobody"]}
    found = manager.post(
        "@form-check", json={"schema": schema, "layout": LAYOUT, "data": {}}
    ).json()
    assert (found["valid"], found["data"]) == (False, None)
    assert found["errors"] == [
        {
            "field": "form_schema",
            "column": "required",
            "message": "必填项“nobody”不是表单的字段，请改正。",
        }
    ]
    assert manager.post("@form-check", json={}).json()["valid"] is False


def test_the_check_judges_data(manager):
    asked = {"schema": SCHEMA, "layout": LAYOUT, "data": {**GOOD, "kind": "net", "x": 1}}
    found = manager.post("@form-check", json=asked).json()
    assert (found["valid"], found["data"]["valid"]) == (True, False)
    assert [e["field"] for e in found["data"]["errors"]] == ["web"]
    assert "web" in found["data"]["shown"] and "area" not in found["data"]["shown"]
    assert "x" not in found["data"]["clean"]
