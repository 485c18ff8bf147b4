"""Evaluations by clients that have nothing but HTTP."""

from govportal import records
from govportal.addons.evaluation import links as ways
from govportal.addons.evaluation.tables import evaluation
from govportal.cases import passwords
from govportal.cases import store
from govportal.records.audit import audit
from govportal.records.throttle import Limit
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from sqlalchemy import select
from sqlalchemy import update
from tests.addons.application.office import APPLICANT
from tests.addons.evaluation.bureau import BAD
from tests.addons.evaluation.bureau import GOOD
from tests.addons.evaluation.bureau import links
from tests.addons.evaluation.bureau import messages

import csv
import io
import json
import plone.api as api
import pytest
import transaction


WINDOWS = "govportal.addons.evaluation.settings.IEvaluationSettings.windows"


@pytest.fixture
def case(served):
    """A case that was accepted; its acceptance waits for an evaluation."""
    found = served.accepted()
    transaction.commit()
    return found


@pytest.fixture
def token(case):
    """The link of the message about it."""
    return told("evaluation-invitation")[-1]


@pytest.fixture
def password(case):
    """The query password of the case."""
    session = records.session()
    store.change(session, store.get(session, uid=case.uid), query_secret=passwords.digest("ABCD"))
    transaction.commit()
    return "ABCD"


def told(template):
    """The links of a template; whoever has a session keeps others from writing, so it is ended."""
    found = links(template)
    transaction.abort()
    return found


def read(query):
    with records.read_connection() as connection:
        return list(connection.execute(query).mappings())


def audited(action):
    return read(select(audit).where(audit.c.action == action).order_by(audit.c.id))


def texts(answer):
    return json.dumps(answer.json(), ensure_ascii=False)


class TestRefusals:
    @pytest.mark.parametrize(
        "method, path",
        [
            ("GET", "@evaluations"),
            ("GET", "@evaluations/none"),
            ("POST", "@evaluations/none/acceptance"),
            ("POST", "@evaluation-desk/none"),
            ("GET", "@evaluation-export"),
        ],
    )
    def test_nobody_in_particular_is_asked_to_log_in(self, client, method, path):
        answer = client().request(method, path, json={} if method == "POST" else None)
        assert answer.status_code == 401

    def test_nobody_evaluates_for_another(self, client, case):
        path = f"@evaluations/{case.uid}"
        for name in ("zhang", "stranger"):
            assert client(name).get(path).status_code == 404
            assert client(name).post(f"{path}/acceptance", json=GOOD).status_code == 404
        for name in ("intake", "officer", "head", "office", "auditor"):
            assert client(name).post(f"{path}/acceptance", json=GOOD).status_code == 403

    def test_addresses_that_lead_nowhere(self, client, case, token):
        wang = client("wang")
        for path in (f"@evaluations/{case.uid}", f"@evaluations/{case.uid}/acceptance/other"):
            assert wang.post(path, json=GOOD).status_code == 404
        assert wang.get(f"@evaluations/{case.uid}/acceptance").status_code == 404
        assert client().get("@evaluation-link").status_code == 404
        assert client().get(f"@evaluation-link/{token}/x").status_code == 404
        assert client().post(f"@evaluation-link/{token}/x", json={}).status_code == 404
        assert client().get("@evaluation-link/none").status_code == 404
        assert client().post("@evaluation-link/none", json=GOOD).status_code == 404

    def test_a_wrong_password_tells_nothing(self, client, case, password):
        given = {"number": case.row.number, "password": "WRONG"}
        assert client().post("@evaluation-query", json=given).status_code == 404
        assert client().post("@evaluation-query", json={}).status_code == 422

    def test_a_channel_is_not_for_everybody_to_choose(self, client, case, token, password):
        given = {**GOOD, "channel": "tablet"}
        assert (
            client("wang").post(f"@evaluations/{case.uid}/acceptance", json=given).status_code
            == 422
        )
        query = {"number": case.row.number, "password": password, "moment": "acceptance"}
        assert client().post("@evaluation-query", json={**query, **given}).status_code == 422
        # A link of a message is one, whatever is said.
        assert client().post(f"@evaluation-link/{token}", json=given).status_code == 200
        assert evaluations()[0]["channel"] == "message"

    def test_only_the_office_exports(self, client):
        form = {"from": "2026-01-01", "to": "2026-12-31"}
        for name in ("wang", "intake", "officer", "head", "auditor", "site-admin"):
            assert client(name).get("@evaluation-export", params=form).status_code == 403
        for wrong in ({"from": "x"}, {"to": ""}, {"layout": "own"}, {"format": "pdf"}):
            answer = client("office").get("@evaluation-export", params={**form, **wrong})
            assert answer.status_code == 422, wrong

    def test_too_many_from_one_address_wait(self, client, token, monkeypatch):
        monkeypatch.setattr(ways, "GIVEN_FROM", (Limit(2, 60),))
        for _number in range(2):
            assert client().post(f"@evaluation-link/{token}", json={}).status_code == 422
        answer = client().post(f"@evaluation-link/{token}", json=GOOD)
        assert answer.status_code == 429
        assert int(answer.headers["Retry-After"]) > 0


