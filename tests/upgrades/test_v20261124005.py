"""A site of the fourth version learns what to tell crawlers."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.base.interfaces.controlpanel import ROBOTS_TXT

import plone.api as api


DEFAULT = "govportal:default"
RECORD = "plone.robots_txt"


def upgraded(portal, told):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    api.portal.set_registry_record(RECORD, told)
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124004")
        setup.upgradeProfile(DEFAULT, dest="20261124005")
    return api.portal.get_registry_record(RECORD)


def test_what_an_administrator_wrote_stays(portal):
    assert upgraded(portal, "User-agent: *\nDisallow: /\n") == "User-agent: *\nDisallow: /\n"


def test_plones_own_rules_are_replaced(portal):
    told = upgraded(portal, ROBOTS_TXT)
    assert "{portal_url}/sitemap.xml\n" in told
    assert "sitemap.xml.gz" not in told
