"""plone.restapi on the typed content: refusals in Chinese, round trips of every type."""

from plone.locking.interfaces import ILockable
from tests.content.conftest import BASIC
from tests.content.conftest import USCC

import plone.api as api
import pytest
import requests
import transaction


MATTER = {
    "@type": "Matter",
    "title": "民办学校设立审批",
    "basic_code": BASIC,
    "implementation_code": f"{USCC}2{BASIC}",
    "matter_type": "permit",
    "exercise_level": "province",
    "statutory_limit": 90,
    "statutory_unit": "working_day",
    "promised_limit": 20,
    "promised_unit": "working_day",
    "planned_effective": "2026-03-01",
    "service_objects": ["enterprise", "natural_person"],
    "legal_basis": [{"title": "民办教育促进法", "article": "第十二条"}],
    "materials": [
        {
            "@id": "volto-made-this",
            "name": "申办报告",
            "originals": "1",
            "copies": 2,
            "necessity": {"token": "required", "title": "必要"},
        }
    ],
    "steps": [{"name": "受理", "days": 5, "unit": "working_day"}],
}


def errors_of(response):
    assert response.status_code == 400, response.text
    return {e["field"]: e["message"] for e in response.json()["error"]["errors"]}


def refused(manager, **changes):
    return errors_of(manager.post("", json={**MATTER, **changes}))


def test_refuses_a_matter_without_a_title(manager):
    body = {k: v for k, v in MATTER.items() if k != "title"}
    assert errors_of(manager.post("", json=body)) == {"title": "“事项名称”是必填项，请填写。"}


def test_refuses_null_for_a_required_field(manager):
    assert refused(manager, title=None) == {"title": "“事项名称”是必填项，请填写。"}


@pytest.mark.parametrize(
    "field,value,message",
    [
        ("promised_limit", "二十", "“承诺办结时限”应为整数，例如 20。"),
        ("promised_limit", -1, "“承诺办结时限”不能小于 0。"),
        ("planned_effective", "三月一日", "“计划生效日期”应为日期，写成 2026-01-31 的形式。"),
        ("matter_type", "licence", "“事项类型”不能是“licence”，请从可选值中选择。"),
        ("service_objects", ["martian"], "“服务对象”不能是“martian”，请从可选值中选择。"),
        ("title", "长" * 201, "“事项名称”太长，最多 200 个字。"),
        ("online", "maybe", "“网上办理”应为“是”或“否”。"),
        ("quantity_limit", "甲\n乙", "“数量限制”只能有一行，请删去换行。"),
        ("quantity_limit", {"token": "甲"}, "“数量限制”应为文字。"),
        ("longitude", 181.0, "“经度”不能大于 180.0。"),
        ("longitude", "东", "“经度”应为数字，例如 36.65。"),
        ("other_codes", [1], "“其他编码”的每一项都应为文字。"),
        ("visits", True, "“到办事现场次数”应为整数，例如 20。"),
        (
            "catalogue_entry",
            "0" * 32,
            "“目录清单事项”所指的内容不存在、类型不对或者您无权查看，请重新选择。",
        ),
        ("materials", {"name": "甲"}, "“申请材料”应为记录的列表。"),
        ("materials", ["甲"], "第 1 行应为一条记录（对象）。"),
        ("materials", [{"nome": "甲"}], "第 1 行没有名为“nome”的列。"),
        (
            "materials",
            [{"name": "甲"}, {"name": "乙", "originals": "两份"}],
            "第 2 行“原件份数”应为整数，例如 20。",
        ),
        ("materials", [{"name": ""}], "第 1 行“材料名称”是必填项，请填写。"),
        (
            "materials",
            [{"name": "甲", "necessity": "perhaps"}],
            "第 1 行“必要性”不能是“perhaps”，请从可选值中选择。",
        ),
    ],
)
def test_refuses_in_chinese_and_names_the_field(manager, field, value, message):
    assert refused(manager, **{field: value}) == {field: message}


def test_refuses_what_contradicts_another_field(manager):
    found = refused(manager, promised_limit=120)
    assert list(found) == ["promised_limit"]
    assert "不得长于“法定办结时限”" in found["promised_limit"]


