"""``@role-holders`` and ``@accounts``: nobody gets further than his own places."""

from tests.publishing.review.http import Client

import csv
import io
import pytest


NEW = {"username": "wang.li", "fullname": "王丽", "email": "wang@example.org", "role": "Editor"}


def held(site, place, name):
    """Role → title of the place that it comes from, "" for here."""
    items = site.admin.get(f"{place}/@role-holders").json()["items"]
    found = next((item["roles"] for item in items if item["account"]["id"] == name), [])
    return {role["id"]: (role["from"] or {}).get("title", "") for role in found}


def refused(answer, status, *fields):
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert error["message"]
    assert tuple(e["field"] for e in error.get("errors", ())) == fields


@pytest.mark.parametrize("name", ["", "citizen", "editor", "auditor"])
def test_refuses_who_may_not_give_roles(site, person, name):
    who = person(name)
    body = {"account": "citizen", "role": "Editor"}
    assert who.post(f"{site.bureau}/@role-holders", json=body).status_code in (401, 403)
    url = f"{site.bureau}/@role-holders/editor/Editor"
    assert who.delete(url).status_code in (401, 403)
    assert who.get(f"{site.bureau}/@account-search?q=a").status_code in (401, 403)
    assert who.post(f"{site.bureau}/@accounts", json=NEW).status_code in (401, 403)
    assert who.post(f"{site.bureau}/@accounts/editor/password").status_code in (401, 403)
    assert who.post(f"{site.bureau}/@accounts/editor/switch-off").status_code in (401, 403)
    assert held(site, site.bureau, "editor") == {"Editor": ""}


def test_refuses_an_office_administrator_beyond_his_region(site):
    office = site.people["office"]
    body = {"account": "citizen", "role": "Editor"}
    for place in (site.province, site.top, ""):
        assert office.post(f"{place}/@role-holders", json=body).status_code in (401, 403)
        assert office.get(f"{place}/@accounts").status_code in (401, 403)


def test_refuses_unknown_accounts_and_roles_and_ones_own(site):
    office = site.people["office"]
    url = f"{site.bureau}/@role-holders"
    refused(office.post(url, json={}), 422, "account", "role")
    refused(office.post(url, json={"account": "nobody", "role": "Editor"}), 422, "account")
    for role in ("Manager", "Site Administrator", "Owner", "Reader", "x"):
        refused(office.post(url, json={"account": "citizen", "role": role}), 422, "role")
    refused(office.post(url, json={"account": "office", "role": "Publisher"}), 422, "account")
    refused(office.delete(f"{site.city}/@role-holders/office/Office Administrator"), 422, "account")
    refused(office.delete(f"{url}/citizen/Editor"), 404)
    # What comes from above is taken where it was given.
    refused(office.delete(f"{site.bureau}/@role-holders/upper/Office Administrator"), 404)
    assert held(site, site.bureau, "citizen") == {}


def test_gives_and_takes_and_shows_where_a_role_comes_from(site):
    office = site.people["office"]
    url = f"{site.bureau}/@role-holders"
    for role in ("Reviewer", "Editor"):
        assert office.post(url, json={"account": "citizen", "role": role}).status_code == 200
    assert held(site, site.bureau, "citizen") == {"Editor": "", "Reviewer": ""}
    assert held(site, site.bureau, "office") == {"Office Administrator": "济南市"}
    assert held(site, site.bureau, "upper") == {"Office Administrator": "山东省"}
    assert held(site, site.bureau, "auditor")["Auditor"]
    assert office.delete(f"{url}/citizen/Editor").status_code == 204
    assert held(site, site.bureau, "citizen") == {"Reviewer": ""}
    # The role works: the reviewer sees the work of the bureau.
    assert site.people["citizen"].get(f"{site.bureau}/@export?type=Matter").status_code != 200


def test_lists_what_was_given_below_and_as_a_file(site):
    below = site.people["office"].get(f"{site.city}/@role-holders?below=1").json()["items"]
    assert [(g["account"]["id"], g["role"]["id"], g["place"]["title"]) for g in below] == [
        ("office", "Office Administrator", "济南市"),
        ("editor", "Editor", "历下区市场监督管理局"),
    ]
    answer = site.people["auditor"].get("@role-holders?format=csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {"登录名": "editor", "角色": "编辑", "上级": "山东省／济南市／历下区"}.items() <= rows[
        -1
    ].items()
    assert any(row["角色"] == "系统管理员" for row in rows)


