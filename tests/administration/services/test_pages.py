"""``@admin``, ``@admin-places``, ``@portal-status``, ``@portal-settings``: who sees what."""

from govportal import records
from govportal.publishing.listing.tables import listing
from sqlalchemy import delete

import pytest


SITE_ONLY = ("@portal-settings", "@portal-status", "@admin-places", "@role-holders", "@accounts")


@pytest.mark.parametrize("name", ["@admin", *SITE_ONLY])
def test_refuses_visitors_and_those_who_administer_nothing(site, name):
    assert site.nobody.get(name).status_code == 401
    for one in ("citizen", "editor"):
        assert site.people[one].get(name).status_code in (401, 403)
    answer = site.people["citizen"].get("@admin")
    assert answer.status_code == 403
    assert answer.json()["error"]["message"] == "您没有管理权限。"


@pytest.mark.parametrize("name", SITE_ONLY)
def test_refuses_the_whole_site_to_the_administrator_of_a_city(site, name):
    assert site.people["office"].get(name).status_code in (401, 403)


def test_refuses_what_is_no_address(site):
    for name in ("@admin/x", "@admin-places/x", "@portal-status/x", "@portal-settings/x"):
        assert site.admin.get(name).status_code == 404
    assert site.admin.post("@portal-status/mend").status_code == 404


def test_shows_each_the_pages_that_are_his(site):
    def pages(name):
        return {page["id"] for page in site.people[name].get("@admin").json()["pages"]}

    assert pages("boss") == {
        "calendar",
        "code-sets",
        "controlpanel",
        "evaluation",
        "exchange",
        "message-templates",
        "outbox",
        "partners",
        "people",
        "portal",
        "regions",
        "roles",
        "interaction",
        "system",
    }
    assert pages("office") == {"exchange", "regions", "roles"}
    assert pages("auditor") == {"exchange", "regions", "roles", "system"}


def test_says_what_each_page_has_and_where_the_administrator_works(site):
    answer = site.people["boss"].get("@admin").json()
    said = {page["id"]: page for page in answer["pages"]}
    assert said["regions"] == {"id": "regions", "regions": 3, "departments": 3}
    assert said["roles"] == {"id": "roles", "people": 3, "grants": 3}
    assert said["system"]["differing"] == 0
    assert said["outbox"] == {"id": "outbox", "waiting": 0, "failed": 0}
    assert said["message-templates"]["reworded"] == 0
    assert said["partners"] == {"id": "partners", "partners": 0, "keys": 0, "requests": 0}
    assert [place["type"] for place in answer["places"]] == ["Plone Site"]
    answer = site.people["office"].get("@admin").json()
    assert [place["title"] for place in answer["places"]] == ["济南市"]
    assert [place["title"] for place in answer["account_places"]] == ["济南市"]
    # An auditor looks, but manages no accounts.
    assert site.people["auditor"].get("@admin").json()["account_places"] == []


def test_shows_the_tree_with_what_may_be_done(site):
    tree = site.people["office"].get(f"{site.city}/@admin-places").json()
    assert tree["place"]["title"] == "济南市"
    assert tree["place"]["trail"] == ["山东省"]
    assert tree["place"]["counts"] == {"regions": 1, "departments": 2, "matters": 0}
    assert [item["title"] for item in tree["items"]] == ["历下区", "济南市市场监督管理局"]
    may = tree["items"][0]["may"]
    assert may["add_department"] and may["edit"] and may["abolish"] and not may["restore"]
    assert not tree["items"][1]["may"]["add_region"]
    assert site.people["office"].get(f"{site.province}/@admin-places").status_code in (401, 403)
    seen = site.people["auditor"].get(f"{site.city}/@admin-places").json()["items"][0]["may"]
    assert not any(seen[name] for name in ("add_region", "edit", "abolish", "roles"))


def test_finds_places_at_any_depth(site):
    for text in ("历下", "370102"):
        found = site.admin.get(f"@admin-places?q={text}").json()
        assert found["items"][0]["title"] == "历下区"
        assert found["items"][0]["trail"] == ["山东省", "济南市"]
    assert site.admin.get("@admin-places?q=无此地").json()["items_total"] == 0


def test_says_how_the_portal_runs_without_any_secret(site):
    answer = site.people["auditor"].get("@portal-status")
    status = answer.json()
    assert (status["records"]["kind"], status["records"]["current"]) == ("sqlite", True)
    assert status["profile"]["current"] is True
    assert {line["kind"] for line in status["lists"]} >= {"matter", "region"}
    assert all(line["content"] == line["listed"] for line in status["lists"])
    assert status["overdue"] == []
    assert "sqlite:///" not in answer.text


def test_finds_what_the_list_lacks_and_mends_nothing(site):
    assert site.people["auditor"].post("@portal-status/check").json()["clean"] is True
    with records.write_connection() as connection:
        connection.execute(delete(listing).where(listing.c.kind == "department"))
    for _time in range(2):
        found = site.admin.post("@portal-status/check").json()
        assert found["clean"] is False
        assert found["missing"]["total"] == 3
    assert site.admin.get("@portal-status").json()["lists"] != []


def test_refuses_settings_that_are_not_sound_and_keeps_nothing(site):
    boss = site.people["boss"]
    for data, field in (
        ({"title": "  "}, "title"),
        ({"title": "名" * 61}, "title"),
        ({"description": 7}, "description"),
        ({"robots": "x" * 10_001}, "robots"),
        ({"colour": "red"}, "colour"),
        ({"hot_matters": "x"}, "hot_matters"),
        ({"hot_matters": ["没有"]}, "hot_matters"),
        ({"hot_matters": [str(n) for n in range(25)]}, "hot_matters"),
    ):
        answer = boss.patch("@portal-settings", json={"description": "新", **data})
        assert answer.status_code == 422, answer.text
        assert [e["field"] for e in answer.json()["error"]["errors"]] == [field]
    assert boss.patch("@portal-settings", data="[").status_code == 400
    assert boss.get("@portal-settings").json()["description"] == ""


def test_changes_what_the_portal_says_of_itself(site):
    boss = site.people["boss"]
    data = {"title": "济南市政务服务网", "description": "办事不出门", "robots": "User-agent: *\n"}
    answer = boss.patch("@portal-settings", json=data)
    assert answer.status_code == 200, answer.text
    assert {name: boss.get("@portal-settings").json()[name] for name in data} == data