def test_refuses_a_code_that_is_taken(manager):
    assert manager.post("", json=MATTER).status_code == 201
    assert "已经被使用" in refused(manager)["implementation_code"]


def test_a_refusal_keeps_the_envelope_of_plone_restapi(manager):
    body = manager.post("", json={**MATTER, "title": None}).json()
    assert body["type"] == "BadRequest"
    assert "事项名称" in body["message"]


def test_an_edit_is_not_refused_for_what_it_does_not_touch(manager, functional_department):
    import plone.api as api
    import transaction

    matter = api.content.create(functional_department, "Matter", title="旧事项", visits=1)
    transaction.commit()
    url = f"{functional_department.absolute_url()}/{matter.getId()}"
    assert manager.patch(url, json={"title": "新名称"}).status_code == 204
    assert list(errors_of(manager.patch(url, json={"visits": 2}))) == ["visits_reason"]
    assert manager.get(url).json()["visits"] == 1


@pytest.mark.requirement("4.4.1.1.3-a")
def test_a_matter_makes_the_round_trip(manager):
    made = manager.post("", json=MATTER)
    assert made.status_code == 201, made.text
    body = made.json()
    assert body["@id"].endswith(f"/{USCC}2{BASIC}".lower())
    assert body["planned_effective"] == "2026-03-01"
    assert body["matter_type"] == {"token": "permit", "title": "行政许可"}
    assert {t["token"] for t in body["service_objects"]} == {"enterprise", "natural_person"}
    row = body["materials"][0]
    assert (row["originals"], row["copies"], row["necessity"]) == (1, 2, "required")
    assert row["filling_notes"] == "" and "@id" not in row and len(row) == 19
    again = manager.get(body["@id"]).json()
    fields = {k: again[k] for k in ("materials", "legal_basis", "service_objects", "steps")}
    assert manager.patch(body["@id"], json=fields).status_code == 204
    after = manager.get(body["@id"]).json()
    assert {k: after[k] for k in ("materials", "legal_basis", "steps")} == {
        k: again[k] for k in ("materials", "legal_basis", "steps")
    }
    assert manager.patch(body["@id"], json={"materials": None}).status_code == 204
    assert manager.get(body["@id"]).json()["materials"] == []
    assert manager.delete(body["@id"]).status_code == 204
    assert manager.get(body["@id"]).status_code == 404


@pytest.mark.requirement("4.4.1.1.2-a")
def test_a_catalogue_entry_is_added_changed_and_deleted(manager):
    body = {"@type": "CatalogueEntry", "title": "甲", "basic_code": BASIC}
    assert list(errors_of(manager.post("", json={**body, "basic_code": ""}))) == ["basic_code"]
    made = manager.post("", json={**body, "exercise_levels": ["province", "city"]})
    assert made.status_code == 201, made.text
    url = made.json()["@id"]
    assert url.endswith(f"/{BASIC}")
    changes = {"valid_from": "2026-01-02", "valid_to": "2026-01-01"}
    assert list(errors_of(manager.patch(url, json=changes))) == ["valid_to"]
    assert manager.get(url).json()["valid_from"] is None
    assert manager.patch(url, json={"exercise_levels": ["city"], "title": "乙"}).status_code == 204
    after = manager.get(url).json()
    assert after["title"] == "乙"
    assert [t["token"] for t in after["exercise_levels"]] == ["city"]
    assert manager.delete(url).status_code == 204
    assert manager.get(url).status_code == 404


@pytest.mark.requirement("4.4.1.4.1-d")
def test_a_law_is_added_found_changed_and_deleted(manager, functional_portal):
    articles = [{"no": "第一条", "text": "为了规范"}, {"no": "第一条", "text": "重号"}]
    body = {
        "@type": "Law",
        "title": "民办教育促进法",
        "document_numbers": ["主席令第八十号"],
        "articles": articles,
    }
    assert list(errors_of(manager.post("", json=body))) == ["articles"]
    made = manager.post("", json={**body, "articles": articles[:1]})
    assert made.status_code == 201, made.text
    url = made.json()["@id"]
    search = f"{functional_portal.absolute_url()}/@search?portal_type=Law&SearchableText=民办教育"
    assert [item["@id"] for item in manager.get(search).json()["items"]] == [url]
    assert manager.patch(url, json={"law_status": "repealed"}).status_code == 204
    assert manager.get(url).json()["law_status"]["title"] == "已废止"
    assert manager.delete(url).status_code == 204
    assert manager.get(search).json()["items"] == []


