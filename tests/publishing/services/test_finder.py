"""GET @finder, @search-all and @questions: what they refuse, find and count."""

from govportal.publishing.review.bypass import publish
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.publishing.services.conftest import entry
from tests.publishing.services.conftest import listed

import plone.api as api
import pytest
import requests
import transaction


DEPARTMENTS = {"11370100MB2830000A": "市市场监督管理局", "11370102MB2840000B": "历下区公安局"}


@pytest.fixture
def ask(province):
    """An anonymous client: ``ask("@finder", kind="matter")`` gives status and JSON."""

    def ask(name, **params):
        answer = requests.get(
            f"{province.absolute_url()}/{name}",
            params=params,
            headers={"Accept": "application/json"},
            timeout=30,
        )
        return answer.status_code, answer.json()

    return ask


@pytest.fixture
def matters(province):
    """Matters of two regions and departments."""
    first, second = DEPARTMENTS
    listed(
        entry("department", 8, DEPARTMENTS[first], code=first),
        entry("department", 9, DEPARTMENTS[second], region="370102", code=second),
        entry(
            number=1,
            title="企业设立登记",
            department_code=first,
            matter_type="permit",
            online=True,
            online_depth="handling",
            themes=("lp-010",),
            service_objects=("enterprise",),
        ),
        entry(
            number=2,
            title="企业注销登记",
            region="370102",
            department_code=second,
            matter_type="confirmation",
            online=False,
            online_depth="none",
        ),
        entry(
            number=3,
            title="食品经营许可",
            department_code=first,
            matter_type="permit",
            state="suspended",
            online=True,
        ),
    )


def titles(data):
    return [item["title"] for item in data["items"]]


def counts(data, name):
    """Value → count of one filter, as they are offered."""
    found = next(one for one in data["filters"] if one["name"] == name)
    return {v["value"]: v["count"] for group in found["groups"] for v in group["values"]}


@pytest.mark.parametrize(
    "params,field",
    (
        ({}, "kind"),
        ({"kind": "region"}, "kind"),
        ({"kind": ["matter", "law"]}, "kind"),
        ({"kind": "matter", "colour": "red"}, "colour"),
        ({"kind": "matter", "type": "magic"}, "type"),
        ({"kind": "matter", "region": "济南"}, "region"),
        ({"kind": "matter", "online": "perhaps"}, "online"),
        ({"kind": "matter", "q": "证"}, "q"),
        ({"kind": "matter", "q": ["证照", "执照"]}, "q"),
        ({"kind": "matter", "cursor": "made-up"}, "cursor"),
        ({"kind": "matter", "find_department": "局"}, "find_department"),
        ({"kind": "law", "theme": "np-030"}, "theme"),
        ({"kind": "matter"} | {f"a{n}": "1" for n in range(60)}, ""),
    ),
)
def test_refuses_wrong_parameters_and_names_the_field(ask, params, field):
    status, data = ask("@finder", **params)
    assert status == 422
    assert data["error"]["type"] == "ValidationError"
    assert [fault["field"] for fault in data["error"]["errors"]] == [field] or field == ""
    assert all(fault["message"] for fault in data["error"]["errors"])


@pytest.mark.parametrize("q", ("", "  ", "证", "证" * 101))
def test_refuses_a_search_for_nothing(ask, q):
    status, data = ask("@search-all", q=q)
    assert status == 422
    assert [fault["field"] for fault in data["error"]["errors"]] == ["q"]


def test_refuses_a_page_that_is_no_number(ask):
    assert ask("@questions", page="two")[0] == 400


def test_is_not_there_below_the_site(ask):
    assert ask("370000/@finder", kind="matter")[0] == 404


def test_lists_what_a_page_shows(ask, matters):
    status, data = ask("@finder", kind="matter")
    assert status == 200
    assert titles(data) == ["企业设立登记", "企业注销登记", "食品经营许可"]
    assert data["total"] == {"count": 3, "more": False}
    first = data["items"][0]
    assert first["path"] == "/370100/m00001"
    assert (first["region"], first["department"]) == ("济南市", "市场监督管理局")
    assert {"label": "编码", "value": "M00001", "code": True} in first["facts"]
    assert [sort["value"] for sort in data["sorts"] if sort["selected"]] == ["code"]


