"""Forms as content: refused when they are none, reviewed, published as versions."""

from govportal import records
from govportal.content.completeness import missing
from govportal.forms import versions
from govportal.forms.subscribers import flush
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.forms.conftest import BASIC
from tests.forms.conftest import CODE
from tests.forms.conftest import make_form
from tests.forms.conftest import OTHER
from tests.forms.conftest import publish
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA

import plone.api as api
import pytest


def current(code=CODE):
    flush()
    return versions.current_for(records.session(), code)


def body(**changes):
    return {
        "@type": "FormDefinition",
        "title": "食品经营许可申请表",
        "used_for": [CODE],
        "form_schema": SCHEMA,
        "form_layout": LAYOUT,
        **changes,
    }


def test_anonymous_adds_and_sees_none(anonymous, manager):
    assert anonymous.post("", json=body()).status_code == 401
    made = manager.post("", json=body()).json()
    assert anonymous.get(made["@id"]).status_code == 401


@pytest.mark.parametrize(
    ("permission", "roles"),
    [
        ("govportal: Add FormDefinition", {"Manager", "Site Administrator", "Editor"}),
        # what stands before it in the profile
        ("govportal: Withdraw case", {"Applicant", "Intake Officer"}),
    ],
)
def test_editors_add_forms(portal, permission, roles):
    found = {r["name"] for r in portal.rolesOfPermission(permission) if r["selected"]}
    assert found == roles


@pytest.mark.parametrize(
    ("changes", "field", "place"),
    [
        ({"form_schema": {"type": "string"}}, "form_schema", "type"),
        ({"form_schema": "[1]"}, "form_schema", ""),
        (
            {"form_schema": {"type": "object", "properties": {"a": {"type": "text"}}}},
            "form_schema",
            "properties.a.type",
        ),
        ({"form_layout": {"groups": []}}, "form_layout", "groups"),
        ({"used_for": ["12345"]}, "used_for", ""),
        ({"used_for": ["食品"]}, "used_for", ""),
        # another office's matter, and one that there is not
        ({"used_for": [f"{OTHER}2{BASIC}"]}, "used_for", ""),
        ({"used_for": ["370131009000"]}, "used_for", ""),
    ],
)
def test_a_definition_that_is_none_is_not_saved(manager, changes, field, place):
    response = manager.post("", json=body(**changes))
    assert response.status_code == 400
    (error,) = response.json()["error"]["errors"]
    assert (error["field"], error.get("column", "")) == (field, place)


def test_another_office_may_not_put_its_form_before_the_applicants(functional_office, manager):
    beside = f"{functional_office.aq_parent.absolute_url()}/{OTHER.lower()}"
    assert manager.post(beside, json=body()).status_code == 400
    assert manager.post(beside, json=body(used_for=[BASIC])).status_code == 400


def test_a_form_is_made_changed_and_read_again(manager):
    made = manager.post("", json=body())
    assert made.status_code == 201
    found = made.json()
    assert (found["form_schema"], found["form_layout"]) == (SCHEMA, LAYOUT)
    wrong = manager.patch(found["@id"], json={"form_layout": {"groups": [{"title": "x"}]}})
    assert wrong.status_code == 400
    assert manager.patch(found["@id"], json={"title": "新表"}).status_code == 204
    page = manager.get(found["@id"], headers={"Accept": "text/html"}).text
    assert "经营面积" in page and "（必填）" in page


def test_an_empty_draft_may_be_saved_and_not_submitted(office):
    form = api.content.create(office, "FormDefinition", title="空表")
    assert [item.field for item in missing(form)] == ["used_for", "form_schema", "form_layout"]
    with pytest.raises(WorkflowException):
        api.portal.get_tool("portal_workflow").doActionFor(form, "submit")


def test_a_matter_has_one_form(office):
    publish(make_form(office))
    second = make_form(office, title="另一份表")
    api.content.transition(second, "submit")
    with pytest.raises(WorkflowException, match=f"{CODE} 已经在用表单“食品经营许可申请表”"):
        api.portal.get_tool("portal_workflow").doActionFor(second, "publish")
    assert current().title == "食品经营许可申请表"


def test_a_draft_is_nobodys_form_and_a_published_one_is(office):
    form = make_form(office)
    assert current() is None
    publish(form)
    assert (current().number, current().schema) == (1, SCHEMA)


def test_a_reviewed_working_copy_is_the_next_version(office):
    form = make_form(office, used_for=[CODE, BASIC])
    publish(form)
    assert current(BASIC).number == 1
    copy = ICheckinCheckoutPolicy(form).checkout(office)
    copy.title = "第二版"
    copy.used_for = [CODE]
    assert current().title == "食品经营许可申请表"
    publish(copy)
    assert (current().number, current().title, current(BASIC)) == (2, "第二版", None)
    assert current().form_uid == api.content.get_uuid(form)


def test_withdrawn_or_deleted_it_is_no_longer_asked_for_and_its_version_stays(office):
    form = make_form(office)
    uid = api.content.get_uuid(form)
    publish(form)
    flush()
    api.content.transition(form, "retract", comment="停用")
    assert current() is None
    api.content.transition(form, "return_to_draft", comment="修改")
    publish(form)
    assert current().number == 1
    api.content.transition(form, "retract", comment="停用")
    api.content.transition(form, "return_to_draft", comment="删除")
    office.manage_delObjects([form.getId()])
    assert current() is None
    assert versions.version(records.session(), uid, 1).schema == SCHEMA
