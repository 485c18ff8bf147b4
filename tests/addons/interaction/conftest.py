"""Fixtures of the tests of interaction."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.interaction.house import House
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD

import pytest
import transaction


@pytest.fixture
def house(portal):
    """The county's offices with their people."""
    return House(portal)


@pytest.fixture
def open_house(functional_portal):
    """The same, committed, for clients that have nothing but HTTP."""
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = House(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(open_house, functional_portal):
    """A session of one of the people; nobody's without a name."""
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
