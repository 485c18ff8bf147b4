"""Codes stand in a site once; a working copy is no second piece of content."""

from govportal.content.unique import check_unique
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from tests.content.conftest import BASIC
from tests.content.conftest import USCC

import plone.api as api
import pytest


CODE = f"{USCC}2{BASIC}"


@pytest.fixture
def matter(department):
    return api.content.create(department, "Matter", title="甲", implementation_code=CODE)


@pytest.mark.parametrize(
    "portal_type,values,field",
    [
        ("Region", {"code": "370000"}, "code"),
        ("Department", {"code": USCC}, "code"),
        ("Matter", {"implementation_code": CODE}, "implementation_code"),
    ],
)
def test_refuses_a_code_that_is_taken(matter, portal_type, values, field):
    assert [error.field for error in check_unique(portal_type, values)] == [field]


def test_content_is_not_its_own_rival(matter):
    assert check_unique("Matter", {"implementation_code": CODE}, matter) == []


def test_a_working_copy_is_not_its_baselines_rival(matter):
    tool = api.portal.get_tool("portal_workflow")
    for workflow in tool.getChainFor(matter):
        tool.setStatusOf(workflow, matter, {"review_state": "published"})
    copy = ICheckinCheckoutPolicy(matter).checkout(matter.aq_parent)
    values = {"implementation_code": CODE}
    assert check_unique("Matter", values, copy) == []
    assert check_unique("Matter", values, matter) == []


def test_handling_items_share_an_implementation_code(matter):
    values = {"implementation_code": CODE, "handling_item_code": f"{CODE}01"}
    assert check_unique("Matter", values) == []


def test_a_code_of_another_type_is_no_rival(matter):
    assert check_unique("Intermediary", {"code": USCC}) == []
