"""Publication management over HTTP: who may, what is refused, what it does."""

from datetime import date
from datetime import timedelta
from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.tables import api_usage
from openpyxl import load_workbook
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from sqlalchemy import insert
from sqlalchemy.orm import Session

import csv
import io
import pytest


REQUESTS = (
    ("GET", "@partners"),
    ("GET", "@partners/1"),
    ("GET", "@partners/1/keys"),
    ("POST", "@partners"),
    ("POST", "@partners/1/keys"),
    ("PATCH", "@partners/1"),
    ("DELETE", "@partners/1"),
    ("DELETE", "@partners/1/keys/1"),
    ("GET", "@api-interfaces"),
    ("PATCH", "@api-interfaces"),
    ("PATCH", "@api-interfaces/matters"),
    ("GET", "@api-usage"),
    ("GET", "@api-usage?format=csv"),
    ("GET", "@api-usage?format=xlsx"),
)


@pytest.fixture
def manager(request_factory):
    return request_factory(role="Manager")


@pytest.fixture
def partner(manager):
    answer = manager.post("@partners", json={"name": "市民之家网站"})
    assert answer.status_code == 201, answer.text
    return answer.json()


def counted():
    """Rows of every table of publication management."""
    with records.read_connection() as connection, Session(bind=connection) as session:
        found = partners.partners(session)
        return (
            found,
            [key for one in found for key in partners.keys(session, one.id)],
            partners.interfaces(session),
            partners.anonymous_rate(session),
        )


def fields(answer):
    """The fields at fault, each with a Chinese message."""
    error = answer.json()["error"]
    assert error["type"] and error["message"]
    assert all(any("一" <= c <= "鿿" for c in e["message"]) for e in error["errors"])
    return [e["field"] for e in error["errors"]]


@pytest.mark.parametrize("method,path", REQUESTS)
def test_refuses_who_is_not_signed_in(request_factory, partner, method, path):
    before = counted()
    body = None if method == "GET" else {"name": "外人", "access": "off", "anonymous_rate": 0}
    assert request_factory().request(method, path, json=body).status_code == 401
    assert counted() == before


@pytest.mark.parametrize("method,path", REQUESTS)
def test_refuses_who_may_not_manage_partners(request_factory, partner, method, path):
    before = counted()
    member = request_factory(basic_auth=(TEST_USER_NAME, TEST_USER_PASSWORD))
    body = None if method == "GET" else {"name": "外人", "access": "off", "anonymous_rate": 0}
    assert member.request(method, path, json=body).status_code == 403
    assert counted() == before


@pytest.mark.parametrize(
    "path", ("@partners/999", "@partners/abc", "@partners/99999999999", "@partners/999/keys")
)
def test_refuses_a_partner_that_is_not_there(manager, path):
    answer = manager.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["type"] == "NotFound"


@pytest.mark.parametrize("path", ("@partners/1/secrets", "@partners/1/keys/1/2", "@api-usage/1"))
def test_refuses_an_address_that_leads_nowhere(manager, partner, path):
    assert manager.get(path).status_code == 404


@pytest.mark.parametrize(
    "body,field",
    (
        ({}, "name"),
        ({"name": "  "}, "name"),
        ({"name": 7}, "name"),
        ({"name": "甲", "quota_per_day": -1}, "quota_per_day"),
        ({"name": "甲", "rate_per_minute": "很多"}, "rate_per_minute"),
        ({"name": "甲", "interfaces": ["secrets"]}, "interfaces"),
        ({"name": "甲", "interfaces": "matters"}, "interfaces"),
        ({"name": "甲", "formats": 5}, "formats"),
        ({"name": "甲", "formats": [{}]}, "formats"),
        ({"name": "甲", "contact": None}, "contact"),
        ({"name": "甲", "active": "yes"}, "active"),
        ({"name": "甲", "session": 1}, "session"),
    ),
)
def test_refuses_a_wrong_partner_and_names_the_field(manager, body, field):
    answer = manager.post("@partners", json=body)
    assert answer.status_code == 422, answer.text
    assert fields(answer) == [field]
    assert counted()[0] == []


