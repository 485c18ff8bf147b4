"""A site of the fifth version learns the limits of the steps of reviews."""

from govportal.publishing.review.settings import IReviewSettings
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.registry.interfaces import IRegistry
from zope.component import getUtility
from zope.schema import getFieldNames

import plone.api as api


DEFAULT = "govportal:default"


def test_records_that_were_not_there_come_and_settings_stay(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    registry = getUtility(IRegistry)
    prefix = IReviewSettings.__identifier__
    limits = [name for name in getFieldNames(IReviewSettings) if name.startswith("days_")]
    registry[f"{prefix}.four_eyes"] = False
    for name in limits:
        del registry.records[f"{prefix}.{name}"]
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124005")
        setup.upgradeProfile(DEFAULT, dest="20261124006")
    settings = registry.forInterface(IReviewSettings)
    assert settings.four_eyes is False
    assert {name: getattr(settings, name) for name in limits} == {
        name: IReviewSettings[name].default for name in limits
    }
