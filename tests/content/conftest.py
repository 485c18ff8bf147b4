"""A province with a department, a catalogue entry and a law, and a REST client of the manager."""

from plone.app.testing import setRoles
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_ID

import plone.api as api
import pytest
import requests
import transaction


USCC = "11370000004501038M"
BASIC = "370105001000"


class Session(requests.Session):
    """Takes URLs relative to a base, absolute ones as they are."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.headers["Accept"] = "application/json"

    def request(self, method, url, *args, **kw):
        if not url.startswith("http"):
            url = f"{self.base}/{url}".rstrip("/")
        return super().request(method, url, *args, **kw)


@pytest.fixture
def site(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    return portal


def make_place(site):
    region = api.content.create(site, "Region", title="山东省", code="370000", level="province")
    return api.content.create(region, "Department", title="山东省教育厅", code=USCC)


@pytest.fixture
def department(site):
    return make_place(site)


@pytest.fixture
def region(department):
    return department.aq_parent


@pytest.fixture
def functional_department(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    department = make_place(functional_portal)
    transaction.commit()
    return department


@pytest.fixture
def manager(functional_department):
    """A session of the site's owner; paths are below the department."""
    session = Session(functional_department.absolute_url())
    session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    yield session
    session.close()
