"""The product installs and uninstalls."""

from govportal.interfaces import IGovportalLayer
from plone.browserlayer.utils import registered_layers

import plone.api as api


def test_installs_with_its_browser_layer(portal):
    assert IGovportalLayer in registered_layers()


def test_adds_the_roles_of_the_reviews(portal):
    roles = set(portal.valid_roles())
    assert {"Legality Reviewer", "Publisher", "Office Administrator", "Auditor"} <= roles


def test_uninstall_takes_the_layer_away(portal, integration):
    from plone.app.testing import setRoles
    from plone.app.testing import TEST_USER_ID

    setRoles(portal, TEST_USER_ID, ["Manager"])
    installer = api.content.get_view("installer", portal, integration["request"])
    assert installer.uninstall_product("govportal")
    assert IGovportalLayer not in registered_layers()