def evaluations():
    return read(select(evaluation).order_by(evaluation.c.id))


class TestApplicant:
    def test_what_waits_is_listed_and_given_once(self, client, case):
        wang = client("wang")
        (item,) = wang.get("@evaluations").json()["items"]
        assert (item["case"], item["moment"]["id"]) == (case.uid, "acceptance")
        assert item["url"] == f"/cases/{case.uid}"
        (seen,) = wang.get(f"@evaluations/{case.uid}").json()["items"]
        assert seen["state"] == "waiting"
        assert [level["id"] for level in seen["levels"]][0] == "very_satisfied"
        path = f"@evaluations/{case.uid}/acceptance"
        given = wang.post(path, json={**GOOD, "channel": "mobile"}).json()
        assert given["given"]["level"] == {"id": "very_satisfied", "title": "非常满意"}
        assert given["given"]["tags"] == ["可以全程网上办理", "服务热情效率高"]
        assert wang.post(path, json=GOOD).status_code == 409
        assert wang.get("@evaluations").json()["items"] == []
        assert evaluations()[0]["channel"] == "mobile"
        added = wang.post(f"{path}/addition", json={"text": "谢谢"}).json()
        assert (added["given"]["addition"], added["may_add"]) == ("谢谢", False)
        assert wang.post(f"{path}/addition", json={"text": "再谢"}).status_code == 409
        assert wang.post(f"{path}/second", json=GOOD).status_code == 409

    def test_a_second_review_after_logging_in_uses_up_the_link(self, served, client):
        opened = served.rectified()
        transaction.commit()
        (link,) = told("rectification-result")
        uid = opened.row.form_data["case"]
        (seen,) = client("wang").get(f"@evaluations/{uid}").json()["items"]
        assert seen["second"]["reply"] == "已改进服务"
        path = f"@evaluations/{uid}/acceptance/second"
        given = client("wang").post(path, json={"level": "satisfied"}).json()
        assert given["given"]["second"]["level"]["id"] == "satisfied"
        assert client("wang").post(path, json={"level": "satisfied"}).status_code == 409
        assert client().get(f"@evaluation-link/{link}").status_code == 404

    def test_the_reviewer_does_not_see_the_rectification(self, served, client):
        opened = served.opened()
        transaction.commit()
        assert client("wang").get(f"@cases/{opened.uid}").status_code == 404
        assert client("wang").get(f"@evaluations/{opened.uid}").status_code == 404
        listed = client("wang").get("@cases").json()["items"]
        assert [item["kind"] for item in listed] == ["application"]


class TestLinks:
    def test_a_link_tells_what_is_judged_and_nothing_personal(self, client, token):
        answer = client().get(f"@evaluation-link/{token}")
        seen = answer.json()
        assert (seen["matter_title"], seen["state"]) == ("食品经营许可", "waiting")
        assert seen["given"] is None
        for secret in ("王小明", "13800138000", APPLICANT["id_number"], "wang"):
            assert secret not in texts(answer)
        assert answer.headers["Cache-Control"] == "no-store"

    def test_the_link_of_a_message_serves_for_an_addition_and_then_no_more(self, client, token):
        path = f"@evaluation-link/{token}"
        assert client().post(f"{path}/addition", json={"text": "x"}).status_code == 409
        assert client().post(path, json=GOOD).json()["given"]["text"] == "办得很快"
        assert client().post(path, json=BAD).status_code == 409
        assert client().get(path).json()["may_add"] is True
        assert client().post(f"{path}/addition", json={"text": "谢谢"}).status_code == 200
        assert client().get(path).status_code == 404

    @pytest.mark.requirement("4.5.2.6")
    def test_a_second_review_comes_by_the_link_of_the_result(self, served, client):
        served.rectified()
        transaction.commit()
        (link,) = told("rectification-result")
        seen = client().get(f"@evaluation-link/{link}").json()
        assert seen["second"]["reply"] == "已改进服务"
        assert seen["given"]["level"]["id"] == "dissatisfied"
        answer = client().post(f"@evaluation-link/{link}", json={"level": "satisfied"})
        assert answer.json()["given"]["second"]["level"]["id"] == "satisfied"
        assert (
            client().post(f"@evaluation-link/{link}", json={"level": "satisfied"}).status_code
            == 404
        )

    def test_by_number_and_password_as_at_a_kiosk(self, client, case, password):
        query = {"number": case.row.number, "password": password}
        (item,) = client().post("@evaluation-query", json=query).json()["items"]
        assert item["state"] == "waiting"
        given = {**query, **BAD, "moment": "acceptance", "channel": "kiosk"}
        answer = client().post("@evaluation-query", json=given)
        assert answer.json()["items"][0]["state"] == "given"
        # The next one at the kiosk doesn't read what was said.
        assert "跑了三趟" not in texts(answer)
        assert client().post("@evaluation-query", json=given).status_code == 409
        assert evaluations()[0]["channel"] == "kiosk"


