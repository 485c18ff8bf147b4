"""Handing in, handling, and privacy, by clients that have nothing but HTTP."""

from govportal import records
from govportal.addons.interaction import entry
from govportal.records.audit import audit
from govportal.records.outbox import outbox
from govportal.records.throttle import Limit
from sqlalchemy import select
from tests.addons.interaction.house import PERSON

import pytest
import re


def sent(channel="sms", template=None):
    """What waits to be delivered, the first one first."""
    with records.read_connection() as connection:
        query = select(outbox.c.payload).where(outbox.c.channel == channel).order_by(outbox.c.id)
        payloads = [row.payload for row in connection.execute(query)]
    return [one for one in payloads if template in (None, one["template"])]


def link(template):
    """The link of the last message of a template: ``for`` and ``token``."""
    found = re.search(r"for=(\w+)&token=([\w-]+)", sent("mail", template)[-1]["text"])
    return {"for": found[1], "token": found[2]}


def fields(answer):
    assert answer.status_code == 422, answer.text
    return {error["field"] for error in answer.json()["error"]["errors"]}


def handed_in(client, open_house, by="wang", **data):
    answer = client(by).post("@interactions", json=open_house.body(**data))
    assert answer.status_code == 201, answer.text
    return answer.json()


def act(client, by, uid, action, **data):
    answer = client(by).post(f"@cases/{uid}/{action}", json=data)
    assert answer.status_code == 200, answer.text
    return answer.json()


def uid_of(client, number, kind="consultation", by="intake"):
    items = client(by).get("@worklist", params={"kind": kind, "words": number}).json()["items"]
    return items[0]["uid"]


class TestRefusals:
    @pytest.mark.parametrize(
        "method, path",
        [
            ("GET", "@interactions"),
            ("GET", "@interactions/none"),
            ("GET", "@interaction-advice/none"),
            ("GET", "@interaction-joint"),
            ("GET", "@call-desk"),
            ("GET", "@consultation-review/none"),
            ("POST", "@consultation-review/none"),
            ("POST", "@interaction-categories"),
            ("GET", "@interaction-categories/X"),
            ("GET", "@controlpanels/govportal-interaction"),
        ],
    )
    def test_nobody_in_particular_is_asked_to_log_in(self, client, method, path):
        answer = client().request(method, path, json={} if method == "POST" else None)
        assert answer.status_code == 401

    def test_whoever_has_nothing_to_do_with_it_is_refused(self, client):
        for name in ("wang", "officer", "leader", "auditor"):
            one = client(name)
            assert one.get("@call-desk", params={"phone": "13800138000"}).status_code == 403
            assert one.get("@interaction-categories?full=1").status_code == 403
            refused = one.post("@interaction-categories", json={"code": "AA", "title": "甲"})
            assert refused.status_code in (401, 403)

    def test_everything_that_is_missing_is_told_at_once(self, client):
        answer = client().post("@interactions", json={})
        assert fields(answer) == {
            "kind",
            "subject",
            "text",
            "region",
            "applicant.name",
            "applicant.phone",
        }
        assert client("leader").get("@worklist?kind=consultation").json()["items"] == []

    @pytest.mark.parametrize(
        "data, field",
        [
            ({"kind": "application"}, "kind"),
            ({"kind": "suggestion", "topic": "none"}, "topic"),
            ({"text": "长" * 5001}, "text"),
            ({"subject": "长" * 101}, "subject"),
            ({"region": "999999"}, "region"),
            ({"region": "370000"}, "region"),
            ({"department": "none"}, "department"),
            ({"matter": "none"}, "matter"),
            ({"about": {"secret": "x"}}, "about"),
            ({"about": ["x"]}, "about"),
            ({"public": "yes"}, "public"),
            ({"applicant": {"name": "王", "phone": "abc"}}, "applicant.phone"),
            ({"applicant": {**PERSON, "mail": "nowhere"}}, "applicant.mail"),
            ({"applicant": None}, "applicant.name"),
            ({"category": "NONE"}, "category"),
            ({"key": ""}, "key"),
        ],
    )
    def test_what_does_not_fit_is_named(self, client, open_house, data, field):
        body = {**open_house.body(), **data}
        assert field in fields(client("wang").post("@interactions", json=body))

    def test_only_an_operator_of_the_region_registers_calls(self, client, open_house):
        for name in ("wang", "officer", "stranger"):
            body = open_house.body(desk=True)
            assert client(name).post("@interactions", json=body).status_code == 403

    def test_too_many_without_an_account_are_put_off(self, client, open_house, monkeypatch):
        monkeypatch.setattr(entry, "PHONES", (Limit(2, 60),))
        for _time in range(2):
            handed_in(client, open_house, by="")
        answer = client().post("@interactions", json=open_house.body())
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) > 0

    def test_a_wrong_code_is_refused_and_keeps_nothing(self, client, open_house):
        body = open_house.body(code="000000")
        assert fields(client().post("@interactions", json=body)) == {"code"}

    def test_two_officers_act_and_the_second_is_told(self, client, open_house):
        made = handed_in(client, open_house)
        path = f"@cases/{made['uid']}"
        seen = client("officer").get(f"@interactions/{made['uid']}").json()["revision"]
        given = {"revision": seen, "reply": "可以"}
        assert client("officer").post(f"{path}/reply", json=given).status_code == 200
        late = {"revision": seen, "department": open_house.bureau.code}
        answer = client("intake").post(f"{path}/route", json=late)
        assert answer.status_code == 409
        assert answer.json()["error"]["type"] == "Conflict"


