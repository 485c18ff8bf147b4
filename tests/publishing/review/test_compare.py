"""``@compare``: two editions of an item, element by element."""

from govportal.content.compare import row_changes
from govportal.content.display import Cell
from tests.publishing.review.test_http import draft
from tests.publishing.review.test_http import error
from tests.publishing.review.test_http import site  # noqa: F401
from tests.publishing.review.test_http import through

import pytest


STEPS_OF = [
    {"name": "受理", "days": 1, "unit": "working_day"},
    {"name": "审查", "days": 2, "unit": "working_day"},
    {"name": "决定", "days": 2, "unit": "working_day"},
]


@pytest.fixture
def matter(site):  # noqa: F811
    """A published matter; gives its address."""
    url = draft(site, steps=STEPS_OF)
    through(site, url)
    return url


@pytest.fixture
def copy(site, matter):  # noqa: F811
    """Its working copy, with changes; gives its address."""
    editor = site.people["editor"]
    answer = editor.post(f"{matter}/@workingcopy")
    assert answer.status_code == 201, answer.text
    url = answer.json()["@id"]
    changes = {
        "promised_limit": 4,
        "acceptance_conditions": "有与经营的食品品种、数量相适应的场所、设备和设施。",
        "supervision_phone": "",
        "advice_methods": "拨打 12345。",
        "steps": [STEPS_OF[0], {**STEPS_OF[1], "days": 1}, {**STEPS_OF[2], "name": "审批、制证"}],
    }
    answer = editor.patch(url, json=changes)
    assert answer.status_code == 204, answer.text
    return url


def entries(answer):
    assert answer.status_code == 200, answer.text
    return {e["name"]: e for section in answer.json()["sections"] for e in section["entries"]}


@pytest.mark.parametrize(("name", "status"), [("nobody", 401), ("citizen", 403)])
def test_refuses_who_does_not_work_here(site, matter, name, status):  # noqa: F811
    client = site.nobody if name == "nobody" else site.people[name]
    assert client.get(f"{matter}/@compare").status_code == status


@pytest.mark.parametrize("name", ["7", "-1", "latest", "../1"])
def test_refuses_an_edition_that_is_not_there(site, matter, name):  # noqa: F811
    answer = site.people["editor"].get(f"{matter}/@compare", params={"one": name})
    found = error(answer, 404)
    assert found["errors"][0]["field"] == "one"
    assert "没有这个版本" in found["message"]


def test_a_draft_that_was_never_public_has_nothing_before_it(site):  # noqa: F811
    assert site.people["editor"].get(f"{draft(site)}/@compare").status_code == 404


def test_shows_what_a_working_copy_changes(site, matter, copy):  # noqa: F811
    answer = site.people["reviewer"].get(f"{copy}/@compare")
    found = entries(answer)
    body = answer.json()
    assert (body["one"]["id"], body["two"]["id"]) == ("published", "current")
    assert body["one"]["title"] == "当前公开内容"
    assert body["two"]["title"] == "工作副本（当前内容）"
    differing = {name: e["change"] for name, e in found.items() if e["change"] != "same"}
    assert differing == {
        "promised_limit": "changed",
        "acceptance_conditions": "changed",
        "supervision_phone": "removed",
        "advice_methods": "added",
        "steps": "changed",
    }
    assert body["changed"] == 5
    assert found["promised_limit"]["before"]["texts"] == ["5 个工作日"]
    assert found["promised_limit"]["words"][0] == {"op": "del", "text": "5"}
    assert found["title"]["title"] == "事项名称"
    words = found["acceptance_conditions"]["words"]
    assert "".join(w["text"] for w in words if w["op"] != "del").endswith("场所、设备和设施。")
    assert {w["op"] for w in words} == {"same", "del", "ins"}
    assert body["sections"][0]["title"] == "基本信息"


def test_compares_rows_by_row(site, copy):  # noqa: F811
    steps = entries(site.people["reviewer"].get(f"{copy}/@compare"))["steps"]
    assert [row["change"] for row in steps["rows"]][:2] == ["same", "changed"]
    assert steps["before"]["columns"] == steps["after"]["columns"]
    first = steps["rows"][1]
    assert sum(bool(words) for words in first["words"]) == 1


def test_compares_with_a_kept_version(site, matter, copy):  # noqa: F811
    editor = site.people["editor"]
    before = editor.get(f"{matter}/@compare", params={"one": "0"}).json()
    assert before["changed"] == 0
    through_again = (
        ("editor", "submit"),
        ("reviewer", "pass_department_review"),
        ("lawyer", "pass_legality_review"),
        ("office", "approve"),
        ("publisher", "publish"),
    )
    supervised = editor.patch(copy, json={"supervision_phone": "0531-1"})
    assert supervised.status_code == 204, supervised.text
    through(site, copy, through_again)
    body = editor.get(f"{matter}/@compare").json()
    assert body["changed"] == 5
    assert body["one"]["id"].isdigit()
    assert [e["id"] for e in body["editions"]][0] == "current"
    assert all(e["title"] for e in body["editions"])


def rows(*names):
    return [(Cell((name,)), Cell((value,))) for name, value in names]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [("甲", "1")], ["added"]),
        ([("甲", "1")], [], ["removed"]),
        ([("甲", "1"), ("乙", "2")], [("甲", "1"), ("乙", "3")], ["same", "changed"]),
        ([("甲", "1"), ("乙", "2")], [("乙", "2")], ["removed", "same"]),
        (
            [("申请表", "1"), ("身份证", "2")],
            [("申请表", "2"), ("照片", "9"), ("身份证", "3")],
            ["changed", "added", "changed"],
        ),
        ([("甲甲甲", "1")], [("乙乙乙", "2")], ["added", "removed"]),
    ],
)
def test_rows_are_aligned(before, after, expected):
    found = row_changes(rows(*before), rows(*after))
    assert [row.change for row in found] == expected
