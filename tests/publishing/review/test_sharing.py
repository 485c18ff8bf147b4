"""Nobody switches off the oversight of himself: steps, own roles, cutting off those above."""

from tests.publishing.review.http import Province

import pytest
import re


OFF = [
    {"step": step, "required": False, "level": ""}
    for step in ("department", "legality", "office", "publish")
]


@pytest.fixture
def site(functional_portal):
    """A county with its office administrator and a citizen."""
    province = Province(functional_portal.absolute_url())
    province.person("office", province.county, Office_Administrator=True)
    province.person("citizen")
    return province


def roles_at(site, place, name):
    """What a user was given at a place itself."""
    entries = site.admin.get(f"{place}/@sharing").json()["entries"]
    return {
        role
        for entry in entries
        if entry["id"] == name
        for role, given in entry["roles"].items()
        if given is True
    }


def share(client, place, name, *roles, type="user", **more):
    """Give roles at a place."""
    entry = {"id": name, "type": type, "roles": dict.fromkeys(roles, True)}
    return client.post(f"{place}/@sharing", json={"entries": [entry], **more})


def form(client, url):
    """The token of a page's form."""
    text = client.get(url, headers={"Accept": "text/html"}).text
    return re.search(r'name="_authenticator"[^>]*value="([^"]+)"', text)[1]


def test_an_office_administrator_does_not_change_the_steps_of_his_region(site):
    office = site.people["office"]
    answer = office.patch(site.county, json={"review_steps": OFF, "short_name": "历下"})
    assert answer.status_code == 204
    county = site.admin.get(site.county).json()
    assert county["review_steps"] == []
    assert county["short_name"] == "历下"


def test_an_office_administrator_gives_no_steps_to_a_region_that_he_makes(site):
    body = {"@type": "Region", "title": "龙奥街道", "code": "370102017", "level": "town"}
    made = site.people["office"].post(site.county, json={**body, "review_steps": OFF})
    assert made.status_code == 201, made.text
    assert site.admin.get(made.json()["@id"]).json()["review_steps"] == []


def test_the_form_offers_the_steps_to_the_administrator_alone(site):
    html = {"Accept": "text/html"}
    page = site.people["office"].get(f"{site.county}/edit", headers=html)
    assert "form.widgets.service_office" in page.text
    assert "form.widgets.review_steps" not in page.text
    # Another region: the first one is locked by who edits it.
    assert "form.widgets.review_steps" in site.admin.get(f"{site.city}/edit", headers=html).text


@pytest.mark.parametrize("role", ["Editor", "Reviewer", "Legality Reviewer", "Publisher"])
def test_refuses_to_give_oneself_a_role(site, role):
    answer = share(site.people["office"], site.bureau, "office", role)
    assert answer.status_code == 400, answer.text
    assert "不能给自己" in answer.json()["error"]["message"]
    assert roles_at(site, site.bureau, "office") == set()


def test_refuses_a_group_that_one_is_in(site):
    body = {"groupname": "lixia", "users": ["office"]}
    assert site.admin.post("@groups", json=body).status_code == 201
    for group in ("lixia", "AuthenticatedUsers"):
        answer = share(site.people["office"], site.bureau, group, "Publisher", type="group")
        assert answer.status_code == 400, answer.text
        assert roles_at(site, site.bureau, group) == set()


def test_refuses_all_when_one_of_several_is_oneself(site):
    entries = [
        {"id": "citizen", "type": "user", "roles": {"Reviewer": True}},
        {"id": "office", "type": "user", "roles": {"Reviewer": True}},
    ]
    answer = site.people["office"].post(f"{site.bureau}/@sharing", json={"entries": entries})
    assert answer.status_code == 400
    assert roles_at(site, site.bureau, "citizen") == set()


def test_refuses_to_cut_off_the_roles_from_above(site):
    answer = site.people["office"].post(f"{site.county}/@sharing", json={"inherit": False})
    assert answer.status_code == 400, answer.text
    assert "继承" in answer.json()["error"]["message"]
    assert site.admin.get(f"{site.county}/@sharing").json()["inherit"] is True


def test_refuses_on_the_sharing_page_as_well(site):
    office = site.people["office"]
    url = f"{site.bureau}/@@sharing"
    data = {
        "_authenticator": form(office, url),
        "form.submitted": "1",
        "form.button.Save": "保存",
        "inherit:boolean": "1",
        "entries.id:records": "office",
        "entries.type:records": "user",
        "entries.role_Publisher:records": "True",
    }
    answer = office.post(url, data=data, headers={"Accept": "text/html"})
    assert "不能给自己" in answer.text
    assert roles_at(site, site.bureau, "office") == set()
    data["entries.id:records"] = "citizen"
    office.post(url, data=data, headers={"Accept": "text/html"})
    assert roles_at(site, site.bureau, "citizen") == {"Publisher"}


def test_gives_roles_to_others_and_the_administrator_sets_what_he_likes(site):
    granted = share(site.people["office"], site.bureau, "citizen", "Reviewer", inherit=True)
    assert granted.status_code == 204, granted.text
    assert roles_at(site, site.bureau, "citizen") == {"Reviewer"}
    assert share(site.admin, site.county, "admin", "Editor").status_code == 204
    assert site.admin.patch(site.county, json={"review_steps": OFF}).status_code == 204
    assert len(site.admin.get(site.county).json()["review_steps"]) == 4


@pytest.mark.parametrize("method", ["manage_setLocalRoles", "manage_addLocalRoles"])
def test_refuses_to_give_oneself_a_role_by_zopes_own_way(site, method):
    office = site.people["office"]
    own = {"@type": "Region", "title": "龙奥街道", "code": "370102017", "level": "town"}
    # He owns what he makes.
    made = office.post(site.county, json=own)
    assert made.status_code == 201, made.text
    for place in (site.county, made.json()["@id"]):
        token = form(office, f"{place}/@@sharing")
        data = {"userid": "office", "roles:list": "Publisher", "_authenticator": token}
        office.post(f"{place}/{method}", data=data, headers={"Accept": "text/html"})
        assert "Publisher" not in roles_at(site, place, "office")
