"""A site of before lets editors add forms, and only applicants and the window withdraw."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api


DEFAULT = "govportal:default"


def selected(portal, permission):
    return {r["name"] for r in portal.rolesOfPermission(permission) if r["selected"]}


def test_parts_the_two_permissions(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    portal.manage_permission("govportal: Add FormDefinition", ["Manager"], 1)
    portal.manage_permission("govportal: Withdraw case", ["Applicant", "Editor"], 0)
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261126002")
        setup.upgradeProfile(DEFAULT, dest="20261126003")
    assert setup.getLastVersionForProfile(DEFAULT) == ("20261126003",)
    assert selected(portal, "govportal: Add FormDefinition") == {
        "Manager",
        "Site Administrator",
        "Editor",
    }
    assert selected(portal, "govportal: Withdraw case") == {"Applicant", "Intake Officer"}
