"""``@desk`` and ``@desk-items``: refusals first."""

from tests.publishing.review.test_http import draft
from tests.publishing.review.test_http import site  # noqa: F401
from tests.publishing.review.test_http import STEPS
from tests.publishing.review.test_http import through

import pytest


def items(client, **query):
    answer = client.get("@desk-items", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("name", ["@desk", "@desk-items"])
def test_refuses_visitors(site, name):  # noqa: F811
    answer = site.nobody.get(name)
    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "请先登录。"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"state": "vanished"}, "state"),
        ({"type": "Document"}, "type"),
        ({"text": "字" * 101}, "text"),
    ],
)
def test_refuses_what_is_unknown(site, query, field):  # noqa: F811
    answer = site.people["editor"].get("@desk-items", params=query)
    assert answer.status_code == 422
    assert answer.json()["error"]["errors"][0]["field"] == field


def test_who_works_nowhere_has_an_empty_desk(site):  # noqa: F811
    draft(site)
    citizen = site.people["citizen"]
    assert citizen.get("@desk").json()["places"] == []
    assert items(citizen)["items"] == []


def test_shows_an_editor_where_to_begin(site):  # noqa: F811
    desk = site.people["editor"].get("@desk").json()
    (place,) = desk["places"]
    assert place["@id"] == site.bureau
    assert place["place"] == "山东省 / 济南市 / 历下区 / 历下区市场监督管理局"
    assert place["roles"] == ["Editor"]
    assert place["may_compile"] is True
    added = {entry["type"] for entry in place["add"]}
    assert {"Matter", "ServiceGuide"} <= added
    assert "CatalogueEntry" not in added
    assert desk["whole_site"] is False


def test_shows_an_auditor_nothing_to_begin(site):  # noqa: F811
    (place,) = site.people["auditor"].get("@desk").json()["places"]
    assert place["add"] == []
    assert place["may_compile"] is False


def test_lists_drafts_and_what_is_public(site):  # noqa: F811
    first = draft(site)
    second = draft(
        site,
        title="特种设备使用登记",
        basic_code="370131002000",
        implementation_code="11370102MB284345684370131002000",
    )
    through(site, second, STEPS)
    found = items(site.people["editor"])
    assert {entry["@id"] for entry in found["items"]} == {first, second}
    assert {state["id"]: state["count"] for state in found["states"]} == {
        "draft": 1,
        "published": 1,
    }
    by_id = {entry["@id"]: entry for entry in found["items"]}
    assert by_id[first]["may_edit"] is True
    assert by_id[first]["percent"] == 100
    assert by_id[second]["may_edit"] is False
    assert by_id[second]["percent"] is None
    assert by_id[second]["state"]["title"] == "已发布"
    assert [e["@id"] for e in items(site.people["editor"], state="draft")["items"]] == [first]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"text": "食品经营"}, 1),
        ({"text": "370131001"}, 1),
        ({"text": "11370102mb28"}, 1),
        ({"text": "餐饮"}, 0),
        ({"text": "食品 许可"}, 1),
        ({"text": '食品" (*)'}, 1),
        ({"text": "*"}, 1),
        ({"type": "ServiceGuide"}, 0),
        ({"own": "1"}, 1),
    ],
)
def test_searches(site, query, count):  # noqa: F811
    draft(site)
    assert items(site.people["editor"], **query)["items_total"] == count


def test_what_others_made_is_not_ones_own(site):  # noqa: F811
    draft(site)
    assert items(site.people["reviewer"])["items_total"] == 1
    assert items(site.people["reviewer"], own="1")["items_total"] == 0


def test_keeps_to_the_persons_places(site):  # noqa: F811
    draft(site)
    other = site.person("elsewhere", site.top, Editor=True)
    assert items(other)["items"] == []
    assert items(site.admin)["items_total"] == 1
