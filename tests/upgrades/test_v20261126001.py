"""A site of before learns when to remind, and its cases that deadlines can be counted anew."""

from govportal.cases.settings import ICaseSettings
from govportal.cases.settings import setting
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api


DEFAULT = "govportal:default"
ADDON = "govportal.addons.application:default"
NAME = f"{ICaseSettings.__identifier__}."


def test_brings_the_settings_and_keeps_those_that_were_made(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{NAME}remind_days"]
    registry[f"{NAME}number_pattern"] = "{year}-{serial:6}"
    assert setting("remind_days") == 1
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261125003")
        setup.upgradeProfile(DEFAULT, dest="20261126001")
    assert setup.getLastVersionForProfile(DEFAULT) == ("20261126001",)
    assert registry[f"{NAME}remind_days"] == 1
    assert registry[f"{NAME}number_pattern"] == "{year}-{serial:6}"


def test_brings_the_action_to_the_workflows_of_the_application(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    workflow = api.portal.get_tool("portal_workflow").govportal_permit_workflow
    workflow.transitions.deleteTransitions(["recount"])
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(ADDON, "20261125001")
    setup.upgradeProfile(ADDON)
    assert setup.getLastVersionForProfile(ADDON) == ("20261126001",)
    assert "recount" in workflow.transitions
