"""The types can be made where they belong, and nowhere else."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api
import pytest


TYPES = (
    "Region",
    "Department",
    "CatalogueEntry",
    "Matter",
    "ServiceGuide",
    "Law",
    "Intermediary",
    "Question",
    "Announcement",
)


@pytest.fixture
def site(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    return portal


@pytest.fixture
def region(site):
    return api.content.create(site, "Region", title="山东省", code="370000", level="province")


@pytest.fixture
def department(region):
    return api.content.create(region, "Department", title="山东省教育厅", code="11370000004501038M")


@pytest.mark.parametrize("portal_type", [t for t in TYPES if t != "Region"])
def test_refuses_anything_but_regions_at_the_site_root(site, portal_type):
    with pytest.raises(api.exc.InvalidParameterError):
        api.content.create(site, portal_type, title="甲", code="1")


def test_makes_every_type(department):
    for portal_type in TYPES[2:]:
        obj = api.content.create(department, portal_type, title="甲")
        assert obj.portal_type == portal_type
    assert department.getId() == "11370000004501038m"
    assert department.aq_parent.getId() == "370000"
