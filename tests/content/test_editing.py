"""What the forms of editors ask the backend for while somebody types."""

from govportal.content.articles import matching
from tests.content.conftest import BASIC

import pytest
import requests


def refused(answer, status):
    assert answer.status_code == status, answer.text
    return {error["field"] for error in answer.json()["error"]["errors"]}


@pytest.fixture
def anonymous():
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    yield session
    session.close()


@pytest.mark.parametrize("method,name", [("post", "@completeness"), ("get", "@candidates")])
def test_refuses_who_does_not_work_here(anonymous, functional_department, method, name):
    url = f"{functional_department.absolute_url()}/{name}"
    assert getattr(anonymous, method)(url, json={"values": {}}).status_code == 401


def test_refuses_the_articles_of_a_draft_to_the_public(anonymous, manager):
    law = manager.post("", json={"@type": "Law", "title": "甲法"}).json()
    assert anonymous.get(f"{law['@id']}/@law-articles").status_code == 401


@pytest.mark.parametrize(
    "body,field",
    [
        ({}, {"values"}),
        ({"values": []}, {"values"}),
        ({"values": {}, "add": "Folder"}, {"add"}),
    ],
)
def test_refuses_what_is_no_form(manager, body, field):
    assert refused(manager.post("@completeness", json=body), 422) == field


def test_refuses_to_judge_what_may_not_be_added_here(manager):
    assert manager.post("@completeness", json={"values": {}, "add": "Region"}).status_code == 403


def test_refuses_candidates_of_no_type(manager):
    assert refused(manager.get("@candidates?type=Folder"), 422) == {"type"}


@pytest.mark.requirement("4.4.1.1.3-b")
def test_judges_a_matter_that_is_not_there_yet(manager):
    values = {"title": "甲", "matter_type": "public_service", "promised_limit": "二十"}
    body = manager.post("@completeness", json={"add": "Matter", "values": values}).json()
    messages = {item["field"]: item["message"] for item in body["missing"]}
    assert "title" not in messages and "materials" not in messages
    assert messages["legal_basis"] == "请填写“设定依据”。"
    assert "title" in body["required"] and "materials" not in body["required"]
    assert "faq" in {item["field"] for item in body["recommended"]}
    said = [i["message"] for i in body["missing"] if i["field"] == "promised_limit"]
    assert "“承诺办结时限”应为整数，例如 20。" in said
    assert manager.get("?fullobjects=1").json()["items_total"] == 0


def test_judges_what_is_typed_and_changes_nothing(manager):
    made = manager.post("", json={"@type": "Matter", "title": "甲"}).json()
    materials = [{"name": "申办报告", "copies": 1}, {"name": "", "originals": 100}]
    values = {"materials": materials, "promised_limit": 3, "promised_unit": "working_day"}
    body = manager.post(f"{made['@id']}/@completeness", json={"values": values}).json()
    cells = {(i["row"], i["column"]) for i in body["missing"] if i["field"] == "materials"}
    assert (1, "originals") in cells and (1, "copies") not in cells
    assert (2, "name") in cells and (2, "originals") in cells
    assert len([i for i in body["missing"] if (i["row"], i["column"]) == (2, "name")]) == 1
    assert manager.get(made["@id"]).json()["materials"] == []


def test_a_refusal_names_every_cell_at_fault(manager):
    rows = [{"name": "", "originals": 1}, {"name": "乙", "copies": 100}]
    answer = manager.post("", json={"@type": "Matter", "title": "甲", "materials": rows})
    cells = [(e["row"], e["column"]) for e in answer.json()["error"]["errors"]]
    assert cells == [(1, "name"), (2, "copies")]


def test_a_rule_about_rows_names_the_cell(manager):
    rows = [{"no": "第一条", "text": "甲"}, {"no": "第1条", "text": "乙"}]
    answer = manager.post("", json={"@type": "Law", "title": "甲法", "articles": rows})
    (error,) = answer.json()["error"]["errors"]
    assert (error["field"], error["row"], error["column"]) == ("articles", 2, "no")


@pytest.mark.parametrize("text,numbers", [("", 3), ("12", 1), ("第十二条", 1), ("许可 期限", 1)])
def test_articles_are_found_by_number_and_by_words(text, numbers):
    rows = [
        {"no": "第一条", "chapter": "总则", "text": "为了规范"},
        {"no": "第十二条", "chapter": "许可", "text": "期限为二十日"},
        {"no": "第十三条", "chapter": "许可", "text": "不予办理"},
    ]
    assert len(matching(rows, text)) == numbers


@pytest.mark.requirement("4.4.1.4.1-d")
def test_offers_the_articles_of_a_law_page_by_page(manager):
    rows = [{"no": f"第{n}条", "text": f"条文{n}"} for n in range(1, 61)]
    law = manager.post(
        "", json={"@type": "Law", "title": "甲法", "law_status": "repealed", "articles": rows}
    ).json()
    url = f"{law['@id']}/@law-articles"
    body = manager.get(f"{url}?b_size=20&b_start=50").json()
    assert (body["items_total"], len(body["items"])) == (60, 10)
    assert (body["status"], body["status_title"]) == ("repealed", "已废止")
    found = manager.get(f"{url}?text=第12条").json()["items"]
    assert [row["text"] for row in found] == ["条文12"]


def test_offers_what_a_field_may_refer_to_by_words_code_and_uid(manager):
    entry = {"@type": "CatalogueEntry", "title": "民办学校设立审批", "basic_code": BASIC}
    made = manager.post("", json=entry).json()
    manager.post("", json={"@type": "Question", "title": "民办学校怎么办"})
    for query in ("type=CatalogueEntry&text=学校设立", f"type=CatalogueEntry&text={BASIC}"):
        (item,) = manager.get(f"@candidates?{query}").json()["items"]
        assert (item["uid"], item["code"]) == (made["UID"], BASIC)
        assert item["place"] == "山东省教育厅 · 山东省"
    assert manager.get("@candidates?type=CatalogueEntry&text=(((").json()["items"] == []
    law = manager.post(
        "", json={"@type": "Law", "title": "甲法", "law_status": "in_force", "level": "law"}
    ).json()
    (item,) = manager.get(f"@candidates?uid={law['UID']}").json()["items"]
    assert (item["title"], item["status"]) == ("甲法", "in_force")


def test_takes_a_whole_number_for_a_position(manager):
    made = manager.post("", json={"@type": "Matter", "title": "甲", "longitude": 117})
    assert made.status_code == 201, made.text
    assert made.json()["longitude"] == 117.0


def test_types_say_what_a_relation_leads_to(manager):
    properties = manager.get("@types/Matter").json()["properties"]
    assert properties["catalogue_entry"]["selectableTypes"] == ["CatalogueEntry"]
