"""A site of the sixth version leaves the pages for people to the front end."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.base.interfaces import IBundleRegistry
from plone.registry.interfaces import IRegistry
from Products.CMFCore.ActionInformation import Action
from zope.component import getUtility

import plone.api as api


DEFAULT = "govportal:default"


def test_menus_styles_and_the_front_page_of_plone_go(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    types = api.portal.get_tool("portal_types")
    types["Plone Site"].view_methods += ("home",)
    types["Law"].manage_changeProperties(
        default_view="law-view", immediate_view="law-view", view_methods=("law-view",)
    )
    portal.setLayout("home")
    actions = api.portal.get_tool("portal_actions")
    actions.user["govportal-tasks"] = Action("govportal-tasks", title="我的任务")
    registry = getUtility(IRegistry)
    registry.registerInterface(IBundleRegistry, prefix="plone.bundles/govportal")
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124006")
        setup.upgradeProfile(DEFAULT, dest="20261124007")
    assert portal.getLayout() == types["Plone Site"].default_view
    assert "home" not in types["Plone Site"].view_methods
    assert "govportal-tasks" not in actions.user
    assert not [name for name in registry.records if name.startswith("plone.bundles/govportal")]
    law = types["Law"]
    assert (law.default_view, law.view_methods) == ("content-view", ("content-view",))
