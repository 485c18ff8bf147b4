"""A site of the first version gets announcements and the front page's settings."""

from govportal.publishing.portal.settings import hot_matters
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from Products.GenericSetup.upgrade import listUpgradeSteps

import plone.api as api
import pytest


DEFAULT = "govportal:default"
INDEXES = ("in_banner", "reservable")


@pytest.fixture
def old(portal):
    """The site as the first version made it: without what the step brings."""
    setRoles(portal, TEST_USER_ID, ["Manager"])
    types = api.portal.get_tool("portal_types")
    types._delObject("Announcement")
    types["Region"].allowed_content_types = ("Region", "Department")
    api.portal.get_tool("portal_workflow").setChainForPortalTypes(["Announcement"], "")
    catalog = api.portal.get_tool("portal_catalog")
    for name in INDEXES:
        catalog.delIndex(name)
    registry = api.portal.get_tool("portal_registry")
    del registry.records["govportal.hot_matters"]
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    office = api.content.create(region, "Department", title="教育厅", code="11370000004501038M")
    api.content.create(office, "Matter", title="可预约的", reservable=True)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(DEFAULT, "20261124001")
    return portal


def test_brings_the_type_its_review_and_the_indexes(old):
    setup = api.portal.get_tool("portal_setup")
    setup.upgradeProfile(DEFAULT, dest="20261124002")
    assert setup.getLastVersionForProfile(DEFAULT) == ("20261124002",)
    made = api.content.create(old["370000"], "Announcement", title="公告", banner=True)
    assert api.content.get_state(made) == "draft"
    found = api.content.find(portal_type="Matter", reservable=True)
    assert [brain.Title for brain in found] == ["可预约的"]
    assert [brain.Title for brain in api.content.find(in_banner=True)] == ["公告"]
    assert hot_matters() == []
    assert "govportal: Add Announcement" in old.possible_permissions()


def test_may_be_repeated(old):
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124001")
        setup.upgradeProfile(DEFAULT, dest="20261124002")
    assert api.content.find(portal_type="Matter", reservable=True)


def test_a_new_site_needs_no_step(portal):
    setup = api.portal.get_tool("portal_setup")
    assert listUpgradeSteps(setup, DEFAULT, setup.getLastVersionForProfile(DEFAULT)) == []