class TestPrivacy:
    def test_nobody_sees_what_another_one_wrote(self, client, open_house):
        made = handed_in(client, open_house)
        uid, number = made["uid"], made["number"]
        for name in ("zhang", "stranger", "b-officer", "operator", "site-admin"):
            other = client(name)
            for path in (f"@interactions/{uid}", f"@cases/{uid}", f"@interactions/{number}"):
                assert other.get(path).status_code == 404
            assert other.post(f"@cases/{uid}/withdraw", json={"reason": "x"}).status_code == 404
            assert other.get(f"@interaction-advice/{uid}").status_code == 404
            assert other.get(f"@consultation-review/{uid}").status_code == 404
            assert other.post(f"@case-password/{uid}", json={}).status_code == 404
            for path in ("@interactions", "@cases?kind=consultation"):
                assert other.get(path).json()["items"] == []
        for name in ("stranger", "b-officer"):
            listed = client(name).get("@worklist", params={"kind": "consultation"}).json()
            assert listed["items"] == []
            params = {"kind": "consultation", "format": "csv"}
            export = client(name).get("@worklist-export", params=params)
            assert number not in export.text

    def test_another_kinds_case_is_none_of_these(self, client, open_house):
        assert client("wang").get(f"@interactions/{'0' * 32}").status_code == 404

    def test_an_officer_reads_the_text_and_asks_for_the_phone(self, client, open_house):
        uid = handed_in(client, open_house)["uid"]
        officer = client("officer")
        shown = officer.get(f"@interactions/{uid}").json()
        assert shown["interaction"]["text"].startswith("想问一下")
        assert PERSON["phone"] not in str(shown)
        full = officer.get(f"@interactions/{uid}", params={"full": "1"}).json()
        assert full["applicant"]["phone"] == PERSON["phone"]
        with records.read_connection() as connection:
            noted = connection.execute(select(audit.c.actor, audit.c.action)).all()
        assert ("officer", "read") in noted

    def test_an_answer_to_who_has_no_account_names_no_case(self, client, open_house):
        made = handed_in(client, open_house, by="")
        assert set(made) == {"number", "kind", "title", "department", "due", "query_password"}


class TestHandingIn:
    @pytest.mark.requirement("4.5.2.2-a")
    def test_sent_twice_it_is_one_case(self, client, open_house):
        wang = client("wang")
        body = open_house.body(key="k1")
        one, two = (wang.post("@interactions", json=body) for _time in range(2))
        assert (one.status_code, two.status_code) == (201, 200)
        assert one.json()["uid"] == two.json()["uid"]
        assert re.fullmatch(r"ZX370102-\d{8}-0001", one.json()["number"])
        (item,) = wang.get("@interactions", params={"group": "open"}).json()["items"]
        assert item["title"] == "窗口几点上班"
        assert wang.get("@interactions", params={"group": "ended"}).json()["items"] == []

    def test_what_names_a_department_goes_there_at_once(self, client, open_house):
        made = handed_in(client, open_house, department=open_house.bureau.code)
        assert made["department"] == "历下区市场监督管理局"
        assert client("b-officer").get(f"@interactions/{made['uid']}").status_code == 200

    def test_a_proved_phone_is_used_up(self, client, open_house):
        client().post("@interaction-code", json={"phone": PERSON["phone"]})
        code = re.search(r"\d{6}", sent(template="identity-code")[-1]["text"]).group()
        handed_in(client, open_house, by="", code=code)
        again = client().post("@interactions", json=open_house.body(code=code))
        assert fields(again) == {"code"}

    def test_the_setting_names_who_receives(self, client, open_house):
        root = client("site-admin")
        path = "@controlpanels/govportal-interaction"
        line = f"370102 {open_house.bureau.code}"
        assert root.patch(path, json={"offices": ["somewhere"]}).status_code == 400
        assert root.patch(path, json={"offices": [line]}).status_code == 204
        made = handed_in(client, open_house)
        assert made["department"] == "历下区市场监督管理局"

    def test_what_somebody_needs_to_know_before(self, client):
        desks = {
            name: client(name).get("@interaction-start").json()["desk"]
            for name in ("", "wang", "officer", "operator")
        }
        assert desks == {"": False, "wang": False, "officer": False, "operator": True}
        start = client().get("@interaction-start").json()
        assert start["days"] == {"consultation": 5, "complaint": 18, "suggestion": 10}
        assert [topic["id"] for topic in start["topics"]] == [
            "fault",
            "content",
            "usability",
            "work",
        ]