def test_counts_every_filter_under_the_others(ask, matters):
    _status, data = ask("@finder", kind="matter", type="permit")
    assert counts(data, "type") == {"permit": 2, "confirmation": 1}
    assert counts(data, "online") == {"true": 2}
    assert counts(data, "state") == {"in_force": 1, "suspended": 1}
    assert counts(data, "theme") == {"lp-010": 1}
    assert counts(data, "service_object") == {"enterprise": 1}
    _status, data = ask("@finder", kind="matter", type="permit", q="登记")
    assert titles(data) == ["企业设立登记"]
    assert counts(data, "type") == {"permit": 1, "confirmation": 1}
    assert data["chips"] == [
        {"name": "q", "label": "检索词", "value": "登记"},
        {"name": "type", "label": "事项类型", "value": "行政许可"},
    ]


@pytest.mark.requirement("4.4.1.1.5-a")
@pytest.mark.requirement("4.4.1.4.1-c")
@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"q": "登记"}, ["企业设立登记", "企业注销登记"]),
        ({"q": "M00003"}, ["食品经营许可"]),
        ({"region": "370100"}, ["企业设立登记", "企业注销登记", "食品经营许可"]),
        ({"region": "370100", "descendants": "false"}, ["企业设立登记", "食品经营许可"]),
        ({"department": "11370102MB2840000B"}, ["企业注销登记"]),
        ({"type": "permit"}, ["企业设立登记", "食品经营许可"]),
        ({"state": "suspended"}, ["食品经营许可"]),
        ({"theme": "lp-010", "service_object": "enterprise"}, ["企业设立登记"]),
        ({"q": "企业", "type": "confirmation", "region": "370102"}, ["企业注销登记"]),
    ],
)
def test_finds_matters_by_every_condition(ask, matters, params, found):
    status, data = ask("@finder", kind="matter", **params)
    assert status == 200
    assert titles(data) == found


@pytest.mark.requirement("4.4.1.1.5-a")
@pytest.mark.requirement("4.4.1.4.1-c")
def test_finds_what_is_published_and_no_draft(ask, province):
    setRoles(province, TEST_USER_ID, ["Manager"])
    place = api.content.create(
        province["370000"]["370100"], "Department", title="市局", code="11370100MB2830000A"
    )
    for title, code in (("企业设立登记", "A1"), ("企业注销登记草案", "A2")):
        api.content.create(place, "Matter", title=title, implementation_code=code)
    publish(place["a1"], "公布")
    transaction.commit()
    status, data = ask("@finder", kind="matter", q="企业")
    assert (status, titles(data)) == (200, ["企业设立登记"])


def test_filters_by_whether_it_is_done_online(ask, matters):
    assert titles(ask("@finder", kind="matter", online="false")[1]) == ["企业注销登记"]
    found = ask("@finder", kind="matter", online="true", online_depth="handling")[1]
    assert titles(found) == ["企业设立登记"]


def test_leads_down_the_regions_with_counts(ask, matters):
    _status, data = ask("@finder", kind="matter")
    assert [(one["title"], one["count"]) for one in data["regions"]["below"]] == [
        ("山东省", 3),
        ("济南市", 3),
    ]
    _status, data = ask("@finder", kind="matter", region="370100", type="permit")
    assert [(one["title"], one["count"]) for one in data["regions"]["chain"]] == [
        ("山东省", 2),
        ("济南市", 2),
    ]
    assert data["regions"]["below"] == []
    _status, data = ask("@finder", kind="matter", region="370100")
    assert [(one["title"], one["count"]) for one in data["regions"]["below"]] == [("历下区", 1)]


