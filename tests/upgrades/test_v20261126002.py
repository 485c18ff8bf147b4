"""The step that puts the gate before Plone's own plugins."""

from govportal.identity import gate
from govportal.upgrades import v20261126002
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin


def test_the_gate_stands_first_however_often_the_step_runs(portal):
    users = portal.acl_users
    gate.uninstall(users)
    assert gate.ID not in users.objectIds()
    for _time in range(2):
        v20261126002.upgrade(portal.portal_setup)
        assert users.plugins.listPluginIds(IAuthenticationPlugin)[0] == gate.ID
