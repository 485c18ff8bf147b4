"""``@page`` of matters, guides and catalogue entries: what a reader gets, and what nobody does."""

from datetime import date
from tests.content.pages.conftest import put_in_state
from tests.content.pages.conftest import relation

import plone.api as api
import pytest
import transaction


def page(session, obj):
    answer = session.get(f"{obj.absolute_url()}/@page")
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("name", ["draft", "draft_guide"])
@pytest.mark.parametrize("service", ["", "/@page", "/@qr", "/@pdf"])
def test_a_draft_is_refused_and_not_named(place, reader, name, service):
    answer = reader.get(place[name].absolute_url() + service)
    assert answer.status_code == 401
    assert place[name].title not in answer.text


def test_content_without_a_page_is_not_found(place, reader):
    assert reader.get(f"{place['department'].absolute_url()}/@pdf").status_code == 404
    assert reader.get(f"{place['matter'].absolute_url()}/@implementations").status_code == 404


def test_the_page_comes_with_the_content(place, reader):
    url = place["matter"].absolute_url()
    data = reader.get(url, params={"expand": "page"}).json()["@components"]["page"]
    assert data["title"] == "民办高等学校设立审批"
    assert "title" not in reader.get(url).json()["@components"]["page"]


@pytest.mark.requirement("4.5.2.3-b")
def test_a_matter_answers_the_first_questions(place, reader):
    data = page(reader, place["matter"])
    facts = {fact["name"]: (fact["value"], fact["note"]) for fact in data["glance"]}
    assert facts["limit"] == ("20 个工作日", "承诺件、法定 60 个工作日")
    assert facts["visits"] == ("最多 1 次", "需要当面核验原件")
    assert facts["fee"][0] == "不收费"
    assert facts["ways"][0] == "窗口办理、网上办理"
    assert data["conditions"] == ["1. 有章程", "2. 有场所"]
    assert data["online_url"] == "https://example.org/apply"
    assert data["department"]["url"] == place["department"].absolute_url()
    assert data["region"]["title"] == "山东省"
    assert data["guides"] == [{"title": "怎样办民办高校", "url": place["guide"].absolute_url()}], (
        "drafts are not named"
    )


@pytest.mark.requirement("4.5.2.3-b")
def test_materials_have_amounts_files_and_notes(place, reader):
    first, second = page(reader, place["matter"])["materials"]
    assert first["amount"] == "原件 1 份、复印件 2 份"
    assert first["waiver"] == "电子证照可以核验的"
    assert first["details"] == [{"title": "材料办理说明", "lines": ["写明办学层次"]}]
    assert (first["form"]["title"], first["form"]["kind"]) == ("申请书空白表", "PDF")
    assert reader.get(first["form"]["url"]).content == b"%PDF-1.4 form"
    assert first["sample"] is None, "what is not public is not offered"
    assert second["necessity"] == "optional"


def test_steps_tell_what_is_not_counted(place, reader):
    steps = page(reader, place["matter"])["steps"]
    assert [(s["name"], s["limit"], s["special"]) for s in steps] == [
        ("受理", "当场办完", ""),
        ("专家评审", "30 个工作日", "专家评审"),
        ("决定", "20 个工作日", ""),
    ]


def test_citations_lead_to_the_article_and_hide_drafts(place, reader):
    known, unknown = page(reader, place["matter"])["basis"]
    assert known["url"] == f"{place['law'].absolute_url()}#article-12"
    assert known["text"] == "举办民办学校应当经过审批。"
    assert unknown["url"] == ""
    assert "还没有公布的规定" not in str(unknown)


def test_the_office_is_the_departments_where_the_matter_names_none(place, reader):
    contact = page(reader, place["matter"])["contact"]
    assert contact["address"] == "济南市历下区某路 1 号"
    assert (contact["longitude"], contact["latitude"]) == (117.1, 36.6)
    assert [link["title"] for link in contact["maps"]] == ["高德地图", "百度地图", "腾讯地图"]
    place["matter"].address = "某分中心"
    transaction.commit()
    contact = page(reader, place["matter"])["contact"]
    assert (contact["address"], contact["longitude"]) == ("某分中心", None)
    assert contact["maps"] == []


def test_every_element_stands_somewhere(place, reader):
    data = page(reader, place["matter"])
    names = {entry["name"] for section in data["sections"] for entry in section["entries"]}
    assert {"catalogue_entry", "implementation_code", "service_objects", "result_name"} <= names
    assert data["remedies"][0]["phones"] == ["0531-55550001", "0531-55550002"]


def test_an_address_that_is_no_web_address_is_no_link(place, reader):
    place["matter"].online_url = "javascript:alert(1)"
    transaction.commit()
    assert page(reader, place["matter"])["online_url"] == ""


@pytest.mark.parametrize("state", ["suspended", "cancelled"])
def test_a_stopped_matter_says_why_since_when_and_where_else(place, reader, state):
    other = api.content.create(
        place["department"],
        "Matter",
        title="民办学校设立审批（分校）",
        catalogue_entry=relation(place["entry"]),
    )
    put_in_state(other, "published")
    put_in_state(place["matter"], state, state_reason="系统升级", state_since=date(2026, 3, 1))
    data = page(reader, place["matter"])
    assert data["notice"]["state"] == state
    assert data["notice"]["reason"] == "系统升级"
    assert data["notice"]["since_text"] == "2026 年 3 月 1 日"
    assert data["online_url"] == "", "nobody is sent to apply for what is stopped"
    assert [found["title"] for found in data["alternatives"]] == ["民办学校设立审批（分校）"]


def test_a_guide_has_plain_steps_with_pictures_and_live_facts(place, reader):
    data = page(reader, place["guide"])
    assert data["steps"][0]["title"] == "准备材料"
    assert data["steps"][0]["picture"]["text"] == "窗口在二楼"
    assert reader.get(data["steps"][0]["picture"]["url"]).headers["Content-Type"] == "image/png"
    assert data["matter"]["materials"][0]["name"] == "申办报告"


def test_a_guide_of_a_hidden_matter_has_no_facts(place, reader):
    place["matter"].manage_permission("View", ["Manager"], acquire=False)
    place["matter"].reindexObjectSecurity()
    transaction.commit()
    data = page(reader, place["guide"])
    assert data["matter"] is None
    assert "申办报告" not in str(data)


def test_an_entry_lists_who_carries_it_out(place, reader):
    data = page(reader, place["entry"])
    assert data["code"] == place["entry"].basic_code
    assert data["basis"][0]["text"] == "举办民办学校应当经过审批。"
    url = f"{place['entry'].absolute_url()}/@implementations"
    found = reader.get(url).json()
    assert found["items_total"] == 1, "drafts are not counted"
    assert found["items"][0]["region"]["title"] == "山东省"
    assert reader.get(url, params={"region": "370100"}).json()["items"] == []
    assert reader.get(url, params={"b_size": "x"}).status_code == 400


def test_old_addresses_lead_on_when_the_department_is_renamed_twice(place, reader):
    old = place["matter"].absolute_url()
    for name in ("department-2", "department-3"):
        api.content.rename(place["department"], name)
        transaction.commit()
    for service in ("", "/@page", "/@pdf"):
        answer = reader.get(old + service, allow_redirects=False)
        assert answer.status_code == 302, "Plone redirects so; the front end says 301"
        assert answer.headers["Location"] == place["matter"].absolute_url() + service
    assert reader.get(old).json()["title"] == place["matter"].title, "and not in a circle"