@pytest.mark.requirement("4.2.2-a")
def test_the_catalogue_and_the_implementation_list_hang_together(manager, functional_portal):
    entry = {"@type": "CatalogueEntry", "title": "甲", "basic_code": BASIC}
    entry = manager.post("", json={**entry, "matter_type": "permit"}).json()
    matter = {k: v for k, v in MATTER.items() if k != "legal_basis"}
    made = manager.post("", json={**matter, "catalogue_entry": entry["@id"]})
    assert made.status_code == 201, made.text
    assert made.json()["catalogue_entry"]["@id"] == entry["@id"]
    found = manager.get(
        f"{functional_portal.absolute_url()}/@search"
        f"?catalogue_entry_uid={entry['UID']}&metadata_fields=code"
    ).json()["items"]
    assert [item["code"] for item in found] == [MATTER["implementation_code"]]


OTHERS = [
    ("Law", {"articles": [{"no": "第一条", "text": "为了……"}], "promulgated": "2002-12-28"}),
    (
        "Intermediary",
        {
            "code": "11370000004501038M",
            "qualifications": [{"name": "甲级", "valid_to": "2030-01-01"}],
            "regions_served": ["370000"],
        },
    ),
    ("Question", {"answer": "可以。", "keywords": ["办学"]}),
    (
        "Announcement",
        {
            "text": "系统升级。",
            "banner": True,
            "banner_until": "2030-01-01",
            "attachments": [{"title": "安排表", "file": "0" * 32}],
        },
    ),
    (
        "CatalogueEntry",
        {
            "basic_code": BASIC,
            "exercise_levels": ["province", "city"],
            "valid_from": "2025-01-01",
            "co_departments": [{"name": "财政厅"}],
        },
    ),
]


@pytest.mark.parametrize("portal_type,fields", OTHERS)
def test_the_other_types_make_the_round_trip(manager, portal_type, fields):
    made = manager.post("", json={"@type": portal_type, "title": "甲", **fields})
    assert made.status_code == 201, made.text
    body = manager.get(made.json()["@id"]).json()
    for name, value in fields.items():
        got = body[name]
        if isinstance(value, list) and value and isinstance(value[0], dict):
            assert [
                {k: row[k] for k in given} for row, given in zip(got, value, strict=True)
            ] == value
        elif name == "exercise_levels":
            assert {t["token"] for t in got} == set(value)
        else:
            assert got == value
    assert manager.patch(made.json()["@id"], json={"title": "乙"}).status_code == 204


def test_regions_nest_and_take_their_ids_from_their_codes(manager, functional_portal):
    root = functional_portal.absolute_url()
    city = manager.post(
        f"{root}/370000",
        json={
            "@type": "Region",
            "title": "济南市",
            "code": "370100",
            "level": "city",
            "review_steps": [{"step": "legality", "required": True, "level": "province"}],
        },
    )
    assert city.status_code == 201, city.text
    assert city.json()["@id"] == f"{root}/370000/370100"
    assert city.json()["review_steps"] == [
        {"step": "legality", "required": True, "level": "province"}
    ]
    wrong = manager.post(
        f"{root}/370000", json={"@type": "Region", "title": "甲", "code": "37", "level": "city"}
    )
    assert "层级" in errors_of(wrong)["level"]


