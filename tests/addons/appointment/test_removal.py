"""Uninstalling appointments: not while anybody is expected; halls stay until they are deleted."""

from govportal.addons.appointment.kind import WORKFLOW
from govportal.addons.appointment.removal import TYPES
from plone.app.testing import setRoles
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_ID
from tests.addons.appointment.hall import Hall
from tests.content.conftest import Session
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import PASSWORD

import plone.api as api
import pytest
import transaction


ADDON = "govportal.addons.appointment"


@pytest.fixture
def hall(functional_portal, clock):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Hall(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(hall, functional_portal):
    def by(name=SITE_OWNER_NAME):
        session = Session(functional_portal.absolute_url())
        session.auth = (name, SITE_OWNER_PASSWORD if name == SITE_OWNER_NAME else PASSWORD)
        return session

    return by


def uninstall(client):
    return client().post(f"@addons/{ADDON}/uninstall", json={})


def kept():
    transaction.begin()
    types = {name for name in TYPES if name in api.portal.get_tool("portal_types")}
    return types, WORKFLOW in api.portal.get_tool("portal_workflow")


def test_an_open_booking_keeps_it(hall, client):
    made = client("wang").post("@appointments", json=hall.given()).json()
    answer = uninstall(client)
    assert answer.status_code == 409
    assert "网上预约" in answer.json()["error"]["message"]
    path = f"@appointments/{made['uid']}/cancel"
    assert client("wang").post(path, json={}).status_code == 200
    answer = uninstall(client)
    assert answer.status_code == 204, answer.text
    # The booking is read through its workflow, and the hall can still be deleted.
    assert kept() == (set(TYPES), True)
    assert client("wang").get(f"@cases/{made['uid']}").json()["state"]["title"] == "已取消"
    assert client("wang").get("@appointments").status_code == 404
    assert client().get("@halls").status_code == 404


def test_without_halls_nothing_stays(hall, client):
    with as_owner(hall.portal):
        api.content.delete(hall.hall)
    transaction.commit()
    assert uninstall(client).status_code == 204
    assert kept() == (set(), False)
    assert "ServiceHall" not in api.portal.get_tool("portal_types").Region.allowed_content_types
    assert client().post(f"@addons/{ADDON}/install", json={}).status_code == 204
    assert kept() == (set(TYPES), True)
    assert "ServiceHall" in api.portal.get_tool("portal_types").Region.allowed_content_types
