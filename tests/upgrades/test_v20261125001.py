"""A site of the sixth version learns of files and messages."""

from govportal.files.settings import IFileSettings
from govportal.messages import content
from govportal.messages.settings import IMessageSettings
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from plone.registry import field
from plone.registry import Record
from plone.registry.interfaces import IRegistry
from zope.component import getUtility

import plone.api as api


DEFAULT = "govportal:default"
LIMIT = f"{IFileSettings.__identifier__}.max_megabytes"
OLD = "govportal.content.uploads.IUploadSettings.max_megabytes"


def upgrade():
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124006")
        setup.upgradeProfile(DEFAULT, dest="20261125001")


def test_the_limit_of_uploads_that_was_set_stays(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    registry = getUtility(IRegistry)
    del registry.records[LIMIT]
    registry.records[OLD] = Record(field.Int(title="上限"), 7)
    upgrade()
    assert registry[LIMIT] == 7
    assert OLD not in registry.records


def test_who_is_logged_in_may_upload(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    for name in ("govportal: Upload", "govportal: Use messages"):
        portal.manage_permission(name, [], acquire=True)
    upgrade()
    for name in ("govportal: Upload", "govportal: Use messages"):
        assert [r["name"] for r in portal.rolesOfPermission(name) if r["selected"]] == [
            "Authenticated"
        ]


def test_messages_get_their_settings_and_their_types(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    registry = getUtility(IRegistry)
    provider = f"{IMessageSettings.__identifier__}.sms_provider"
    del registry.records[provider]
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["MessageTemplate", "MessageTemplates"])
    upgrade()
    assert registry[provider] == "demo"
    content.reword("message-check", {"subject": "测试"})
    own = portal["message-templates"]["message-check"]
    assert api.content.get_state(own, default=None) is None