class TestWindow:
    @pytest.fixture
    def windows(self, served):
        code = served.bureau.code
        api.portal.set_registry_record(WINDOWS, [f"{code} 3 号窗口", "D 9 号窗口"])
        transaction.commit()

    def test_only_officers_of_the_case_ask_and_only_what_there_is(self, client, case, windows):
        path, given = f"@evaluation-desk/{case.uid}", {"moment": "acceptance"}
        assert client("stranger").post(path, json=given).status_code == 404
        for name in ("wang", "head", "office", "auditor"):
            assert client(name).post(path, json=given).status_code == 403
        intake = client("intake")
        assert intake.post(path, json={}).status_code == 422
        assert intake.post(path, json={**given, "window": "9 号窗口"}).status_code == 422
        assert intake.post(path, json={"moment": "completion"}).status_code == 404

    @pytest.mark.parametrize("channel", ["qr", "tablet"])
    def test_the_person_at_the_window_answers_by_code_or_tablet(
        self, client, case, windows, channel
    ):
        seen = client("intake").get(f"@evaluations/{case.uid}").json()
        assert (seen["may_ask"], seen["windows"]) == (True, ["3 号窗口"])
        path = f"@evaluation-desk/{case.uid}"
        given = {"moment": "acceptance", "window": "3 号窗口"}
        first = client("intake").post(path, json=given).json()
        shown = client("intake").post(path, json=given).json()
        assert shown["svg"].startswith("<?xml") or shown["svg"].startswith("<svg")
        older, token = (item["url"].rpartition("/")[2] for item in (first, shown))
        assert client().get(f"@evaluation-link/{older}").status_code == 404
        answer = client().post(f"@evaluation-link/{token}", json={**BAD, "channel": channel})
        assert answer.json()["state"] == "given"
        assert answer.json()["given"] is None
        assert client().get(f"@evaluation-link/{token}").status_code == 404
        row = evaluations()[0]
        assert (row["channel"], row["window"]) == (channel, "3 号窗口")
        assert client("intake").post(path, json=given).status_code == 409
        (trace, _second) = audited("ask evaluation")
        assert (trace["actor"], trace["subject"]) == ("intake", f"case:{case.uid}")

    def test_what_was_answered_elsewhere_makes_the_code_useless(self, client, case, token):
        path = f"@evaluation-desk/{case.uid}"
        shown = client("intake").post(path, json={"moment": "acceptance"}).json()
        client().post(f"@evaluation-link/{token}", json=GOOD)
        code = shown["url"].rpartition("/")[2]
        assert client().get(f"@evaluation-link/{code}").status_code == 404


class TestOfficers:
    def test_officers_see_what_was_given_and_what_came_of_it(self, client, case, token):
        client().post(f"@evaluation-link/{token}", json=BAD)
        (seen,) = client("officer").get(f"@evaluations/{case.uid}").json()["items"]
        assert seen["given"]["text"] == "跑了三趟"
        opened = seen["rectification"]
        assert opened["state"] == {"id": "callback", "title": "待回访"}
        about = client("officer").get(f"@evaluations/{opened['uid']}").json()
        assert about["case"] == {"uid": case.uid}
        assert about["may_ask"] is False
        whole = client("officer").get(f"@cases/{opened['uid']}").json()
        # Whom to call stands there, masked until it is asked for.
        assert whole["applicant"]["name"] == "王小明"
        assert whole["applicant"]["phone"] != "13800138000"
        assert [action["id"] for action in whole["actions"]] == ["call_back"]
        full = client("officer").get(f"@cases/{opened['uid']}?full=1").json()
        assert full["applicant"]["phone"] == "13800138000"
        assert audited("read")[-1]["subject"] == f"case:{opened['uid']}"

    def test_the_worklist_has_rectifications_apart(self, client, case, token):
        client().post(f"@evaluation-link/{token}", json=BAD)
        form = {"kind": "rectification", "counts": "1"}
        found = client("officer").get("@worklist", params=form).json()
        assert [item["state"]["id"] for item in found["items"]] == ["callback"]
        counts = {tab["id"]: tab["count"] for tab in found["tabs"]}
        assert (counts["callback"], counts["rectifying"]) == (1, 0)
        usual = client("officer").get("@worklist").json()["items"]
        assert [item["kind"] for item in usual] == ["application"]
        assert client("stranger").get("@worklist", params=form).json()["items"] == []

    def test_nobody_finds_a_rectification_by_its_number(self, served, client):
        opened = served.opened()
        transaction.commit()
        given = {"number": opened.row.number, "password": ""}
        assert client().post("@case-progress", json=given).status_code == 422
        given["password"] = "X"
        assert client().post("@case-progress", json=given).status_code == 404