class TestWithoutAnAccount:
    def test_number_and_password_show_and_do(self, client, open_house):
        made = handed_in(client, open_house, by="")
        proof = {"number": made["number"], "password": made["query_password"]}
        shown = client().post("@interaction-holder", json=proof).json()
        assert shown["interaction"]["subject"] == "窗口几点上班"
        assert [action["id"] for action in shown["actions"]] == ["withdraw"]
        wrong = {**proof, "password": "AAAAAAAA"}
        assert client().post("@interaction-holder", json=wrong).status_code == 404
        assert client().post("@interaction-holder", json={}).status_code == 422
        for action in ("reply", "route", "assign", "none"):
            answer = client().post(f"@interaction-holder/{action}", json=proof)
            assert answer.status_code == 403
        ended = client().post("@interaction-holder/withdraw", json={**proof, "reason": "不问了"})
        assert ended.json()["state"]["id"] == "consult_withdrawn"

    @pytest.mark.requirement("4.4.1.2-h")
    def test_a_link_answers_a_question_once(self, client, open_house):
        made = handed_in(client, open_house, by="")
        uid = uid_of(client, made["number"])
        act(client, "officer", uid, "ask_person", question="哪个窗口？")
        proof = link("interaction-question")
        assert proof["for"] == "answer"
        shown = client().post("@interaction-holder", json=proof).json()
        assert shown["interaction"]["question"]["text"] == "哪个窗口？"
        assert [action["id"] for action in shown["actions"]] == ["answer_person"]
        # Neither another link's deed, nor with a token for something else.
        path = "@interaction-holder/answer_person"
        assert client().post("@interaction-holder/withdraw", json=proof).status_code == 403
        assert client().post(path, json={**proof, "for": "result"}).status_code == 404
        assert client().post(path, json={**proof, "token": "x"}).status_code == 404
        # What is refused doesn't use the link up.
        assert fields(client().post(path, json=proof)) == {"answer"}
        given = {**proof, "answer": "企业登记窗口", "revision": shown["revision"]}
        done = client().post(path, json=given)
        assert done.json()["state"]["id"] == "consult_open"
        assert client().post(path, json=given).status_code == 404
        assert client().post("@interaction-holder", json=proof).status_code == 404
        steps = client("officer").get(f"@interactions/{uid}").json()["timeline"]
        assert (steps[-1]["actor"], steps[-1]["role"]) == (PERSON["name"], "Applicant")

    def test_a_newer_link_takes_the_place_of_the_older(self, client, open_house):
        made = handed_in(client, open_house, by="")
        uid = uid_of(client, made["number"])
        act(client, "officer", uid, "ask_person", question="哪个窗口？")
        old = link("interaction-question")
        act(client, "officer", uid, "go_on", reason="已经电话问清")
        act(client, "officer", uid, "ask_person", question="哪一天？")
        assert client().post("@interaction-holder", json=old).status_code == 404
        assert client().post("@interaction-holder", json=link("interaction-question")).ok

    @pytest.mark.requirement("4.5.2.2-b")
    def test_a_link_confirms_a_result(self, client, open_house):
        made = handed_in(client, open_house, by="", kind="complaint")
        uid = uid_of(client, made["number"], "complaint")
        for by, action, data in (
            ("intake", "register", {}),
            ("intake", "route", {"department": open_house.bureau.code}),
            ("b-officer", "report", {"finding": "true", "report": "属实"}),
            ("b-head", "pass_review", {"opinion": "好"}),
            ("leader", "instruct", {"instruction": "整改"}),
            ("b-officer", "reply", {"reply": "已经整改"}),
        ):
            act(client, by, uid, action, **data)
        proof = link("interaction-replied")
        shown = client().post("@interaction-holder", json=proof).json()
        assert shown["interaction"]["reply"] == "已经整改"
        assert "整改" in shown["interaction"]["reply"]
        assert "inside" not in shown["interaction"]
        given = {**proof, "satisfaction": 4}
        done = client().post("@interaction-holder/confirm", json=given).json()
        assert done["state"]["id"] == "complaint_closed"

    def test_an_applications_number_is_led_elsewhere(self, client, open_house):
        proof = {"number": "none", "password": "AAAAAAAA"}
        assert client().post("@interaction-holder", json=proof).status_code == 404


