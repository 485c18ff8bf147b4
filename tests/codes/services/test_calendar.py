"""``@working-calendar``."""

from govportal.codes.calendar import seedable_years

import pytest


URL = "/@working-calendar"
YEAR = {
    "year": 2027,
    "holidays": {"2027-01-01": "元旦"},
    "workdays": {"2027-01-03": "元旦"},
    "source": "国办通知（测试）",
}


def error(response, status, type=None):
    assert response.status_code == status, response.text
    body = response.json()["error"]
    if type:
        assert body["type"] == type
    return body


def test_refuses_a_visitor_to_change_the_calendar(anonymous):
    assert anonymous.patch(URL, json=YEAR).status_code == 401


def test_refuses_a_member_without_the_permission(member):
    assert member.patch(URL, json=YEAR).status_code in (401, 403)
    assert member.get(f"{URL}?year=2027").status_code == 404


def test_refuses_a_body_that_is_no_object(manager):
    assert "JSON" in error(manager.patch(URL, data="{"), 400)["message"]
    assert "JSON" in error(manager.patch(URL, json=[2027]), 400)["message"]


def test_refuses_a_year_that_is_not_valid_and_keeps_nothing(manager):
    body = error(
        manager.patch(URL, json={**YEAR, "holidays": {"2026-12-31": "元旦"}}),
        422,
        "ValidationError",
    )
    assert body["errors"] == [
        {"field": "holidays", "message": "2026-12-31不在2027年内，请放到所属年度"}
    ]
    assert manager.get(f"{URL}?year=2027").status_code == 404


def test_refuses_to_remove_or_seed_what_is_not_there(manager):
    error(manager.patch(URL, json={"year": 2027, "remove": True}), 404, "YearNotLoaded")
    error(manager.patch(URL, json={"year": 2027, "seed": True}), 404, "YearNotLoaded")
    error(manager.patch(URL, json={"year": 2026, "seed": True}), 409, "YearLoaded")
    error(manager.patch(URL, json={"year": "2026", "seed": True}), 422, "ValidationError")


@pytest.mark.parametrize(
    ("query", "status", "field"),
    [
        ("year=soon", 400, "year"),
        ("year=２０２６", 400, "year"),
        ("from=2026-1-1&days=3", 400, "from"),
        ("from=0001-01-01&days=3", 400, "from"),
        ("from=2026-01-01", 400, "days"),
        ("from=2026-01-01&days=-1", 400, "days"),
        ("from=2026-01-01&days=99999", 400, "days"),
        ("from=2026-01-01&days=3&unit=week", 400, "unit"),
        ("from=2026-01-01&to=later", 400, "to"),
        ("from=2026-01-01&to=2126-01-01", 400, "to"),
    ],
)
def test_refuses_a_malformed_question(anonymous, query, status, field):
    body = error(anonymous.get(f"{URL}?{query}"), status)
    assert [fault["field"] for fault in body["errors"]] == [field]


def test_refuses_a_year_not_loaded(anonymous):
    body = error(anonymous.get(f"{URL}?year=2027"), 404, "YearNotLoaded")
    assert body["message"] == "2027年的工作日历尚未加载，请先加载该年度的节假日安排"


def test_an_installed_site_has_the_years_of_the_library(anonymous):
    body = anonymous.get(URL).json()
    assert [year["year"] for year in body["years"]] == list(seedable_years())
    assert body["seedable"] == []
    assert body["@id"].endswith("/@working-calendar")


def test_gives_a_year_with_iso_dates(anonymous):
    body = anonymous.get(f"{URL}?year=2024").json()
    assert body["holidays"]["2024-02-12"] == "春节"
    assert body["workdays"]["2024-02-04"] == "春节"
    assert "chinesecalendar" in body["source"]


def test_computes_a_deadline(anonymous):
    body = anonymous.get(f"{URL}?from=2024-02-02&days=7").json()
    assert body == {
        "from": "2024-02-02",
        "days": 7,
        "unit": "working_day",
        "deadline": "2024-02-18",
        "provisional": False,
    }
    calendar_days = anonymous.get(f"{URL}?from=2024-02-02&days=7&unit=calendar_day").json()
    assert calendar_days["deadline"] == "2024-02-09"


def test_counts_the_days_of_a_span(anonymous):
    body = anonymous.get(f"{URL}?from=2024-02-02&to=2024-02-18").json()
    assert (body["working_days"], body["provisional"]) == (7, False)
    body = anonymous.get(f"{URL}?from=2026-12-30&to=2027-01-04").json()
    assert (body["working_days"], body["provisional"]) == (3, True)


def test_a_deadline_is_provisional_until_its_year_is_loaded(manager):
    question = f"{URL}?from=2026-12-31&days=2"
    before = manager.get(question).json()
    assert (before["deadline"], before["provisional"]) == ("2027-01-04", True)
    loaded = manager.patch(URL, json=YEAR)
    assert loaded.status_code == 200
    assert loaded.json()["version"] == 1
    after = manager.get(question).json()
    assert (after["deadline"], after["provisional"]) == ("2027-01-04", False)
    assert manager.get(f"{URL}?from=2026-12-31&days=1").json()["deadline"] == "2027-01-03"


def test_counts_the_changes_of_a_year(manager):
    manager.patch(URL, json=YEAR)
    assert manager.patch(URL, json=YEAR).json()["version"] == 1
    changed = manager.patch(URL, json={**YEAR, "workdays": {}}).json()
    assert (changed["version"], changed["workdays"]) == (2, {})


def test_a_year_can_be_taken_away_and_seeded_again(manager):
    assert manager.patch(URL, json={"year": 2026, "remove": True}).json() == {
        "year": 2026,
        "removed": True,
    }
    error(manager.get(f"{URL}?year=2026"), 404, "YearNotLoaded")
    assert manager.get(URL).json()["seedable"] == [2026]
    assert manager.patch(URL, json={"year": 2026, "seed": True}).json()["year"] == 2026
    assert manager.get(f"{URL}?year=2026").status_code == 200
