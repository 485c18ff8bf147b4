"""``@code-sets``."""

from govportal.codes.codesets import names

import pytest


URL = "/@code-sets"
LOCAL = {"token": "transfer", "title": "审核转报", "codes": {"gbt39046": "11"}}


def error(response, status, type):
    assert response.status_code == status, response.text
    body = response.json()["error"]
    assert body["type"] == type
    return body


def terms(response):
    assert response.status_code == 200, response.text
    return {term["token"]: term for term in response.json()["terms"]}


def test_refuses_a_visitor_to_change_a_set(anonymous):
    assert anonymous.patch(f"{URL}/matter_types", json={"terms": [LOCAL]}).status_code == 401


def test_refuses_a_member_without_the_permission(member):
    response = member.patch(f"{URL}/matter_types", json={"terms": [LOCAL]})
    assert response.status_code in (401, 403)
    assert "transfer" not in terms(member.get(f"{URL}/matter_types"))


def test_refuses_an_unknown_set(manager):
    body = error(manager.get(f"{URL}/colours"), 404, "NotFound")
    assert "「colours」" in body["message"]
    error(manager.get(f"{URL}/matter_types/permit"), 404, "NotFound")
    error(manager.patch(f"{URL}/colours", json={"terms": [LOCAL]}), 404, "NotFound")
    error(manager.patch(URL, json={"terms": [LOCAL]}), 400, "BadRequest")


def test_refuses_to_change_a_fixed_set(manager):
    body = error(
        manager.patch(f"{URL}/exercise_levels", json={"terms": [LOCAL]}), 409, "CodeSetFixed"
    )
    assert "由标准固定" in body["message"]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "terms"),
        ({"terms": "permit"}, "terms"),
        ({"terms": [{"token": "permit", "removed": True}]}, "terms[0].removed"),
        ({"terms": [{"token": "transfer", "removed": True}]}, "terms[0].removed"),
        ({"terms": [{"token": "transfer"}]}, "terms[0].title"),
        ({"terms": [{"token": "transfer", "title": "行政许可"}]}, "terms"),
        ({"terms": [{**LOCAL, "codes": {"gbt39046": "01"}}]}, "terms"),
        ({"terms": [{"token": "permit", "codes": {"gbt39046": "98"}}]}, "terms[0].codes.gbt39046"),
    ],
)
def test_refuses_an_unsound_change_and_keeps_nothing(manager, data, field):
    before = manager.get(f"{URL}/matter_types").json()
    body = error(manager.patch(f"{URL}/matter_types", json=data), 422, "ValidationError")
    assert field in [fault["field"] for fault in body["errors"]]
    assert manager.get(f"{URL}/matter_types").json() == before


def test_refuses_a_body_that_is_no_object(manager):
    error(manager.patch(f"{URL}/matter_types", data="["), 400, "BadRequest")


def test_lists_every_set(anonymous):
    body = anonymous.get(URL).json()
    assert [item["name"] for item in body["items"]] == list(names())
    first = body["items"][0]
    assert anonymous.get(first["@id"]).json()["name"] == first["name"]
    assert not any(item["overridden"] for item in body["items"])


def test_gives_a_set_with_titles_and_codes(anonymous):
    body = anonymous.get(f"{URL}/satisfaction_levels").json()
    assert body["title"] == "满意度"
    assert body["editable"] is False
    assert body["terms"][0] == {
        "token": "very_satisfied",
        "title": "非常满意",
        "codes": {"gbt39046": "1", "national": "5"},
        "aliases": ["很满意"],
        "active": True,
        "shipped": True,
        "overridden": False,
    }


def test_a_change_is_kept_merged_and_taken_back(manager):
    url = f"{URL}/matter_types"
    added = terms(manager.patch(url, json={"terms": [LOCAL]}))
    assert (added["transfer"]["shipped"], added["transfer"]["overridden"]) == (False, True)
    manager.patch(url, json={"terms": [{"token": "transfer", "codes": {"local": "ZB"}}]})
    now = terms(manager.patch(url, json={"terms": [{"token": "permit", "active": False}]}))
    assert now["transfer"]["codes"] == {"gbt39046": "11", "local": "ZB"}
    assert now["transfer"]["title"] == "审核转报"
    assert now["permit"]["active"] is False
    assert manager.get(url).json()["overridden"] is True

    removed = manager.patch(url, json={"terms": [{"token": "transfer", "removed": True}]})
    assert "transfer" not in terms(removed)
    assert terms(removed)["permit"]["overridden"]
    reset = manager.patch(url, json={"reset": True})
    assert terms(reset)["permit"]["active"]
    assert reset.json()["overridden"] is False


def test_a_change_shows_in_the_vocabulary(manager):
    manager.patch(
        f"{URL}/matter_types", json={"terms": [LOCAL, {"token": "reward", "active": False}]}
    )
    items = manager.get("/@vocabularies/govportal.matter_types?b_size=-1").json()["items"]
    titles = {item["token"]: item["title"] for item in items}
    assert titles["transfer"] == "审核转报"
    assert titles["reward"] == "行政奖励（已停用）"
    assert items[-1]["token"] == "reward"
