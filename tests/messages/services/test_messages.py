"""Inbox, preferences, templates and outbox over HTTP."""

from govportal import messages
from govportal import records
from govportal.messages import Recipient
from govportal.messages import worker
from govportal.messages.settings import IMessageSettings
from tests.messages.conftest import shipped
from tests.messages.conftest import var
from tests.people import account
from tests.people import Client
from tests.people import owner

import plone.api as api
import pytest
import transaction


MINE = ("@inbox", "@message-preferences")
MANAGED = ("@outbox", "@message-templates")


@pytest.fixture
def site(functional_portal, shipped, var):
    return functional_portal


@pytest.fixture
def nobody(site):
    return Client(site.absolute_url())


@pytest.fixture
def lilei(site):
    return account(site, "lilei")


@pytest.fixture
def wang(site):
    return account(site, "wangfang")


@pytest.fixture
def boss(site):
    return account(site, "boss", roles=("Site Administrator",))


def tell(count=1, name="lilei", **more):
    user = api.user.get(username=name).getId()
    for number in range(count):
        recipient = Recipient(user, "李雷", "13800138000", "lilei@example.cn")
        values = {"name": "李雷", "number": str(number)}
        messages.send(records.session(), "case-accepted", recipient, values, **more)
    transaction.commit()


def said(answer, status):
    assert answer.status_code == status, answer.text
    return answer.json()["error"]["message"]


@pytest.mark.parametrize("name", [*MINE, *MANAGED])
def test_refuses_visitors(nobody, name):
    assert nobody.get(name).status_code == 401
    assert nobody.patch(name, json={}).status_code in (401, 404)


@pytest.mark.parametrize("name", MANAGED)
def test_refuses_who_does_not_manage_messages(lilei, name):
    assert lilei.get(name).status_code in (401, 403)
    for answer in (
        lilei.post("@outbox/retry", json={}),
        lilei.post("@outbox/check", json={"channel": "sms", "to": "13800138000"}),
        lilei.patch("@message-templates/case-accepted", json={"text": "x"}),
        lilei.delete("@message-templates/case-accepted"),
    ):
        assert answer.status_code in (401, 403)


def test_refuses_what_is_no_address(lilei, boss):
    for path in ("@inbox/x", "@inbox/1", "@inbox/1/2", "@inbox/-1", "@message-preferences/x"):
        assert lilei.get(path).status_code == 404
    for path in ("@outbox/1", "@message-templates/x", "@message-templates/x/y"):
        assert boss.get(path).status_code == 404
    assert boss.post("@outbox/1/retry").status_code == 404
    assert boss.post("@outbox/x/retry").status_code == 404
    assert boss.post("@outbox", json={}).status_code == 404


def test_somebody_elses_message_is_not_there(lilei, wang):
    tell()
    url = lilei.get("@inbox").json()["items"][0]["@id"]
    assert wang.get("@inbox").json()["items"] == []
    for answer in (wang.get(url), wang.patch(url, json={"read": True}), wang.delete(url)):
        assert answer.status_code == 404
    wang.patch("@inbox", json={"read": True})
    assert lilei.get("@inbox").json()["unread"] == 1


@pytest.mark.parametrize("query", ["size=0", "size=101", "size=x", "before=x", "before=-1"])
def test_refuses_pages_that_are_none(lilei, query):
    said(lilei.get(f"@inbox?{query}"), 422)


@pytest.mark.parametrize("body", [{}, {"read": "yes"}, {"read": None}])
def test_refuses_marks_that_are_none(lilei, body):
    tell()
    url = lilei.get("@inbox").json()["items"][0]["@id"]
    said(lilei.patch(url, json=body), 422)
    said(lilei.patch("@inbox", json={"read": False}), 422)
    assert lilei.get("@inbox").json()["unread"] == 1


@pytest.mark.requirement("4.3.7")
def test_reads_marks_and_deletes_the_messages_of_the_inbox(lilei):
    tell(case_id=7)
    found = lilei.get("@inbox").json()
    assert (found["unread"], found["unread_most"], found["next"]) == (1, 100, None)
    (message,) = found["items"]
    assert message["subject"] == "办件0已受理"
    assert (message["case_id"], message["template"]) == (7, "case-accepted")
    assert message["read"] is False
    assert lilei.get(message["@id"]).json() == message
    assert lilei.patch(message["@id"], json={"read": True}).json()["read"] is True
    assert lilei.get("@inbox").json()["unread"] == 0
    assert lilei.get("@inbox?unread=1").json()["items"] == []
    assert lilei.patch(message["@id"], json={"read": False}).json()["read"] is False
    assert lilei.patch("@inbox", json={"read": True}).json()["unread"] == 0
    assert lilei.get("@inbox").json()["items"][0]["read"] is True
    assert lilei.delete(message["@id"]).status_code == 204
    assert lilei.get("@inbox").json()["items"] == []


def test_goes_through_the_inbox_page_by_page(lilei):
    tell(5)
    subjects, url = [], "@inbox?size=2&unread=1"
    while url:
        answer = lilei.get(url).json()
        subjects += [message["subject"] for message in answer["items"]]
        url = answer["next"]
    assert subjects == [f"办件{number}已受理" for number in (4, 3, 2, 1, 0)]


