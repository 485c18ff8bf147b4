"""A site of the sixth version gets electronic forms."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api


DEFAULT = "govportal:default"


def test_brings_the_type_its_review_and_who_may_add_it(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    types = api.portal.get_tool("portal_types")
    types._delObject("FormDefinition")
    types["Region"].allowed_content_types = ("Region", "Department")
    api.portal.get_tool("portal_workflow").setChainForPortalTypes(["FormDefinition"], "")
    portal.manage_permission("govportal: Add FormDefinition", [], 0)
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124006")
        setup.upgradeProfile(DEFAULT, dest="20261125002")
    assert setup.getLastVersionForProfile(DEFAULT) == ("20261125002",)
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    made = api.content.create(region, "FormDefinition", title="表")
    assert api.content.get_state(made) == "draft"
    roles = {
        role["name"]
        for role in portal.rolesOfPermission("govportal: Add FormDefinition")
        if role["selected"]
    }
    assert roles == {"Manager", "Site Administrator", "Editor"}