class TestJoint:
    def test_a_department_that_is_asked_sees_it_and_says_what_it_thinks(self, client, open_house):
        uid = handed_in(client, open_house)["uid"]
        own = open_house.office.code
        bureau = open_house.bureau.code
        path = f"@cases/{uid}/ask_joint"
        officer = client("officer")
        assert fields(officer.post(path, json={"department": own, "question": "?"})) == {
            "department"
        }
        act(client, "officer", uid, "ask_joint", department=bureau, question="贵局怎么看？")
        again = {"department": bureau, "question": "再问"}
        assert fields(officer.post(path, json=again)) == {"department"}
        other = client("b-officer")
        (item,) = other.get("@interaction-joint").json()["items"]
        assert (item["uid"], item["joint"]["question"]) == (uid, "贵局怎么看？")
        shown = other.get(f"@interactions/{uid}").json()
        assert [action["id"] for action in shown["actions"]] == ["give_opinion"]
        assert PERSON["phone"] not in str(shown)
        assert other.post(f"@cases/{uid}/reply", json={"reply": "x"}).status_code == 403
        assert client("stranger").get(f"@interactions/{uid}").status_code == 404
        act(client, "b-officer", uid, "give_opinion", opinion="可以办理")
        assert other.post(f"@cases/{uid}/give_opinion", json={"opinion": "x"}).status_code == 409
        assert other.get("@interaction-joint").json()["items"] == []
        (joint,) = officer.get(f"@interactions/{uid}").json()["interaction"]["joint"]
        assert joint["opinion"] == "可以办理"
        assert "可以办理" not in client("wang").get(f"@interactions/{uid}").text

    def test_an_investigation_waits_for_it(self, client, open_house):
        uid = handed_in(client, open_house, kind="complaint")["uid"]
        act(client, "intake", uid, "register")
        act(client, "intake", uid, "route", department=open_house.bureau.code)
        code = open_house.office.code
        act(client, "b-officer", uid, "ask_joint", department=code, question="？")
        report = {"finding": "true", "report": "属实"}
        path = f"@cases/{uid}/report"
        assert client("b-officer").post(path, json=report).status_code == 409
        act(client, "officer", uid, "give_opinion", opinion="无意见")
        assert client("b-officer").post(path, json=report).status_code == 200


class TestCallDesk:
    @pytest.mark.requirement("4.5.1.4")
    @pytest.mark.requirement("4.4.1.2-a")
    @pytest.mark.parametrize("kind", ["consultation", "complaint", "suggestion"])
    def test_a_call_becomes_a_case_like_any_other(self, client, open_house, kind):
        operator = client("operator")
        assert operator.get("@call-desk", params={"phone": "abc"}).status_code == 422
        before = operator.get("@call-desk", params={"phone": PERSON["phone"]}).json()
        assert before == {"name": "", "items": []}
        made = handed_in(client, open_house, by="operator", kind=kind, desk=True)
        assert "uid" not in made
        uid = uid_of(client, made["number"], kind)
        shown = client("intake").get(f"@interactions/{uid}").json()
        assert shown["source"] == "phone"
        # The operator entered it; the case isn't his.
        assert operator.get("@interactions").json()["items"] == []
        assert operator.get(f"@interactions/{uid}").status_code == 404
        found = operator.get("@call-desk", params={"phone": "138 0013-8000"}).json()
        assert found["name"] == "王**"
        assert [item["number"] for item in found["items"]] == [made["number"]]
        assert PERSON["name"] not in str(found)

    def test_an_operator_tells_the_caller_what_became_of_it(self, client, open_house):
        uid = handed_in(client, open_house)["uid"]
        act(client, "officer", uid, "reply", reply="周六上午可以。")
        operator = client("operator")
        (item,) = operator.get("@call-desk", params={"phone": PERSON["phone"]}).json()["items"]
        assert item["reply"] == "周六上午可以。"
        assert item["state"]["title"] == "已答复"

    def test_every_look_is_written_down_and_ends_at_the_region(self, client, open_house):
        handed_in(client, open_house)
        params = {"phone": PERSON["phone"]}
        assert client("stranger").get("@call-desk", params=params).json()["items"] == []
        client("operator").get("@call-desk", params=params)
        with records.read_connection() as connection:
            rows = connection.execute(select(audit).order_by(audit.c.id)).all()
        noted = [(row.actor, row.action, row.subject) for row in rows]
        assert noted == [
            ("stranger", "call-history", "phone:138****8000"),
            ("operator", "call-history", "phone:138****8000"),
        ]
