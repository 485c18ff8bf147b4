"""``@review-settings``: refusals first, then what a change does."""

import pytest


def values(client):
    return {item["name"]: item["value"] for item in client.get("@review-settings").json()["items"]}


def test_refuses_who_does_not_manage_the_portal(site):
    assert site.nobody.get("@review-settings").status_code == 401
    assert site.nobody.patch("@review-settings", json={}).status_code == 401
    for name in ("citizen", "editor", "office"):
        assert site.people[name].get("@review-settings").status_code in (401, 403)
        answer = site.people[name].patch("@review-settings", json={"days_review": 9})
        assert answer.status_code in (401, 403)
    assert site.people["boss"].get("@review-settings/x").status_code == 404
    assert site.people["boss"].patch("@review-settings", data="[").status_code == 400


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"days_department": -1}, "days_department"),
        ({"days_department": 251}, "days_department"),
        ({"days_legality": "3"}, "days_legality"),
        ({"days_legality": True}, "days_legality"),
        ({"days_office": None}, "days_office"),
        ({"four_eyes": "no"}, "four_eyes"),
        ({"phrases": "一句"}, "phrases"),
        ({"phrases": [7]}, "phrases"),
        ({"phrases": ["字" * 201]}, "phrases"),
        ({"phrases": [str(n) for n in range(51)]}, "phrases"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_refuses_what_is_not_sound_and_keeps_nothing(site, data, field):
    boss = site.people["boss"]
    before = values(boss)
    answer = boss.patch("@review-settings", json={"days_publish": 77, **data})
    assert answer.status_code == 422, answer.text
    assert [e["field"] for e in answer.json()["error"]["errors"]] == [field]
    assert values(boss) == before


def test_changes_what_is_given_and_leaves_the_rest(site):
    boss = site.people["boss"]
    before = values(boss)
    data = {
        "four_eyes": False,
        "days_department": 0,
        "days_review": 8,
        "phrases": ["  请补充 依据。", "", "请补充 依据。", "请核对。"],
    }
    answer = boss.patch("@review-settings", json=data)
    assert answer.status_code == 200, answer.text
    expected = {**before, **data, "phrases": ["请补充 依据。", "请核对。"]}
    assert values(boss) == expected
    boss.patch("@review-settings", json={"phrases": []})
    assert values(boss) == {**expected, "phrases": []}


def test_says_what_each_setting_is(site):
    items = site.people["boss"].get("@review-settings").json()["items"]
    assert items[0]["name"] == "four_eyes"
    limit = items[1]
    assert limit["title"] == "部门审核的办理期限（工作日）"
    assert (limit["value"], limit["max"]) == (3, 250)
    assert items[-1]["name"] == "phrases"
