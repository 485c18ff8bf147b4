"""Compile and adopt over HTTP."""

from tests.publishing.review.http import Province

import pytest


ENTRY = {
    "title": "食品经营许可",
    "basic_code": "370131001000",
    "matter_type": "permit",
    "exercise_levels": ["county"],
    "legal_basis": [{"title": "中华人民共和国食品安全法", "article": "第三十五条"}],
}


@pytest.fixture
def site(functional_portal):
    """A province whose steps nobody requires but the publisher's."""
    province = Province(functional_portal.absolute_url())
    steps = [
        {"step": step, "required": False, "level": ""}
        for step in ("department", "legality", "office")
    ]
    province.admin.patch(province.province, json={"review_steps": steps})
    province.person("editor", province.bureau, Editor=True)
    province.person("top_editor", province.top, Editor=True)
    province.person("publisher", province.province, Publisher=True)
    province.person("auditor", province.province, Auditor=True)
    return province


def publish(site, url, name):
    """Submit as a person, and publish."""
    assert site.people[name].do(url, "submit").status_code == 200
    answer = site.people["publisher"].do(url, "publish")
    assert answer.status_code == 200, answer.text


@pytest.fixture
def entry(site):
    """The address and UID of a published entry."""
    url = site.make(site.top, "CatalogueEntry", **ENTRY)
    publish(site, url, "top_editor")
    return url, site.admin.get(url).json()["UID"]


def refused(answer, status):
    """The body of a refusal."""
    assert answer.status_code == status, answer.text
    return answer.json()["error"]


def test_refuses_who_may_not_compile(site, entry):
    body = {"catalogue_entry": entry[1]}
    assert site.nobody.post(f"{site.bureau}/@compile", json=body).status_code == 401
    for name in ("auditor", "publisher", "top_editor"):
        answer = site.people[name].post(f"{site.bureau}/@compile", json=body)
        assert answer.status_code in (401, 403), name
        assert site.people[name].get(f"{site.bureau}/@compile").status_code in (401, 403)


@pytest.mark.parametrize(
    ("body", "status"),
    [({}, 422), ({"catalogue_entry": 5}, 422), ({"catalogue_entry": "nothing"}, 404), ([], 400)],
)
def test_refuses_a_request_without_an_entry(site, body, status):
    refused(site.people["editor"].post(f"{site.bureau}/@compile", json=body), status)


def test_refuses_a_level_that_the_entry_does_not_name(site, entry):
    site.person("middle", site.middle, Editor=True)
    answer = site.people["middle"].post(
        f"{site.middle}/@compile", json={"catalogue_entry": entry[1]}
    )
    found = refused(answer, 409)
    assert found["errors"][0]["field"] == "catalogue_entry"
    assert "行使层级" in found["message"]


def test_refuses_to_adopt_into_what_is_public_or_has_no_entry(site, entry):
    editor = site.people["editor"]
    made = editor.post(f"{site.bureau}/@compile", json={"catalogue_entry": entry[1]}).json()
    site.admin.patch(made["@id"], json={"catalogue_entry": None})
    refused(editor.post(f"{made['@id']}/@adopt-catalogue"), 409)
    assert site.nobody.post(f"{made['@id']}/@adopt-catalogue").status_code == 401


def test_a_department_compiles_once_what_it_may(site, entry):
    editor = site.people["editor"]
    offered = editor.get(f"{site.bureau}/@compile").json()
    assert [item["UID"] for item in offered["items"]] == [entry[1]]
    assert editor.get(f"{site.bureau}/@compile?text=药品").json()["items_total"] == 0
    answer = editor.post(f"{site.bureau}/@compile", json={"catalogue_entry": entry[1]})
    assert answer.status_code == 201, answer.text
    made = editor.get(answer.json()["@id"]).json()
    assert made["implementation_code"] == "11370102MB284345684370131001000"
    assert made["catalogue_entry"]["@id"] == entry[0]
    assert made["review_state"] == "draft"
    assert editor.get(f"{site.bureau}/@compile").json()["items_total"] == 0
    again = editor.post(f"{site.bureau}/@compile", json={"catalogue_entry": entry[1]})
    assert refused(again, 409)["type"] == "AlreadyCompiled"


def test_a_changed_entry_shows_in_the_editors_tasks_until_it_is_adopted(site, entry):
    editor = site.people["editor"]
    matter = editor.post(f"{site.bureau}/@compile", json={"catalogue_entry": entry[1]}).json()[
        "@id"
    ]
    top = site.people["top_editor"]
    copy = top.post(f"{entry[0]}/@workingcopy").json()["@id"]
    basis = [{"title": "中华人民共和国食品安全法", "article": "第三十六条"}]
    assert top.patch(copy, json={"legal_basis": basis}).status_code == 204
    publish(site, copy, "top_editor")
    tasks = editor.get("@tasks?kind=revise").json()
    assert [(i["@id"], i["to_revise"]) for i in tasks["items"]] == [(matter, ["legal_basis"])]
    assert site.people["publisher"].get("@tasks?kind=revise").json()["items"] == []
    answer = editor.post(f"{matter}/@adopt-catalogue")
    assert answer.status_code == 200, answer.text
    assert (answer.json()["changed"], answer.json()["to_revise"]) == (["legal_basis"], [])
    assert editor.get("@tasks?kind=revise").json()["items"] == []
    assert editor.get(matter).json()["legal_basis"][0]["article"] == "第三十六条"
