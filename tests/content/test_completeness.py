"""What is missing before a submission."""

from govportal.content.behaviors.materials import IMaterialRow
from govportal.content.completeness import completeness
from govportal.content.completeness import missing
from govportal.content.completeness import NEEDS
from govportal.content.rows import normalise
from govportal.content.values import fields_of
from tests.content.conftest import BASIC
from tests.content.conftest import USCC

import plone.api as api
import pytest


WHOLE = {
    "title": "民办学校设立审批",
    "basic_code": BASIC,
    "implementation_code": f"{USCC}2{BASIC}",
    "matter_type": "permit",
    "power_source": "statutory",
    "body_nature": "statutory",
    "exercise_level": "province",
    "legal_basis": [{"law": "", "title": "民办教育促进法", "article": "第十二条", "text": ""}],
    "statutory_limit": 90,
    "statutory_unit": "working_day",
    "promised_limit": 20,
    "promised_unit": "working_day",
    "acceptance_conditions": "有场所。",
    "steps": [{"name": "受理", "days": 5, "unit": "working_day"}],
    "result_name": "办学许可证",
    "result_type": "certificate",
    "service_objects": {"enterprise"},
    "themes_legal": {"120"},
    "handling_forms": {"window"},
    "handling_type": "promised",
    "visits": 1,
    "visits_reason": "核验原件",
    "address": "济南市历下区文化西路 29 号",
    "hours": "工作日",
    "advice_phone": "0531-12345",
    "supervision_phone": "0531-12345",
    "materials": [
        normalise(
            IMaterialRow,
            {
                "name": "申办报告",
                "type": "original",
                "originals": 1,
                "copies": 0,
                "necessity": "required",
                "source": "applicant",
            },
        )
    ],
    "reconsideration_body": "山东省人民政府",
    "litigation_body": "济南市中级人民法院",
}


@pytest.fixture
def matter(department):
    return api.content.create(department, "Matter", **WHOLE)


@pytest.mark.parametrize("field", sorted(set(WHOLE) - {"title", "visits_reason"}))
def test_each_required_element_is_missed_by_name(matter, field):
    schema_field = dict(fields_of(matter))[field]
    setattr(matter, field, schema_field.missing_value)
    assert field in {item.field for item in missing(matter)}


def test_an_empty_matter_is_told_what_to_do_group_by_group(department):
    matter = api.content.create(department, "Matter", title="甲")
    found = completeness(matter)
    assert not found.complete and found.percent < 20
    by_field = {item.field: item for item in found.missing}
    assert by_field["promised_limit"].message == "请填写“承诺办结时限”。"
    assert by_field["promised_limit"].group == "办结时限"
    assert by_field["advice_phone"].group == "地点与电话"
    assert by_field["matter_type"].title == "事项类型"


def test_a_row_is_missed_by_number_and_column(matter):
    row = {**matter.materials[0], "name": "章程", "copies": None}
    matter.materials = [*matter.materials, row]
    assert [item.message for item in missing(matter)] == ["第 2 行“复印件份数”还没有填写。"]


def test_a_contradiction_keeps_from_being_complete(matter):
    matter.promised_limit = 120
    assert [item.field for item in missing(matter)] == ["promised_limit"]


def test_charged_needs_fees_and_online_needs_depth(matter):
    matter.charged = True
    matter.online = True
    matter.online_url = "https://example.gov.cn"
    assert {item.field for item in missing(matter)} == {"fees", "online_depth"}


@pytest.mark.requirement("4.4.1.1.3-a")
def test_a_whole_matter_is_complete(matter):
    assert completeness(matter).missing == ()
    assert completeness(matter).complete and completeness(matter).percent == 100


def test_a_penalty_needs_no_application_elements(matter):
    for name in ("promised_limit", "materials", "handling_forms", "result_type", "themes_legal"):
        setattr(matter, name, dict(fields_of(matter))[name].missing_value)
    matter.matter_type = "penalty"
    matter.visits = None
    assert missing(matter) == []


def test_needs_name_fields_that_exist(portal):
    for portal_type, needs in NEEDS.items():
        names = {name for name, _field in fields_of(portal_type)}
        assert {need.field for need in needs} <= names


def test_the_service_refuses_who_does_not_work_here(functional_department, manager):
    import requests

    url = f"{functional_department.absolute_url()}/@completeness"
    answer = requests.get(url, headers={"Accept": "application/json"})
    assert answer.status_code == 401


def test_the_service_lists_what_is_missing(manager):
    made = manager.post("", json={"@type": "Matter", "title": "甲"}).json()
    body = manager.get(f"{made['@id']}/@completeness").json()
    assert body["complete"] is False
    assert {"field", "group", "title", "message", "row", "column"} == set(body["missing"][0])
    expanded = manager.get(f"{made['@id']}?expand=completeness").json()
    assert expanded["@components"]["completeness"]["missing"] == body["missing"]
    assert "missing" not in made["@components"]["completeness"]
