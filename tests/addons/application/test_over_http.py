"""Applications and their handling by clients that have nothing but HTTP."""

from govportal import records
from govportal.forms import versions
from govportal.records.outbox import outbox
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import select
from tests.addons.application.office import APPLICANT
from tests.addons.application.office import Office
from tests.content.conftest import Session
from tests.forms.sample import GOOD
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA
from tests.publishing.review.world import PASSWORD

import pytest
import re
import transaction


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(office, functional_portal):
    sessions = []

    def by(name=""):
        session = Session(functional_portal.absolute_url())
        if name:
            session.auth = (name, PASSWORD)
        sessions.append(session)
        return session

    yield by
    for session in sessions:
        session.close()


@pytest.fixture
def body(office):
    return {
        "matter": office.permit.UID(),
        "applicant": APPLICANT,
        "materials": [{"position": 1, "obtained": "other"}],
        "declaration": True,
        "submit": True,
        "key": "k1",
    }


def upload(session, name="申请书.pdf", data=PDF):
    made = session.post("@uploads", json={"name": name, "size": len(data)}).json()
    headers = {"Upload-Offset": "0", "Content-Type": "application/octet-stream"}
    answer = session.patch(f"@uploads/{made['id']}", data=data, headers=headers)
    assert answer.status_code < 300, answer.text
    return made["id"]


def code_sent_to(phone):
    """The code of the last SMS that waits for a phone."""
    with records.read_connection() as connection:
        rows = connection.execute(select(outbox.c.payload).where(outbox.c.channel == "sms"))
        texts = [row.payload["text"] for row in rows if row.payload["to"] == phone]
    found = [re.search(r"\d{6}", text) for text in texts if "验证码" in text]
    return found[-1].group() if found else None


