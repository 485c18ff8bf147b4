"""What an officer types for a visitor is kept, and is his alone."""

from datetime import timedelta
from govportal import records
from govportal.cases import drafts
from govportal.cases import store
from govportal.cases.tables import case as table
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import func
from sqlalchemy import select
from tests.addons.application.office import APPLICANT
from tests.addons.application.office import Office
from tests.addons.application.test_over_http import upload
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD

import pytest
import transaction


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    made.user("colleague", made.bureau, "Intake Officer")
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
def draft(office, client):
    """What an intake officer began for a visitor, and typed so far."""
    intake = client("intake")
    begun = intake.post(
        "@applications", json={"matter": office.permit.UID(), "window": True, "key": "w1"}
    ).json()
    typed = {
        "revision": begun["revision"],
        "applicant": {**APPLICANT, "phone": "1380"},
        "materials": [{"position": 1, "obtained": "paper", "originals_seen": True}],
    }
    answer = intake.patch(f"@applications/{begun['uid']}", json=typed)
    assert answer.status_code == 200, answer.text
    return answer.json()


def listed(client, name):
    return client(name).get("@applications", params={"window": "1"})


def left():
    with records.read_connection() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


class TestRefusals:
    def test_nobody_in_particular_has_no_drafts(self, client):
        assert listed(client, "").status_code == 401

    def test_only_the_window_enters_for_others(self, office, client):
        given = {"matter": office.permit.UID(), "window": True}
        for name in ("wang", "officer", "stranger"):
            assert client(name).post("@applications", json=given).status_code == 403

    def test_a_draft_is_its_officers_alone(self, client, draft):
        path = f"@applications/{draft['uid']}"
        for name in ("colleague", "head", "wang", "auditor"):
            assert listed(client, name).json()["items"] == []
            assert client(name).get(f"@cases/{draft['uid']}").status_code == 404
            assert client(name).patch(path, json={"form": {}}).status_code == 404
            assert client(name).delete(path).status_code == 404
        assert client("colleague").get("@worklist").json()["items"] == []

    def test_who_is_late_is_told(self, client, draft):
        stale = {"revision": draft["revision"] - 1, "form": {}}
        assert (
            client("intake").patch(f"@applications/{draft['uid']}", json=stale).status_code == 409
        )

    @pytest.mark.parametrize("seen", ["yes", 1, None])
    def test_originals_are_seen_or_not(self, client, draft, seen):
        given = {"materials": [{"position": 1, "originals_seen": seen}]}
        answer = client("intake").patch(f"@applications/{draft['uid']}", json=given)
        assert answer.status_code == 422
        assert answer.json()["error"]["errors"][0]["column"] == "originals_seen"

    def test_an_applicant_sees_no_originals_for_the_office(self, office, client):
        wang = client("wang")
        made = wang.post("@applications", json={"matter": office.permit.UID()}).json()
        given = {"materials": [{"position": 1, "originals_seen": True}]}
        assert wang.patch(f"@applications/{made['uid']}", json=given).status_code == 422
        kept = wang.get(f"@cases/{made['uid']}").json()
        assert not kept["materials"][0]["originals_seen"]


class TestDrafts:
    def test_what_was_typed_is_found_again_without_saying_who(self, office, client, draft):
        answer = listed(client, "intake").json()
        (item,) = answer["items"]
        assert answer["days"] == 7
        assert item["uid"] == draft["uid"]
        assert item["matter"] == {"uid": office.permit.UID(), "title": "食品经营许可"}
        assert item["applicant_name"] == "王**"
        for personal in (APPLICANT["name"], APPLICANT["id_number"], "1380", APPLICANT["mail"]):
            assert personal not in str(answer)
        # He goes on with it: it is his own, as it was typed, right or wrong.
        whole = client("intake").get(f"@cases/{draft['uid']}").json()
        assert whole["applicant"]["phone"] == "1380"
        assert whole["applicant"]["id_number"] == APPLICANT["id_number"]
        assert whole["materials"][0]["obtained"] == "paper"
        assert whole["materials"][0]["originals_seen"]

    @pytest.mark.requirement("4.4.1.2-b")
    def test_registering_only_keeps_the_originals_that_were_seen(self, client, draft):
        intake = client("intake")
        mended = {"revision": draft["revision"], "applicant": APPLICANT}
        draft = intake.patch(f"@applications/{draft['uid']}", json=mended).json()
        given = {"revision": draft["revision"], "declaration": True}
        done = intake.post(f"@cases/{draft['uid']}/submit", json=given).json()
        assert done["state"]["id"] == "submitted"
        assert listed(client, "intake").json()["items"] == []
        kept = client("colleague").get(f"@cases/{draft['uid']}").json()
        assert kept["materials"][0]["originals_seen"]
        assert kept["materials"][0]["verdict"] == "pending"

    def test_paper_that_was_given_back_is_not_kept(self, client, draft):
        given = {"materials": [{"position": 1, "obtained": "", "originals_seen": False}]}
        saved = client("intake").patch(f"@applications/{draft['uid']}", json=given).json()
        assert saved["materials"][0]["obtained"] == ""
        assert not saved["materials"][0]["originals_seen"]

    def test_what_is_given_up_is_gone_with_its_scans(self, client, draft):
        intake = client("intake")
        scan = {"materials": [{"position": 1, "add": [upload(intake)]}]}
        assert intake.patch(f"@applications/{draft['uid']}", json=scan).status_code == 200
        assert intake.delete(f"@applications/{draft['uid']}").status_code == 204
        transaction.begin()
        assert left() == 0


class TestSweep:
    def test_keeps_what_is_young_what_is_submitted_and_what_applicants_began(
        self, office, client, draft
    ):
        transaction.begin()
        office.draft()
        office.submitted()
        transaction.commit()
        assert drafts.sweep(store.now() + timedelta(days=6)) == 0
        assert drafts.sweep(store.now() + timedelta(days=8)) == 1
        assert left() == 2
        assert listed(client, "intake").json()["items"] == []

    def test_what_is_saved_at_this_moment_stays(self, office, client, draft, monkeypatch):
        transaction.begin()
        read = store.Row
        monkeypatch.setattr(
            drafts.store, "Row", lambda values: read({**values, "revision": values["revision"] - 1})
        )
        assert drafts.sweep(store.now() + timedelta(days=8)) == 0
        monkeypatch.undo()
        assert left() == 1
