"""A site of the second version finds its questions by category."""

from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import plone.api as api


DEFAULT = "govportal:default"


def test_indexes_the_questions_that_are_there(portal):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex("question_category")
    catalog.delColumn("question_category")
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    api.content.create(region, "Question", title="怎么查进度？", category="综合服务")
    setup = api.portal.get_tool("portal_setup")
    for _time in range(2):
        setup.setLastVersionForProfile(DEFAULT, "20261124002")
        setup.upgradeProfile(DEFAULT, dest="20261124003")
    found = api.content.find(question_category="综合服务")
    assert [(brain.Title, brain.question_category) for brain in found] == [
        ("怎么查进度？", "综合服务")
    ]
