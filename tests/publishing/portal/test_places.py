"""The pages of regions and departments."""

from tests.publishing.review.http import Client

import pytest
import transaction


def page(reader, obj):
    answer = reader.get(f"{obj.absolute_url()}/@page")
    assert answer.status_code == 200, answer.text
    return answer.json()


def pairs(counted):
    return {one["value"]: one["count"] for one in counted}


@pytest.mark.parametrize("name", ["county", "bureau"])
def test_who_may_not_see_a_place_is_told_nothing(place, reader, name):
    hidden = getattr(place, name)
    hidden.manage_permission("View", ["Manager"], acquire=False)
    transaction.commit()
    answer = reader.get(f"{hidden.absolute_url()}/@page")
    assert answer.status_code == 401
    assert hidden.title not in answer.text


def test_a_region_without_anything_has_an_empty_page(place, reader):
    data = page(reader, place.county)
    assert data["total"] == data["online"] == 0
    for name in ("types", "regions", "recent", "announcements", "questions"):
        assert data[name] == [], name
    assert data["contact"]["advice_phones"] == [] and data["office"] == ""
    assert data["parent"] == {"code": "370100", "title": "济南市", "url": "/370000/370100"}


@pytest.mark.requirement("4.5.2.3-b")
def test_a_region_counts_what_is_in_it_and_below(place, reader):
    place.matter_of(place.city_bureau, 1, "户口登记", matter_type="confirmation")
    place.matter_of(place.bureau, 2, matter_type="permit", themes_natural={"030"})
    place.matter_of(place.bureau, 3, "企业登记", matter_type="permit", online=True)
    place.matter(place.bureau, "起草中的事项")
    data = page(reader, place.city)
    assert (data["total"], data["online"]) == (3, 1)
    assert pairs(data["types"]) == {"permit": 2, "confirmation": 1}
    assert pairs(data["themes"]["np"]) == {"np-030": 1}
    assert {one["code"]: one["count"] for one in data["regions"]} == {"370102": 2}
    assert [(one["title"], one["count"]) for one in data["departments"]] == [
        ("济南市市场监督管理局", 1)
    ]
    assert {one["title"] for one in data["recent"]} == {"户口登记", "食品经营许可", "企业登记"}
    assert "起草中的事项" not in str(data)
    assert page(reader, place.county)["total"] == 2


def test_a_region_says_who_governs_it(place, reader):
    place.city.service_office = "济南市行政审批服务局"
    place.city.advice_phone = "0531-55550003、0531-55550004"
    place.announce(place.county, "历下放假")
    place.publish(place.city, "Question", title="怎么查进度？")
    data = page(reader, place.city)
    assert data["office"] == "济南市行政审批服务局"
    assert data["contact"]["advice_phones"] == ["0531-55550003", "0531-55550004"]
    assert [one["title"] for one in data["announcements"]] == ["历下放假"]
    assert [one["title"] for one in data["questions"]] == ["怎么查进度？"]
    assert {fact["title"] for fact in data["facts"]} >= {"区划代码", "区划层级"}


def test_the_review_steps_of_a_region_are_nobodys_business(place, reader):
    place.city.review_steps = [{"step": "legality", "required": True, "level": None}]
    assert "review_steps" not in str(page(reader, place.city))


@pytest.mark.requirement("4.5.2.3-b")
def test_a_department_shows_some_of_each_type_and_says_how_many_there_are(place, reader):
    for number in range(10):
        place.matter_of(place.bureau, number, f"许可{number}", matter_type="permit")
    place.matter_of(place.bureau, 99, "户口登记", matter_type="confirmation")
    data = page(reader, place.bureau)
    assert data["region"] == {"title": "历下区", "url": "/370000/370100/370102"}
    assert data["total"] == 11
    assert [(one["value"], one["count"], len(one["items"])) for one in data["types"]] == [
        ("permit", 10, 8),
        ("confirmation", 1, 1),
    ]
    assert data["types"][1]["items"][0]["title"] == "户口登记"
    assert data["guides"] == data["catalogue"] == {"total": 0, "items": []}


def test_a_department_without_anything_has_an_empty_page(place, reader):
    data = page(reader, place.bureau)
    assert data["total"] == 0 and data["types"] == data["recent"] == data["questions"] == []
    assert {fact["title"]: fact["text"] for fact in data["facts"]}["部门代码"] == place.bureau.code


def test_a_member_of_the_staff_sees_the_same(place, functional_portal, reader):
    name = place.user("editor", place.bureau, "Editor")
    place.matter_of(place.bureau, 1)
    with Client(functional_portal.absolute_url(), name) as session:
        assert page(session, place.bureau) == page(reader, place.bureau)
