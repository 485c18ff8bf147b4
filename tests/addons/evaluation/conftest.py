"""Fixtures of the tests of evaluation: the office of online application, and who oversees it."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.evaluation.bureau import Bureau
from tests.content.conftest import Session
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url
from tests.publishing.review.world import PASSWORD

import pytest
import transaction


__all__ = [
    "database",
    "postgresql_server",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]


@pytest.fixture
def office(portal):
    """The county's bureau with its people."""
    return Bureau(portal)


@pytest.fixture
def served(functional_portal):
    """The same over HTTP."""
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Bureau(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(served, functional_portal):
    """A session of somebody, or of nobody."""
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
