"""A province with an office, a catalogue entry and its matter; a form; databases."""

from copy import deepcopy
from plone.app.testing import setRoles
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_ID
from tests.content.conftest import Session
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url

import plone.api as api
import pytest
import transaction


__all__ = ["database", "postgresql_server", "sqlite_database", "sqlite_template", "sqlite_url"]

USCC = "11370000004501038M"
OTHER = "11370000004502110X"
BASIC = "370131001000"
CODE = f"{USCC}2{BASIC}"


def make_office(portal):
    """The office that keeps the entry and carries out the matter; another one beside it."""
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    api.content.create(region, "Department", title="省水利厅", code=OTHER)
    office = api.content.create(region, "Department", title="省市场监管局", code=USCC)
    api.content.create(office, "CatalogueEntry", title="食品经营许可", basic_code=BASIC)
    api.content.create(
        office, "Matter", title="食品经营许可", basic_code=BASIC, implementation_code=CODE
    )
    return office


def make_form(place, **values):
    """A draft."""
    given = {
        "title": "食品经营许可申请表",
        "used_for": [CODE],
        "form_schema": deepcopy(SCHEMA),
        "form_layout": deepcopy(LAYOUT),
    }
    return api.content.create(place, "FormDefinition", **{**given, **values})


def publish(form):
    """Through the review, as a manager who need not be two persons."""
    for transition in ("submit", "publish"):
        api.content.transition(form, transition)


@pytest.fixture
def office(portal):
    api.portal.set_registry_record(
        "govportal.publishing.review.settings.IReviewSettings.four_eyes", False
    )
    return make_office(portal)


@pytest.fixture
def functional_office(functional_portal):
    api.portal.set_registry_record(
        "govportal.publishing.review.settings.IReviewSettings.four_eyes", False
    )
    office = make_office(functional_portal)
    transaction.commit()
    return office


@pytest.fixture
def manager(functional_office):
    """A session of the site's owner; paths are below the office."""
    session = Session(functional_office.absolute_url())
    session.auth = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)
    yield session
    session.close()


@pytest.fixture
def anonymous(functional_office):
    session = Session(functional_office.absolute_url())
    yield session
    session.close()