@pytest.mark.parametrize("body", ("[]", "{", '"甲"'))
def test_refuses_a_body_that_is_no_object(manager, body):
    answer = manager.post(
        "@partners", data=body.encode(), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400


def test_refuses_a_second_partner_of_the_same_name(manager, partner):
    answer = manager.post("@partners", json={"name": "市民之家网站"})
    assert answer.status_code in (409, 422)
    assert fields(answer) == ["name"]
    assert len(counted()[0]) == 1


@pytest.mark.parametrize(
    "body,field",
    (
        ({}, "label"),
        ({"label": "正式", "expires": "2020-01-01"}, "expires"),
        ({"label": "正式", "expires": "明年"}, "expires"),
        ({"label": "正式", "expires": 5}, "expires"),
        ({"label": "正式", "expires": "9999-12-31"}, "expires"),
        ({"label": "正式", "expires": "2099-01-01T00:00:00"}, "expires"),
        ({"label": "正式", "key": "gp_mine"}, "key"),
    ),
)
def test_refuses_a_wrong_key_and_names_the_field(manager, partner, body, field):
    answer = manager.post(f"@partners/{partner['id']}/keys", json=body)
    assert answer.status_code == 422, answer.text
    assert fields(answer) == [field]
    assert counted()[1] == []


def test_refuses_a_key_for_a_partner_that_is_locked_out(manager, partner):
    assert manager.delete(f"@partners/{partner['id']}").status_code == 204
    answer = manager.post(f"@partners/{partner['id']}/keys", json={"label": "正式"})
    assert answer.status_code == 409
    assert "启用" in answer.json()["error"]["message"]


def test_refuses_to_revoke_the_key_of_another_partner(manager, partner):
    other = manager.post("@partners", json={"name": "乙"}).json()
    key = manager.post(f"@partners/{partner['id']}/keys", json={"label": "正式"}).json()
    assert manager.delete(f"@partners/{other['id']}/keys/{key['id']}").status_code == 404
    assert counted()[1][0].revoked is None


@pytest.mark.parametrize(
    "path,body,status",
    (
        ("@api-interfaces/secrets", {"access": "off"}, 404),
        ("@api-interfaces/matters", {"access": "some"}, 422),
        ("@api-interfaces/matters", {"access": "off", "note": 5}, 422),
        ("@api-interfaces/matters", {"open": True}, 422),
        ("@api-interfaces", {"anonymous_rate": -5}, 422),
        ("@api-interfaces", {}, 422),
        ("@api-interfaces/a/b", {"access": "off"}, 404),
    ),
)
def test_refuses_a_wrong_setting_of_an_interface(manager, path, body, status):
    before = counted()
    answer = manager.patch(path, json=body)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]["message"]
    assert counted() == before


@pytest.mark.parametrize(
    "query,field",
    (
        ("from=gestern", "from"),
        ("to=2026-02-30", "to"),
        ("from=2026-02-02&to=2026-02-01", "from"),
        ("from=2020-01-01&to=2026-01-01", "from"),
        ("interface=secrets", "interface"),
        ("partner=x", "partner"),
        ("format=pdf", "format"),
        ("since=2026-01-01", "since"),
        ("from=2026-02-02&to=2026-02-01&format=csv", "from"),
        ("from=x&format=xlsx", "from"),
    ),
)
def test_refuses_a_wrong_period_and_names_the_parameter(manager, query, field):
    answer = manager.get(f"@api-usage?{query}")
    assert answer.status_code == 422
    assert fields(answer) == [field]


@pytest.mark.requirement("4.4.1.1.4")
def test_keeps_partners(manager, partner):
    assert partner["rate_per_minute"] == partners.DEFAULT_RATE
    changed = manager.patch(
        f"@partners/{partner['id']}",
        json={"quota_per_day": 5000, "interfaces": ["matters"], "formats": ["json", "csv"]},
    )
    assert changed.status_code == 200
    one = manager.get(f"@partners/{partner['id']}").json()
    assert one == changed.json()
    assert one["quota_per_day"] == 5000
    assert one["interfaces"] == ["matters"]
    assert manager.get("@partners").json()["items"] == [one]
    assert manager.delete(f"@partners/{partner['id']}").status_code == 204
    assert manager.get(f"@partners/{partner['id']}").json()["active"] is False


@pytest.mark.requirement("4.4.1.1.4")
def test_shows_a_key_once_and_never_again(manager, partner):
    url = f"@partners/{partner['id']}/keys"
    answer = manager.post(url, json={"label": "正式环境", "expires": "2099-12-31"})
    assert answer.status_code == 201
    assert answer.headers["Cache-Control"] == "no-store"
    made = answer.json()
    assert partners.KEY.fullmatch(made["key"])
    # The last day counts: it ends at midnight in Beijing.
    assert made["expires"] == "2099-12-31T16:00:00+00:00"
    listed = manager.get(url)
    assert made["key"] not in listed.text
    assert made["key"].split("_", 2)[2] not in listed.text
    assert [key["prefix"] for key in listed.json()["items"]] == [made["prefix"]]
    assert listed.json()["items"][0]["usable"] is True


