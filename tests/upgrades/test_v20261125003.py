"""A site of before gets the roles and permissions of cases."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api


DEFAULT = "govportal:default"
ROLES = {"Applicant", "Intake Officer", "Case Officer", "Case Approver"}


def selected(portal, permission):
    return {r["name"] for r in portal.rolesOfPermission(permission) if r["selected"]}


def test_brings_the_roles_and_what_each_may(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    portal._delRoles(sorted(ROLES))
    portal.manage_permission("govportal: Accept case", ["Manager"], 1)
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261125002")
        setup.upgradeProfile(DEFAULT, dest="20261125003")
    assert setup.getLastVersionForProfile(DEFAULT) == ("20261125003",)
    assert set(portal.valid_roles()) >= ROLES
    assert selected(portal, "govportal: Accept case") == {"Intake Officer"}
    assert selected(portal, "govportal: Decide case") == {"Case Approver"}
