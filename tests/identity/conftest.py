"""A site with people, what was sent to them, and REST clients in their names."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.identity import codes
from govportal.identity.contacts import Contact
from govportal.identity.interfaces import IMessenger
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from tests.content.conftest import Session
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url
from zope.component import getGlobalSiteManager

import pytest
import transaction


__all__ = ["database", "postgresql_server", "sqlite_database", "sqlite_template", "sqlite_url"]

PASSWORD = "Taishan-1545m"
PHONE, OTHER_PHONE = "13905310001", "13905310002"
ID_NUMBER, OTHER_NUMBER = "370102199003071232", "370102198511023419"
USCC = "91370100MA9X000176"


class Post:
    """What would have been sent."""

    def __init__(self):
        self.sent = []

    def send(self, session, template, address, values, expires=None, user_id=""):
        self.sent.append((template, dict(address), dict(values)))

    def code(self, contact):
        """The last code that went to a phone or an address."""
        return next(
            values["code"]
            for template, address, values in reversed(self.sent)
            if template == "identity-code" and contact in address.values()
        )


@pytest.fixture
def post(functional_portal, monkeypatch):
    found = Post()
    manager = getGlobalSiteManager()
    before = manager.getUtility(IMessenger)
    manager.registerUtility(found, IMessenger)
    yield found
    manager.registerUtility(before, IMessenger)


@pytest.fixture
def unlimited(monkeypatch):
    """No waiting between codes."""
    monkeypatch.setattr("govportal.records.throttle.hit", lambda *given: 0)


@pytest.fixture
def anonymous(functional_portal, post):
    session = Session(functional_portal.absolute_url())
    yield session
    session.close()


@pytest.fixture
def administrator(functional_portal, post):
    session = Session(functional_portal.absolute_url())
    session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    yield session
    session.close()


def signed_up(portal, post, phone=PHONE, name="王芳", **more):
    """A session of somebody who has just registered."""
    session = Session(portal.absolute_url())
    session.post("@login-code", json={"phone": phone, "purpose": "register"})
    made = session.post(
        "@register",
        json={
            "phone": phone,
            "code": post.code(phone),
            "name": name,
            "password": PASSWORD,
            **more,
        },
    )
    assert made.status_code == 201, made.text
    session.headers["Authorization"] = f"Bearer {made.json()['token']}"
    session.user_id = made.json()["user_id"]
    return session


@pytest.fixture
def person(functional_portal, post, unlimited):
    session = signed_up(functional_portal, post)
    yield session
    session.close()


@pytest.fixture
def other(functional_portal, post, unlimited):
    session = signed_up(functional_portal, post, OTHER_PHONE, "李强")
    yield session
    session.close()


def verified(session, name, number):
    answer = session.post(
        "@verify-person", json={"name": name, "id_type": "resident_id", "id_number": number}
    )
    assert answer.status_code == 200, answer.text
    return session


def age(minutes):
    """Let the codes that were sent grow older."""
    from govportal.identity.tables import login_code
    from sqlalchemy import update

    with records.write_connection() as connection:
        connection.execute(
            update(login_code).values(expires=datetime.now(UTC) - timedelta(minutes=minutes))
        )


def make_code(purpose, phone=PHONE):
    code, _expires = codes.make(records.session(), purpose, Contact("phone", phone))
    transaction.commit()
    return code