@pytest.mark.requirement("4.4.1.1.4")
def test_revokes_a_key(manager, partner):
    url = f"@partners/{partner['id']}/keys"
    key = manager.post(url, json={"label": "正式环境"}).json()
    assert manager.delete(f"{url}/{key['id']}").status_code == 204
    found = manager.get(url).json()["items"][0]
    assert found["usable"] is False
    assert found["revoked"]
    assert manager.delete(f"{url}/{key['id']}").status_code == 204
    assert manager.get(url).json()["items"][0]["revoked"] == found["revoked"]


@pytest.mark.requirement("4.4.1.1.4")
def test_says_which_interfaces_are_published_and_changes_it(manager):
    before = manager.get("@api-interfaces").json()
    assert {item["access"] for item in before["items"]} == {"public"}
    manager.patch("@api-interfaces/laws", json={"access": "keys", "note": "试行"})
    changed = manager.patch("@api-interfaces/laws", json={"access": "off"}).json()
    assert (changed["access"], changed["note"], changed["title"]) == ("off", "试行", "法律法规")
    assert manager.get("@api-interfaces/laws").json() == changed
    assert manager.patch("@api-interfaces", json={"anonymous_rate": 30}).status_code == 200
    assert manager.get("@api-interfaces").json()["anonymous_rate"] == 30


def use(partner_id, days_ago=1, interface="matters", **statuses):
    """Write statistics as the serving processes do."""
    day = (date(2026, 11, 24) - timedelta(days=days_ago)).isoformat()
    with records.write_connection() as connection:
        for status, requests in statuses.items():
            connection.execute(
                insert(api_usage).values(
                    day=day,
                    partner_id=partner_id,
                    interface=interface,
                    status=status.replace("s", "") + "xx",
                    requests=requests,
                )
            )


PERIOD = "from=2026-11-01&to=2026-11-24"


@pytest.mark.requirement("4.4.1.1.4")
def test_counts_use_by_day_partner_and_interface(manager, partner):
    use(partner["id"], s2=10, s4=2)
    use(partner["id"], interface="laws", s2=1)
    use(0, s2=5, s3=4)
    use(0, days_ago=40, s2=99)
    found = manager.get(f"@api-usage?{PERIOD}").json()
    assert [(i["partner"], i["interface"], i["total"]) for i in found["items"]] == [
        (None, "matters", 9),
        (partner["id"], "laws", 1),
        (partner["id"], "matters", 12),
    ]
    assert found["totals"] == {"2xx": 16, "3xx": 4, "4xx": 2, "5xx": 0, "total": 22}
    one = manager.get(f"@api-usage?{PERIOD}&partner={partner['id']}&interface=laws").json()
    assert one["totals"]["total"] == 1
    assert manager.get(f"@api-usage?{PERIOD}&partner=0").json()["totals"]["total"] == 9


def test_counts_thirty_days_unless_asked(manager):
    found = manager.get("@api-usage").json()
    span = date.fromisoformat(found["to"]) - date.fromisoformat(found["from"])
    assert span == timedelta(days=29)
    assert found["items"] == []


def test_gives_the_statistics_as_a_table(manager):
    formula = manager.post("@partners", json={"name": "=1+1"}).json()
    use(formula["id"], s2=3)
    use(0, s3=4)
    answer = manager.get(f"@api-usage?{PERIOD}&format=csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "api-usage-2026-11-01-2026-11-24.csv" in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [
        ["日期", "合作方", "接口", "成功", "未变化（304）", "被拒绝", "出错", "合计"],
        ["2026-11-23", "未用密钥", "matters", "0", "4", "0", "0", "4"],
        ["2026-11-23", "'=1+1", "matters", "3", "0", "0", "0", "3"],
        ["合计", "", "", "3", "4", "0", "0", "7"],
    ]
    answer = manager.get(f"@api-usage?{PERIOD}&format=xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    cells = list(sheet.values)
    assert cells[2][1] == "=1+1"
    assert sheet.cell(3, 2).data_type == "s"
    assert cells[-1][-1] == 7
