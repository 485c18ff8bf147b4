"""Compile and adopt over HTTP."""

from govportal.publishing.levels import browser
from tests.publishing.review.http import Client
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


@pytest.mark.requirement("4.4.1.1.1")
def page_of(site, name):
    """A person who reads pages."""
    client = Client(site.base, name)
    client.headers["Accept"] = "text/html"
    return client


def token(page):
    """The authenticator of a page's first form."""
    return page.text.split('name="_authenticator"')[1].split('value="')[1].split('"')[0]


def test_the_page_refuses_who_may_not_compile(site, entry):
    page = f"{site.bureau}/@@compile-matter"
    data = {"catalogue_entry": entry[1]}
    for name in ("auditor", "publisher", "top_editor"):
        client = page_of(site, name)
        for answer in (client.get(page), client.post(page, data=data)):
            assert "编制</button>" not in answer.text, name
            assert answer.history or answer.status_code in (401, 403), name
        assert page not in client.get(site.bureau).text
        assert page not in client.get("@@my-tasks").text
    assert site.admin.get(site.bureau).json()["items_total"] == 0


def test_the_page_refuses_forged_and_wrong_requests(site, entry):
    page, editor = f"{site.bureau}/@@compile-matter", page_of(site, "editor")
    data = {"_authenticator": "x", "catalogue_entry": entry[1]}
    assert editor.post(page, data=data).status_code == 403
    data = {"_authenticator": token(editor.get(page)), "catalogue_entry": "nothing"}
    answer = editor.post(page, data=data)
    assert (answer.status_code, "没有找到这个目录清单事项" in answer.text) == (404, True)
    for query in ("b_start=x", "b_start=-5", "b_start=99999999999", "b_start=²"):
        assert editor.get(f"{page}?{query}").status_code == 200
    assert site.admin.get(site.bureau).json()["items_total"] == 0


def test_an_editor_finds_the_department_and_compiles_there(site, entry):
    editor = page_of(site, "editor")
    tasks = editor.get("@@my-tasks").text
    assert "我的部门" in tasks
    assert "我的区划" not in tasks
    assert "我的区划" in page_of(site, "publisher").get("@@my-tasks").text
    assert f'href="{site.bureau}/++add++Matter"' in tasks
    page = f"{site.bureau}/@@compile-matter"
    for where in (tasks, editor.get(site.bureau).text):
        assert f'href="{page}"' in where
    assert "没有可以编制" in editor.get(f"{page}?text=药品").text
    shown = editor.get(f"{page}?text=食品")
    assert shown.text.count("<h1") == 1
    assert ENTRY["basic_code"] in shown.text
    data = {"_authenticator": token(shown), "catalogue_entry": entry[1]}
    form = editor.post(page, data=data)
    assert form.status_code == 200, form.text
    assert form.url.endswith("/edit")
    assert "已编制草稿" in form.text
    made = site.people["editor"].get(form.url.removesuffix("/edit")).json()
    assert (made["review_state"], made["catalogue_entry"]["@id"]) == ("draft", entry[0])
    assert "没有可以编制" in editor.get(page).text


def test_the_page_shows_many_entries_a_page_at_a_time(site, entry, monkeypatch):
    monkeypatch.setattr(browser, "SIZE", 1)
    other = site.make(
        site.top, "CatalogueEntry", **{**ENTRY, "title": "酒类", "basic_code": "370131002000"}
    )
    publish(site, other, "top_editor")
    page, editor = f"{site.bureau}/@@compile-matter", page_of(site, "editor")
    first = editor.get(page).text
    assert ("食品经营许可</a>" in first, "酒类</a>" in first) == (True, False)
    assert ('rel="next"' in first, 'rel="prev"' in first) == (True, False)
    second = editor.get(f"{page}?b_start=1").text
    assert ("食品经营许可</a>" in second, "酒类</a>" in second) == (False, True)
    assert ('rel="next"' in second, 'rel="prev"' in second) == (False, True)


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
