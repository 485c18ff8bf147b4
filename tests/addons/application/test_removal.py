"""Uninstalling online application: not while anybody waits, and nothing archived is lost."""

from govportal import records
from govportal.cases import archive
from govportal.cases import store
from govportal.cases.tables import case as table
from plone.app.testing import setRoles
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_ID
from sqlalchemy import func
from sqlalchemy import select
from tests.addons.application.office import Office
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD

import plone.api as api
import pytest
import transaction


ADDON = "govportal.addons.application"
PERMIT, SERVICE = "govportal_permit_workflow", "govportal_public_service_workflow"


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(office, functional_portal):
    def by(name):
        session = Session(functional_portal.absolute_url())
        session.auth = (name, PASSWORD)
        if name == SITE_OWNER_NAME:
            session.auth = (name, SITE_OWNER_PASSWORD)
        return session

    return by


def uninstall(client):
    return client(SITE_OWNER_NAME).post(f"@addons/{ADDON}/uninstall", json={})


def workflows():
    transaction.begin()
    return {PERMIT, SERVICE} & set(api.portal.get_tool("portal_workflow").objectIds())


def left():
    with records.read_connection() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def archived(office):
    """A case that went all the way to the archive."""
    case = office.do(office.submitted(), "wang", "withdraw", reason="不办了")
    case = office.do(case, "intake", "archive")
    transaction.commit()
    return case


@pytest.mark.parametrize("end", ["submitted", "withdrawn"])
def test_is_refused_while_a_case_is_not_archived_and_changes_nothing(office, client, end):
    case = office.submitted()
    draft = office.draft()
    if end == "withdrawn":
        case = office.do(case, "wang", "withdraw", reason="不办了")
    transaction.commit()
    answer = uninstall(client)
    assert answer.status_code == 409
    assert "“网上申请”还有 1 件没有办完" in answer.json()["error"]["message"]
    assert workflows() == {PERMIT, SERVICE}
    for uid in (case.uid, draft.uid):
        assert client("wang").get(f"@cases/{uid}").json()["state"]["id"] in (end, "draft")
    given = {"matter": office.permit.UID()}
    assert client("wang").get("@applications", params=given).status_code == 200


def test_what_was_archived_stays_readable_and_whole(office, client):
    case = archived(office)
    draft = office.draft()
    transaction.commit()
    before = client("wang").get(f"@cases/{case.uid}").json()
    dossier = client("intake").get(f"@case-archive/{case.uid}").content
    assert uninstall(client).status_code == 204

    # The workflow that it names is kept, the other one has gone.
    assert workflows() == {PERMIT}
    assert client("wang").get(f"@cases/{case.uid}").json() == before
    rows = client("intake").get("@worklist", params={"tab": "archived"}).json()["items"]
    assert [row["state"]["title"] for row in rows] == ["已归档"]
    assert client("intake").get(f"@case-archive/{case.uid}").content[:2] == dossier[:2] == b"PK"
    row = store.read(uid=case.uid)
    assert row.archive_sha256 == case.row.archive_sha256
    assert archive.verify(archive.read(row)) == []
    # What was never handed in is gone, and nobody begins anything new.
    assert client("wang").get(f"@cases/{draft.uid}").status_code == 404
    assert left() == 1
    given = {"matter": office.permit.UID()}
    assert client("wang").post("@applications", json=given).status_code == 404

    # Installed again, it goes on.
    assert client(SITE_OWNER_NAME).post(f"@addons/{ADDON}/install", json={}).status_code == 204
    assert client("wang").post("@applications", json=given).status_code == 201
    assert workflows() == {PERMIT, SERVICE}


def test_without_cases_nothing_stays(office, client):
    assert uninstall(client).status_code == 204
    assert workflows() == set()