def test_a_guide_gives_the_facts_of_its_matter(manager):
    matter = manager.post("", json=MATTER).json()
    made = manager.post(
        "",
        json={
            "@type": "ServiceGuide",
            "title": "怎样办民办学校",
            "matter": matter["@id"],
            "plain_steps": [{"title": "准备材料"}],
        },
    )
    assert made.status_code == 201, made.text
    body = made.json()
    assert body["matter"]["@id"] == matter["@id"]
    assert body["facts"]["promised_limit"] == 20
    manager.patch(matter["@id"], json={"promised_limit": 15})
    assert manager.get(body["@id"]).json()["facts"]["promised_limit"] == 15


def test_types_describe_rows_for_the_object_list_widget(manager):
    schema = manager.get("@types/Matter").json()
    materials = schema["properties"]["materials"]
    assert (materials["type"], materials["widget"]) == ("array", "object_list")
    row = materials["schema"]
    assert row["fieldsets"][0]["fields"][0] == "name"
    assert row["required"] == ["name"]
    assert row["properties"]["originals"]["type"] == "integer"
    assert row["properties"]["originals"]["title"] == "原件份数"
    vocabulary = row["properties"]["necessity"]["vocabulary"]["@id"]
    assert vocabulary.endswith("@vocabularies/govportal.material_necessities")
    terms = manager.get(vocabulary).json()["items"]
    assert {"required", "optional", "deferrable"} <= {t["token"] for t in terms}
    assert [f["title"] for f in schema["fieldsets"] if f["id"] == "materials"] == ["申请材料"]


def test_refuses_a_relation_to_another_type(manager, functional_department):
    found = refused(manager, catalogue_entry=functional_department.absolute_url())
    assert "类型不对" in found["catalogue_entry"]


def test_a_whole_site_import_restores_what_contradicts_itself(functional_department):
    """collective.exportimport and plone.exportimport hand their data to the deserialiser."""
    from plone.restapi.interfaces import IDeserializeFromJson
    from zExceptions import BadRequest
    from zope.component import getMultiAdapter

    import json
    import plone.api as api

    matter = api.content.create(functional_department, "Matter", title="旧事项")
    request = functional_department.REQUEST
    deserializer = getMultiAdapter((matter, request), IDeserializeFromJson)
    request["BODY"] = json.dumps({"visits": 2})
    with pytest.raises(BadRequest):
        deserializer()
    deserializer(validate_all=False, data={"visits": 2, "to_revise": ["title"]})
    assert matter.visits == 2 and matter.to_revise == ["title"]


def test_an_editor_cannot_write_what_the_system_notes(functional_department, manager):
    from plone.app.testing import setRoles
    from plone.app.testing import TEST_USER_ID
    from plone.app.testing import TEST_USER_NAME
    from plone.app.testing import TEST_USER_PASSWORD

    import plone.api as api
    import transaction

    matter = api.content.create(functional_department, "Matter", title="甲")
    matter.manage_permission("Modify portal content", ["Editor", "Manager"])
    setRoles(functional_department.aq_parent.aq_parent, TEST_USER_ID, ["Editor"])
    transaction.commit()
    manager.auth = (TEST_USER_NAME, TEST_USER_PASSWORD)
    url = matter.absolute_url()
    answer = manager.patch(url, json={"title": "乙", "to_revise": ["title"], "state_reason": "x"})
    assert answer.status_code == 204, answer.text
    transaction.begin()
    assert (matter.title, matter.to_revise, matter.state_reason) == ("乙", [], "")


@pytest.mark.parametrize("kind", ["Department", "Question"])
def test_keeps_from_the_public_who_holds_a_lock(manager, functional_department, kind):
    obj = functional_department
    if kind == "Question":
        obj = api.content.create(functional_department, kind, title="问", answer="答")
        obj.manage_permission("View", ["Anonymous"], acquire=True)
        obj.manage_permission("Access contents information", ["Anonymous"], acquire=True)
    ILockable(obj).lock()
    transaction.commit()
    url = obj.absolute_url()
    public = {"headers": {"Accept": "application/json"}, "timeout": 30}
    told = {"locked": True, "stealable": True}
    assert requests.get(f"{url}/@lock", **public).json() == told
    assert requests.get(url, **public).json()["lock"] == told
    assert manager.get(f"{url}/@lock").json()["creator"]
    assert manager.get(url).json()["lock"]["token"]
