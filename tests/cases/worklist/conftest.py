"""An office over HTTP, and clients for its people."""

from collections.abc import Callable
from collections.abc import Iterator
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.application.office import Office
from tests.content.conftest import Session
from tests.publishing.review.world import PASSWORD
from typing import Any

import pytest
import transaction


@pytest.fixture
def http_office(functional_portal: Any) -> Office:
    """Committed, so that requests see it."""
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


@pytest.fixture
def client(http_office: Office) -> Iterator[Callable[..., Session]]:
    """A session of one of the people; of nobody without a name."""
    sessions = []

    def by(name: str = "") -> Session:
        session = Session(http_office.portal.absolute_url())
        if name:
            session.auth = (name, PASSWORD)
        sessions.append(session)
        return session

    yield by
    for session in sessions:
        session.close()