class TestRefusals:
    @pytest.mark.parametrize(
        "method, path",
        [
            ("GET", "@cases"),
            ("GET", "@cases/none"),
            ("POST", "@cases/none/accept"),
            ("POST", "@applications"),
            ("GET", "@worklist"),
            ("GET", "@case-files/none/none"),
            ("GET", "@case-notices/none/none"),
            ("GET", "@case-archive/none"),
            ("GET", "@case-delegations"),
        ],
    )
    def test_nobody_in_particular_is_asked_to_log_in(self, client, method, path):
        answer = client().request(method, path, json={} if method == "POST" else None)
        assert answer.status_code == 401

    def test_no_work_no_worklist(self, client):
        assert client("wang").get("@worklist").status_code == 403

    def test_nobody_sees_another_persons_case(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        uid, number = made["uid"], made["number"]
        notice = made["notices"][0]["uid"]
        for name in ("zhang", "stranger"):
            other = client(name)
            assert other.get(f"@cases/{uid}").status_code == 404
            assert other.get(f"@cases/{number}").status_code == 404
            assert other.post(f"@cases/{uid}/withdraw", json={"reason": "x"}).status_code == 404
            assert other.patch(f"@applications/{uid}", json={"form": {}}).status_code == 404
            assert other.get(f"@case-notices/{uid}/{notice}").status_code == 404
            assert other.post(f"@case-password/{uid}", json={}).status_code == 404
        assert client("stranger").get("@worklist").json()["items"] == []
        assert client("zhang").get("@cases").json()["items"] == []

    def test_an_unknown_matter_is_404_and_nothing_is_kept(self, client, body):
        answer = client("wang").post("@applications", json={**body, "matter": "x" * 32})
        assert answer.status_code == 404
        assert client("wang").get("@cases").json()["items"] == []

    def test_an_unfit_submission_is_told_whole_and_keeps_nothing(self, client, body):
        given = {**body, "applicant": {}, "materials": [], "declaration": False}
        answer = client("wang").post("@applications", json=given)
        assert answer.status_code == 422
        fields = {error["field"] for error in answer.json()["error"]["errors"]}
        assert {"applicant.name", "applicant.phone", "materials.1", "declaration"} <= fields
        assert client("wang").get("@cases").json()["items"] == []

    def test_two_officers_act_and_the_second_is_told(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        seen = client("intake").get(f"@cases/{made['uid']}").json()["revision"]
        path = f"@cases/{made['uid']}"
        assert client("intake").post(f"{path}/accept", json={"revision": seen}).status_code == 200
        late = client("intake").post(
            f"{path}/refuse", json={"revision": seen, "cause": "other", "reason": "x"}
        )
        assert late.status_code == 409
        assert late.json()["error"]["type"] == "Conflict"

    def test_an_upload_of_somebody_else_is_not_taken(self, client, body):
        foreign = upload(client("zhang"))
        given = {**body, "materials": [{"position": 1, "add": [foreign]}]}
        assert client("wang").post("@applications", json=given).status_code == 422


class TestJourney:
    def test_sent_twice_it_is_one_case(self, client, body):
        wang = client("wang")
        one, two = wang.post("@applications", json=body), wang.post("@applications", json=body)
        assert (one.status_code, two.status_code) == (201, 200)
        assert one.json()["uid"] == two.json()["uid"]
        assert "query_password" not in two.json()

    @pytest.mark.requirement("4.5.2.4-a")
    def test_who_prefers_little_is_told_only_what_he_must_know(self, client, body):
        little = {"Prefer": "return=minimal"}
        session = client("wang")
        answer = session.post("@applications", json=body, headers=little)
        made = answer.json()
        assert answer.status_code == 201
        assert answer.headers["Preference-Applied"] == "return=minimal"
        assert set(made) == {"@id", "uid", "number", "state", "revision", "query_password"}
        assert answer.headers["Location"] == made["@id"]
        whole = session.get(made["@id"]).json()
        assert {name: whole[name] for name in ("uid", "number", "state", "revision")} == {
            name: made[name] for name in ("uid", "number", "state", "revision")
        }
        path = f"@cases/{made['uid']}/withdraw"
        ended = session.post(path, json={"reason": "不办了"}, headers=little).json()
        assert (ended["state"]["id"], ended["number"]) == ("withdrawn", made["number"])
        assert "applicant" not in ended

    def test_a_draft_takes_information_and_files_and_is_submitted(self, client, body):
        wang = client("wang")
        draft = wang.post("@applications", json={"matter": body["matter"]}).json()
        path = f"@applications/{draft['uid']}"
        saved = wang.patch(path, json={"revision": draft["revision"], "applicant": APPLICANT})
        assert saved.json()["applicant"]["id_number"] == APPLICANT["id_number"]
        stale = wang.patch(path, json={"revision": draft["revision"], "form": {}})
        assert stale.status_code == 409
        wang.patch(path, json={"materials": [{"position": 1, "add": [upload(wang)]}]})
        done = wang.post(f"@cases/{draft['uid']}/submit", json={"declaration": True}).json()
        assert done["state"]["id"] == "submitted"
        file = done["materials"][0]["files"][0]
        assert client("intake").get(file["@id"]).content == PDF
        assert client("zhang").get(file["@id"]).status_code == 404

    def test_a_material_whose_last_file_is_removed_is_missing_again(self, client, body):
        wang = client("wang")
        given = {"matter": body["matter"], "applicant": APPLICANT}
        draft = wang.post("@applications", json=given).json()
        path = f"@applications/{draft['uid']}"
        added = {"materials": [{"position": 1, "add": [upload(wang)]}]}
        file = wang.patch(path, json=added).json()["materials"][0]["files"][0]
        removed = {"materials": [{"position": 1, "remove": [file["uid"]]}]}
        assert wang.patch(path, json=removed).json()["materials"][0]["obtained"] == ""
        answer = wang.post(f"@cases/{draft['uid']}/submit", json={"declaration": True})
        assert [e["field"] for e in answer.json()["error"]["errors"]] == ["materials.1"]

    @pytest.mark.requirement("4.5.2.4-c")
    def test_what_is_missing_is_uploaded_and_the_correction_is_submitted(self, client, body):
        wang, intake = client("wang"), client("intake")
        made = wang.post("@applications", json=body).json()
        path = f"@cases/{made['uid']}"
        asked = {
            "reason": "缺少签名",
            "days": 5,
            "materials": [{"position": 1, "remark": "请补签名"}],
        }
        assert intake.post(f"{path}/ask_correction", json=asked).status_code == 200
        shown = wang.get(path).json()
        assert shown["correction"]["reason"] == "缺少签名"
        assert shown["materials"][0]["remark"] == "请补签名"
        other = {"applicant": {**APPLICANT, "name": "别人"}}
        assert wang.patch(f"@applications/{made['uid']}", json=other).status_code == 422
        change = {"materials": [{"position": 1, "add": [upload(wang)]}]}
        assert wang.patch(f"@applications/{made['uid']}", json=change).status_code == 200
        assert wang.post(f"{path}/resubmit", json={}).json()["state"]["id"] == "submitted"
        assert len(intake.get(path).json()["materials"][0]["files"]) == 1

    @pytest.mark.requirement("4.4.2.2-i")
    @pytest.mark.requirement("4.4.2.4-i")
    def test_the_receipt_is_a_pdf_that_can_be_checked(self, client, body):
        wang = client("wang")
        made = wang.post("@applications", json=body).json()
        notice = made["notices"][0]
        answer = wang.get(notice["@id"])
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
        checked = client().get(f"@notice-check/{notice['uid']}").json()
        assert checked["number"] == notice["number"]
        assert "王小明" not in checked["to"]
        assert client().get("@notice-check/none").status_code == 404

    @pytest.mark.requirement("4.5.2.5-b")
    def test_progress_is_told_for_number_and_password_only(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        asked = {"number": made["number"], "password": made["query_password"]}
        told = client().post("@case-progress", json=asked).json()
        assert told["state"]["id"] == "submitted"
        assert "王小明" not in str(told)
        assert client().post("@case-progress", json={"number": made["number"]}).status_code == 422
        wrong = {**asked, "password": "WRONGWRO"}
        statuses = [client().post("@case-progress", json=wrong).status_code for _try in range(6)]
        assert statuses == [404] * 5 + [429]
        assert client().post("@case-progress", json=asked).status_code == 429

    @pytest.mark.requirement("4.5.2.5-b")
    def test_progress_is_told_for_a_document_and_the_code_that_was_sent(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        asked = {name: APPLICANT[name] for name in ("id_type", "id_number", "phone")}
        visitor = client()
        for name, value in (("id_type", "none"), ("id_number", "370102199003078512")):
            answer = visitor.post("@case-progress-code", json={**asked, name: value})
            assert answer.status_code == 422
            assert answer.json()["error"]["errors"][0]["field"] == name
        answer = visitor.post("@case-progress-code", json=asked)
        assert answer.json() == {"seconds": 300, "again": 60}
        assert visitor.post("@case-progress-code", json=asked).status_code == 429
        wrong = visitor.post("@case-progress-by-code", json={**asked, "code": "12345"})
        assert (wrong.status_code, wrong.json()["error"]["type"]) == (422, "WrongCode")
        told = visitor.post(
            "@case-progress-by-code", json={**asked, "code": code_sent_to(APPLICANT["phone"])}
        ).json()["items"]
        assert [item["number"] for item in told] == [made["number"]]
        assert "王小明" not in str(told)
        again = visitor.post(
            "@case-progress-by-code", json={**asked, "code": code_sent_to(APPLICANT["phone"])}
        )
        assert again.status_code == 422, "a code is used once"

    def test_who_knows_only_the_number_of_a_document_learns_nothing(self, client, body):
        client("wang").post("@applications", json=body)
        asked = {"id_type": "resident_id", "id_number": APPLICANT["id_number"]}
        other = {**asked, "phone": "13900139000"}
        answer = client().post("@case-progress-code", json=other)
        assert answer.json() == {"seconds": 300, "again": 60}
        assert code_sent_to("13900139000") is None

    @pytest.mark.requirement("4.4.2.2-h")
    @pytest.mark.requirement("4.4.2.4-h")
    def test_officers_find_a_case_by_name_number_and_document(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        intake = client("intake")
        for words in ("王小", made["number"], APPLICANT["id_number"]):
            found = intake.get("@worklist", params={"words": words}).json()["items"]
            assert [item["uid"] for item in found] == [made["uid"]]
        assert intake.get("@worklist", params={"words": "李"}).json()["items"] == []

    def test_officers_see_numbers_masked_and_asking_for_them_is_written_down(self, client, body):
        from govportal.records.audit import audit

        made = client("wang").post("@applications", json=body).json()
        intake = client("intake")
        masked = intake.get(f"@cases/{made['uid']}").json()
        assert masked["applicant"]["id_number"] == "370*************11"
        assert masked["applicant"]["phone"] == "138****8000"
        full = intake.get(f"@cases/{made['uid']}?full=1").json()
        assert full["applicant"]["id_number"] == APPLICANT["id_number"]
        with records.read_connection() as connection:
            rows = connection.execute(select(audit.c.actor, audit.c.action, audit.c.subject)).all()
        assert ("intake", "read", f"case:{made['uid']}") in rows

    @pytest.mark.requirement("4.4.1.2-b")
    def test_the_window_enters_a_visitor(self, client, body):
        given = {
            **body,
            "window": True,
            "materials": [{"position": 1, "obtained": "paper"}],
        }
        assert client("wang").post("@applications", json=given).status_code == 403
        made = client("intake").post("@applications", json=given).json()
        assert made["source"] == "window"
        assert made["query_password"]
        listed = client("intake").get("@worklist?tab=intake").json()["items"]
        assert [item["uid"] for item in listed] == [made["uid"]]

    def test_a_batch_does_what_can_be_done_and_says_what_cannot(self, client, body):
        wang = client("wang")
        made = [wang.post("@applications", json={**body, "key": k}).json() for k in "ab"]
        intake = client("intake")
        intake.post(f"@cases/{made[0]['uid']}/accept", json={})
        cases = [{"uid": item["uid"]} for item in made]
        answer = intake.post("@worklist-batch", json={"action": "accept", "cases": cases}).json()
        assert (answer["done"], answer["refused"]) == (1, 1)
        assert intake.post("@worklist-batch", json={"action": "deny"}).status_code == 422

    @pytest.mark.requirement("4.4.2.2-j")
    @pytest.mark.requirement("4.4.2.4-j")
    def test_a_delegate_acts_for_another_and_no_longer_when_it_is_taken_back(self, client, body):
        made = client("wang").post("@applications", json=body).json()
        path = f"@cases/{made['uid']}"
        assert client("zhang").get(path).status_code == 404
        given = {"delegate": "zhang", "first_day": "", "last_day": "", "reason": ""}
        assert client("intake").post("@case-delegations", json=given).status_code == 422
        from govportal.cases import clock
        from govportal.cases import store

        today = clock.day_of(store.now()).isoformat()
        given = {"delegate": "zhang", "first_day": today, "last_day": today, "reason": "出差"}
        assert client("wang").post("@case-delegations", json=given).status_code == 403
        number = client("intake").post("@case-delegations", json=given).json()["id"]
        assert client("intake").post("@case-delegations", json=given).status_code == 409
        listed = client("zhang").get("@worklist?tab=intake").json()["items"]
        assert [item["uid"] for item in listed] == [made["uid"]]
        assert client("intake").delete(f"@case-delegations/{number}").status_code == 204
        assert client("zhang").post(f"{path}/accept", json={}).status_code == 404

    @pytest.mark.requirement("4.4.1.2-i")
    def test_the_dossier_is_exported_for_officers_only(self, client, body):
        import io
        import zipfile

        wang = client("wang")
        made = wang.post("@applications", json=body).json()
        wang.post(f"@cases/{made['uid']}/withdraw", json={"reason": "不办了"})
        path = f"@case-archive/{made['uid']}"
        assert client("intake").get(path).status_code == 404
        client("intake").post(f"@cases/{made['uid']}/archive", json={})
        assert wang.get(path).status_code == 404
        answer = client("intake").get(path)
        names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
        assert "dossier.json" in names
        assert "SHA256SUMS" in names
        assert sum(name.endswith(".pdf") for name in names) == 2

    @pytest.mark.requirement("4.3.6")
    def test_what_was_filled_in_is_archived_in_the_version_of_its_form(self, client, body, office):
        import io
        import json
        import zipfile

        code = office.permit.implementation_code
        versions.publish(records.session(), "f" * 32, "申请表", SCHEMA, LAYOUT, [code])
        transaction.commit()
        wang = client("wang")
        refused = wang.post("@applications", json={**body, "form": {**GOOD, "kind": "net"}})
        assert refused.status_code == 422
        assert [e["field"] for e in refused.json()["error"]["errors"]] == ["form.web"]
        made = wang.post("@applications", json={**body, "form": GOOD}).json()
        versions.publish(records.session(), "f" * 32, "新的申请表", SCHEMA, LAYOUT, [code])
        transaction.commit()
        wang.post(f"@cases/{made['uid']}/withdraw", json={"reason": "不办了"})
        client("intake").post(f"@cases/{made['uid']}/archive", json={})
        answer = client("intake").get(f"@case-archive/{made['uid']}")
        dossier = json.loads(zipfile.ZipFile(io.BytesIO(answer.content)).read("dossier.json"))
        assert (dossier["case"]["form_uid"], dossier["case"]["form_version"]) == ("f" * 32, 1)
        assert dossier["case"]["form_data"] == GOOD

    def test_messages_go_out_with_the_steps(self, client, body):
        client("wang").post("@applications", json=body)
        told = client("wang").get("@inbox").json()
        assert told["items"][0]["subject"] == "您的申请已提交：食品经营许可"