@pytest.mark.requirement("4.3.7")
def test_somebody_chooses_how_he_is_told(lilei):
    said(lilei.patch("@message-preferences", json={"pigeon": True}), 422)
    said(lilei.patch("@message-preferences", json={"sms": 1}), 422)
    items = lilei.get("@message-preferences").json()["items"]
    assert [(item["name"], item["title"], item["wanted"]) for item in items] == [
        ("mail", "电子邮件", True),
        ("sms", "短信", True),
    ]
    items = lilei.patch("@message-preferences", json={"sms": False}).json()["items"]
    assert [item["wanted"] for item in items] == [True, False]
    assert lilei.get("@message-preferences").json()["items"] == items


def test_rewords_a_template_and_goes_back(boss):
    url = "@message-templates/case-accepted"
    assert "正文" in boss.patch(url, json={"text": ""}).json()["error"]["errors"][0]["message"]
    answer = boss.patch(url, json={"text": "${mother}"})
    said(answer, 422)
    assert answer.json()["error"]["errors"][0]["field"] == "text"
    found = boss.patch(url, json={"subject": "受理：${number}"}).json()
    assert found["reworded"] and found["subject"] == "受理：${number}"
    assert found["shipped"]["subject"] == "办件${number}已受理"
    assert found["words"] == [
        {"name": "name", "title": "申请人"},
        {"name": "number", "title": "办件编号"},
    ]
    assert found["content"].endswith("/message-templates/case-accepted")
    assert boss.get(url).json() == found
    listed = {each["name"]: each for each in boss.get("@message-templates").json()["items"]}
    assert listed["case-accepted"] == found
    assert "message-check" in listed
    assert boss.delete(url).json()["reworded"] is False


def test_the_wording_of_the_site_is_what_people_get(boss, lilei):
    boss.patch("@message-templates/case-accepted", json={"subject": "受理：${number}"})
    transaction.begin()
    tell()
    assert lilei.get("@inbox").json()["items"][0]["subject"] == "受理：0"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "channel"),
        ({"channel": "pigeon", "to": "x"}, "channel"),
        ({"channel": "mail", "to": "x"}, "to"),
        ({"channel": "sms", "to": "110"}, "to"),
        ({"channel": "sms", "to": None}, "to"),
    ],
)
def test_refuses_test_messages_to_nowhere(boss, body, field):
    answer = boss.post("@outbox/check", json=body)
    said(answer, 422)
    assert [error["field"] for error in answer.json()["error"]["errors"]] == [field]


@pytest.mark.requirement("4.3.7")
def test_sends_a_test_message_and_tries_again_what_failed(boss, site, var):
    answer = boss.post("@outbox/check", json={"channel": "sms", "to": "13800138000"})
    assert answer.status_code == 202
    waiting = boss.get("@outbox").json()
    assert (waiting["waiting"], waiting["failed"]) == (1, 0)
    (row,) = waiting["items"]
    assert (row["to"], row["template"], row["state"]) == ("138****8000", "message-check", "waiting")
    assert "13800138000" not in boss.get("@outbox").text
    said(boss.post(f"{row['@id']}/retry"), 409)

    api.portal.set_registry_record("sms_provider", "cloud-mas", interface=IMessageSettings)
    transaction.commit()
    worker.work()
    row = boss.get("@outbox").json()["items"][0]
    assert (row["state"], row["attempts"]) == ("waiting", 1)
    assert "not configured" in row["last_error"]
    from govportal.records.outbox import outbox
    from sqlalchemy import update

    with records.write_connection() as connection:
        connection.execute(update(outbox).values(state="failed"))
    assert boss.get("@outbox?state=failed&channel=sms").json()["failed"] == 1
    assert boss.get("@outbox?state=sent").json()["items"] == []
    assert boss.post(f"{row['@id']}/retry").json()["state"] == "waiting"
    with records.write_connection() as connection:
        connection.execute(update(outbox).values(state="failed"))
    assert boss.post("@outbox/retry", json={"channel": "mail"}).json()["retried"] == 0
    assert boss.post("@outbox/retry", json={}).json()["retried"] == 1

    api.portal.set_registry_record("sms_provider", "demo", interface=IMessageSettings)
    transaction.commit()
    assert worker.work().sent == 1
    row = boss.get("@outbox").json()["items"][0]
    assert (row["state"], row["to"], row["next_try"]) == ("sent", "138****8000", None)
    assert "测试消息" in (var / "sms" / "sent.jsonl").read_text("utf-8")


def test_refuses_states_that_are_none(boss):
    said(boss.get("@outbox?state=lost"), 422)


def test_the_status_page_says_what_is_used_outside(site):
    tell_nobody = owner(site).get("@portal-status").json()
    found = {one["title"]: one for one in tell_nobody["outside"]}
    assert {"短信", "邮件", "病毒检查"} <= set(found)
    assert found["短信"] == {
        "title": "短信",
        "ok": True,
        "demo": True,
        "message": "演示：短信只写入 var/sms/sent.jsonl，不真正发出",
    }
    assert tell_nobody["outbox"] == {"waiting": 0, "failed": 0, "oldest": None}


__all__ = ["shipped", "var"]