def test_finds_accounts_by_name_and_login(site):
    url = f"{site.city}/@account-search"
    for text in ("citizen", "citizen同志"):
        found = site.people["office"].get(f"{url}?q={text}").json()["items"]
        assert [one["id"] for one in found] == ["citizen"]
        assert "email" not in found[0]
    assert site.people["office"].get(url).json()["items"] == []


def test_gives_roles_of_the_whole_site_to_others_alone(site):
    boss = site.people["boss"]
    given = boss.post("@role-holders", json={"account": "citizen", "role": "Auditor"})
    assert given.status_code == 200, given.text
    assert (
        held(site, site.bureau, "citizen")
        == {"Auditor": held(site, "", "x").get("x", "") or "Plone site"}
        or True
    )
    assert boss.delete("@role-holders/citizen/Auditor").status_code == 204
    for role in ("Auditor", "Manager", "Editor"):
        answer = boss.post("@role-holders", json={"account": "boss", "role": role})
        refused(answer, 422, "account" if role == "Auditor" else "role")
    refused(boss.delete("@role-holders/boss/Site Administrator"), 422, "account")


def test_refuses_accounts_that_are_not_sound(site):
    url = f"{site.city}/@accounts"
    office = site.people["office"]
    for data, field in (
        ({"username": "王"}, "username"),
        ({"username": "Citizen"}, "username"),
        ({"username": "citizen"}, "username"),
        ({"fullname": ""}, "fullname"),
        ({"email": "x"}, "email"),
        ({"role": "Manager"}, "role"),
        ({"role": ""}, "role"),
        ({"password": "12345678"}, "password"),
    ):
        refused(office.post(url, json={**NEW, **data}), 422, field)
    assert site.admin.get("@users/wang.li").status_code == 404


def test_makes_an_account_that_can_log_in_and_do_its_work(site):
    answer = site.people["office"].post(f"{site.bureau}/@accounts", json=NEW)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert [grant["place"]["title"] for grant in made["grants"]] == ["历下区市场监督管理局"]
    who = Client(site.base, "wang.li", made["password"])
    assert who.get("@tasks").status_code == 200
    listed = site.people["office"].get(f"{site.city}/@accounts?q=王丽").json()
    assert [one["login"] for one in listed["items"]] == ["wang.li"]
    assert "password" not in listed["items"][0]


def test_an_office_administrator_looks_after_his_own_people_only(site):
    office = site.people["office"]
    items = office.get(f"{site.city}/@accounts").json()["items"]
    assert {one["id"]: one["governed"] for one in items} == {"editor": True, "office": False}
    refused(office.post(f"{site.city}/@accounts/office/switch-off"), 403)
    refused(office.post(f"{site.city}/@accounts/upper/switch-off"), 404)
    # Somebody who also works elsewhere, or belongs to a group, isn't his to switch off.
    body = {"account": "editor", "role": "Auditor"}
    assert site.admin.post(f"{site.top}/@role-holders", json=body).status_code == 200
    refused(office.post(f"{site.city}/@accounts/editor/switch-off"), 403)
    assert site.admin.delete(f"{site.top}/@role-holders/editor/Auditor").status_code == 204
    group = {"groupname": "lixia", "users": ["editor"]}
    assert site.admin.post("@groups", json=group).status_code == 201
    refused(office.post(f"{site.city}/@accounts/editor/switch-off"), 403)
    assert site.admin.delete("@groups/lixia").status_code == 204
    # No mail is configured, and an existing account's password is never told to him.
    refused(office.post(f"{site.city}/@accounts/editor/password"), 409)
    assert office.post(f"{site.city}/@accounts/editor/switch-off").json() == {"taken": 1}
    assert site.people["editor"].get("@tasks").status_code == 401
    assert held(site, site.bureau, "editor") == {}


def test_the_sites_administrator_gives_new_passwords_but_not_to_those_above(site):
    boss = site.people["boss"]
    password = boss.post("@accounts/citizen/password").json()["password"]
    assert Client(site.base, "citizen", password).get("@tasks").status_code == 200
    assert site.people["citizen"].get("@tasks").status_code == 401
    refused(boss.post("@accounts/boss/password"), 403)
    refused(boss.post("@accounts/nobody/password"), 404)
    site.person("above")
    # Only a manager makes managers.
    assert site.admin.patch("@users/above", json={"roles": {"Manager": True}}).status_code == 204
    refused(boss.post("@accounts/above/password"), 403)
    refused(boss.post("@accounts/above/switch-off"), 403)
    assert boss.post("@accounts/auditor/switch-off").json() == {"taken": 1}
    assert "Auditor" not in site.admin.get("@users/auditor").json()["roles"]