class TestExport:
    @pytest.fixture
    def given(self, served):
        served.given("very_satisfied")
        opened = served.rectified()
        transaction.commit()
        (link,) = told("rectification-result")
        return opened, link

    def export(self, client, **form):
        form = {"from": "2026-01-01", "to": "2099-12-31", **form}
        return client("office").get("@evaluation-export", params=form)

    def test_the_national_interface_counts_upwards(self, client, given):
        client().post(f"@evaluation-link/{given[1]}", json={"level": "satisfied", "text": "好"})
        lines = self.export(client, layout="national", format="json").json()
        assert [(item["satisfaction"], item["assessNumber"]) for item in lines] == [
            ("5", "1"),
            ("2", "1"),
            ("4", "2"),
        ]
        one = lines[0]
        assert (one["userName"], one["certType"]) == ("王小明", "111")
        assert (one["certKey"], one["mobile"]) == (APPLICANT["id_number"], "13800138000")
        assert one["areaCode"] == "370102000000"
        assert (one["pf"], one["excluded"]) == ("1", "0")
        assert len(one["assessTime"]) == 15
        (trace,) = audited("export evaluations")
        assert trace["detail"]["number"] == 3
        assert "王小明" not in json.dumps(dict(trace["detail"]), ensure_ascii=False)

    def test_the_standard_counts_downwards(self, client, given):
        answer = self.export(client, layout="gbt39046", format="csv")
        assert answer.headers["Content-Type"].startswith("text/csv")
        lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
        assert list(lines[0]) == [
            "办件编号",
            "评价渠道",
            "评价人",
            "评价时间",
            "评价次数",
            "满意度",
            "满意度代码",
            "文字评价",
            "行政区划",
        ]
        assert [(item["满意度代码"], item["满意度"]) for item in lines] == [
            ("1", "非常满意"),
            ("4", "不满意"),
        ]

    def test_only_the_departments_of_the_office_and_the_days_that_are_asked_for(
        self, served, client, given
    ):
        served.user("other", served.city_bureau, "Office Administrator")
        transaction.commit()
        form = {"from": "2026-01-01", "to": "2099-12-31", "format": "json"}
        assert client("other").get("@evaluation-export", params=form).json() == []
        assert self.export(client, format="json", to="2026-01-02").json() == []
        assert self.export(client, format="json", department="D").json() == []

    def test_who_did_not_answer_is_in_no_file(self, served, client, case):
        session = records.session()
        session.execute(update(evaluation).values(channel="default"))
        transaction.commit()
        assert self.export(client, format="json").json() == []


def test_figures_are_for_everybody(served, client):
    for _number in range(5):
        served.given("very_satisfied")
    transaction.commit()
    found = client().get("@evaluation-statistics").json()
    assert [(item["title"], item["count"], item["satisfied"]) for item in found["items"]] == [
        ("历下区市场监督管理局", 5, 1000)
    ]
    assert client().get("@evaluation-statistics?by=x").status_code == 422
    assert "王" not in json.dumps(found, ensure_ascii=False)


def test_a_kiosk_asks_how_long_it_waits(client):
    assert client().get("@kiosk-settings").json() == {"idle_seconds": 90, "warn_seconds": 20}


def test_settings_are_an_administrators_and_checked(client):
    path = "@controlpanels/govportal-evaluation"
    assert client("office").get(path).status_code in (401, 403)
    owner = client()
    owner.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    assert owner.get(path).json()["data"]["days"] == 5
    assert owner.patch(path, json={"windows": ["没有空格"]}).status_code == 400
    assert owner.patch(path, json={"days": 3, "windows": ["D 1 号窗口"]}).status_code == 204
    assert owner.get(path).json()["data"]["windows"] == ["D 1 号窗口"]


def test_messages_hold_no_numbers_of_documents(served):
    served.rectified()
    transaction.commit()
    templates = ("evaluation-invitation", "rectification-opened", "rectification-result")
    for template in templates:
        for message in messages(template):
            assert APPLICANT["id_number"] not in message["text"]
