"""``@review-steps``: only who oversees review says how it goes."""

from tests.publishing.review.http import Province

import pytest


@pytest.fixture
def site(functional_portal):
    """A city with its office administrator; the province has its legality review in the city."""
    province = Province(functional_portal.absolute_url())
    province.person("office", province.city, Office_Administrator=True)
    province.person("citizen")
    return province


def steps(client, place):
    """Name → step."""
    answer = client.get(f"{place}/@review-steps").json()
    return {step["name"]: step for step in answer["steps"]}


def test_refuses_who_may_not_see_or_change_them(site):
    url = f"{site.city}/@review-steps"
    body = {"steps": {"legality": {"required": False, "level": ""}}}
    for client, statuses in ((site.nobody, (401,)), (site.people["citizen"], (401, 403))):
        assert client.get(url).status_code in statuses
        assert client.patch(url, json=body).status_code in statuses
    assert site.people["office"].get(url).json()["may_change"] is False
    assert site.people["office"].patch(url, json=body).status_code in (401, 403)
    assert site.admin.get(f"{site.bureau}/@review-steps").status_code == 404


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "steps"),
        ({"steps": []}, "steps"),
        ({"steps": {"other": None}}, "steps.other"),
        ({"steps": {"office": {"required": "yes"}}}, "steps.office"),
        ({"steps": {"office": {"required": True, "level": "county"}}}, "steps.office"),
        ({"steps": {"office": {"required": True, "level": "moon"}}}, "steps.office"),
    ],
)
def test_refuses_what_is_not_sound(site, data, field):
    answer = site.admin.patch(f"{site.city}/@review-steps", json=data)
    assert answer.status_code == 422, answer.text
    assert [e["field"] for e in answer.json()["error"]["errors"]] == [field]
    assert site.admin.get(site.city).json()["review_steps"] == []


def test_shows_what_holds_and_where_it_comes_from(site):
    found = steps(site.admin, site.county)
    assert found["legality"]["own"] is None
    assert found["legality"]["from"] == "山东省"
    assert found["legality"]["place"] == "济南市"
    assert found["publish"]["place"] == "山东省"
    assert found["department"]["place"] == ""
    assert (found["office"]["from"], found["office"]["place"]) == ("", "历下区")


def test_changes_a_step_and_goes_back_to_the_region_above(site):
    url = f"{site.county}/@review-steps"
    body = {"steps": {"legality": {"required": False, "level": ""}, "publish": {"required": False}}}
    answer = site.admin.patch(url, json=body)
    assert answer.status_code == 200, answer.text
    found = steps(site.admin, site.county)
    assert found["legality"]["required"] is False
    assert found["legality"]["own"] == {"required": False, "level": ""}
    # Publishing is always a person's act.
    assert found["publish"]["required"] is True
    assert site.admin.patch(url, json={"steps": {"legality": None}}).status_code == 200
    assert steps(site.admin, site.county)["legality"]["from"] == "山东省"
    rows = site.admin.get(site.county).json()["review_steps"]
    assert [row["step"] for row in rows] == ["publish"]