def test_offers_the_departments_of_the_region_and_looks_for_others(ask, matters):
    _status, data = ask("@finder", kind="matter", region="370100")
    assert counts(data, "department") == {"11370100MB2830000A": 2}
    _status, data = ask("@finder", kind="matter", region="370100", find_department="公安")
    assert counts(data, "department") == {"11370102MB2840000B": 1}
    assert len(data["items"]) == 3
    one = next(one for one in data["filters"] if one["name"] == "department")
    assert one["search"] == {"name": "find_department", "value": "公安"}


def test_goes_forward_and_back(ask, province):
    listed(*(entry(number=n, title=f"事项{n:03d}") for n in range(45)))
    _status, first = ask("@finder", kind="matter")
    assert first["paging"]["previous"] is None
    _status, second = ask("@finder", kind="matter", cursor=first["paging"]["next"])
    assert second["paging"]["previous"] == ""
    _status, third = ask("@finder", kind="matter", cursor=second["paging"]["next"])
    assert [len(page["items"]) for page in (first, second, third)] == [20, 20, 5]
    assert third["paging"]["next"] == ""
    _status, back = ask("@finder", kind="matter", cursor=third["paging"]["previous"])
    assert titles(back) == titles(second)


@pytest.mark.parametrize(
    "kind,filters",
    (
        ("guide", ["department", "state"]),
        ("catalogue", ["department", "type", "level", "state"]),
        ("department", []),
        ("law", ["level"]),
        ("intermediary", []),
    ),
)
def test_every_kind_is_found(ask, kind, filters):
    listed(entry(kind, 1, f"{kind} 的名称"))
    _status, data = ask("@finder", kind=kind)
    assert titles(data) == [f"{kind} 的名称"]
    assert [one["name"] for one in data["filters"]] == filters
    assert (data["regions"] is None) == (kind == "catalogue")


@pytest.fixture
def questions(province):
    setRoles(province, TEST_USER_ID, ["Manager"])
    place = province["370000"]
    for title, category, state in (
        ("企业登记怎么查进度？", "综合服务", "publish"),
        ("忘记密码怎么办？", "账号", "publish"),
        ("还没有写好的问题", "账号", ""),
    ):
        made = api.content.create(
            place, "Question", title=title, answer="请登录。", category=category
        )
        if state:
            publish(made, "试验")
    transaction.commit()
    setRoles(province, TEST_USER_ID, ["Member"])


def test_searches_everything_at_once(ask, matters, questions):
    status, data = ask("@search-all", q="企业")
    assert status == 200
    found = {part["name"]: titles(part) for part in data["parts"]}
    assert found == {
        "matters": ["企业设立登记", "企业注销登记"],
        "questions": ["企业登记怎么查进度？"],
    }
    assert data["parts"][0]["total"] == {"count": 2, "more": False}
    _status, data = ask("@search-all", q="企业", region="370102")
    assert [titles(part) for part in data["parts"]] == [["企业注销登记"]]
    assert ask("@search-all", q="没有这样的名字")[1]["parts"] == []


def test_takes_words_of_the_query_language_as_words(ask, questions):
    assert ask("@search-all", q='企业" AND (')[0] == 200
    assert ask("@questions", q="* OR")[0] == 200


def test_lists_published_questions_by_category(ask, questions):
    _status, data = ask("@questions")
    assert {item["title"] for item in data["items"]} == {
        "企业登记怎么查进度？",
        "忘记密码怎么办？",
    }
    assert {one["value"]: one["count"] for one in data["categories"]} == {"综合服务": 1, "账号": 1}
    _status, data = ask("@questions", category="账号")
    assert titles(data) == ["忘记密码怎么办？"]
    assert [one["value"] for one in data["categories"] if one["selected"]] == ["账号"]
    assert len(data["categories"]) == 2
    assert titles(ask("@questions", q="密码")[1]) == ["忘记密码怎么办？"]
    assert titles(ask("@questions", region="370102")[1]) == []
    assert titles(ask("@questions", page="2")[1]) == []
