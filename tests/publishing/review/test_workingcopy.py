"""Working copies: the next edition beside the public one."""

from govportal.publishing.review import history
from govportal.publishing.review import workingcopy
from govportal.publishing.review.refusal import TransitionRefused
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWorkingCopy
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import as_user
from tests.publishing.review.world import do
from tests.publishing.review.world import state
from zope.component import getMultiAdapter

import plone.api as api
import pytest


@pytest.fixture
def matter(world):
    """A published matter with a relation, whose editor and publisher exist."""
    world.user("editor", world.bureau, "Editor")
    world.user("publisher", world.county, "Publisher", "Office Administrator")
    entry = world.put(world.entry(), "published")
    result = world.matter(entry=entry, basic_code=entry.basic_code, matter_type="permit")
    world.put(result, "approved")
    with as_user(world.portal, "publisher"):
        do(result, "publish")
    return result


def check_out(world, obj):
    """A working copy by the editor."""
    with as_user(world.portal, "editor"):
        return ICheckinCheckoutPolicy(obj).checkout(obj.aq_parent)


def publish(world, copy, comment=""):
    """Let a working copy pass, and publish it."""
    world.put(copy, "approved")
    with as_user(world.portal, "publisher"):
        do(copy, "publish", comment)


@pytest.mark.parametrize("before", ["draft", "department_review", "approved", "cancelled"])
def test_refuses_a_copy_of_what_is_not_public(world, matter, before):
    world.put(matter, before)
    with pytest.raises(TransitionRefused):
        check_out(world, matter)


def test_refuses_a_second_copy(world, matter):
    check_out(world, matter)
    with as_user(world.portal, "editor"):
        control = getMultiAdapter((matter, world.portal.REQUEST), name="iterate_control")
        assert not control.checkout_allowed()


def test_nobody_checks_in_by_hand(world, matter):
    copy = check_out(world, matter)
    world.user("manager", world.portal, "Manager")
    for name in ("editor", "publisher", "manager"):
        with as_user(world.portal, name):
            control = getMultiAdapter((copy, world.portal.REQUEST), name="iterate_control")
            assert not control.checkin_allowed()


def test_refuses_to_cancel_what_is_being_changed(world, matter):
    check_out(world, matter)
    with as_user(world.portal, "publisher"), pytest.raises(TransitionRefused) as refused:
        do(matter, "cancel", "理由")
    assert refused.value.status == 409
    assert state(matter) == "published"


def test_refuses_to_publish_the_copy_of_what_was_cancelled(world, matter):
    copy = check_out(world, matter)
    world.put(matter, "cancelled")
    world.put(copy, "approved")
    with as_user(world.portal, "publisher"), pytest.raises(TransitionRefused):
        do(copy, "publish")
    assert IWorkingCopy.providedBy(copy)


def test_the_copys_submitter_does_not_publish_it(world, matter, complete):
    world.user("editor", world.county, "Publisher")
    copy = check_out(world, matter)
    with as_user(world.portal, "editor"):
        do(copy, "submit")
    submitted = history.entries(copy)
    world.put(copy, "approved")
    copy.workflow_history["govportal_list_workflow"] = (
        *submitted,
        {**submitted[-1], "action": "approve", "review_state": "approved", "actor": "office"},
    )
    with as_user(world.portal, "editor"), pytest.raises(WorkflowException):
        do(copy, "publish")


def test_the_original_stays_public_and_as_it_was(world, matter):
    copy = check_out(world, matter)
    copy.title = "新的名称"
    assert state(copy) == "draft"
    assert (state(matter), matter.title) == ("published", "食品经营许可")
    assert copy.effective_date is None
    anonymous = api.content.find(portal_type="Matter", review_state="published")
    assert [brain.UID for brain in anonymous] == [matter.UID()]


@pytest.mark.requirement("4.4.1.1.3-a")
def test_publishing_a_copy_replaces_the_original_in_place(world, matter):
    uid, path, since = matter.UID(), matter.getPhysicalPath(), matter.effective_date
    copy = check_out(world, matter)
    copy_path = "/".join(copy.getPhysicalPath())
    copy.title = "新的名称"
    copy.materials = [{"name": "申请书"}]
    publish(world, copy, "调整材料")
    assert (matter.UID(), matter.getPhysicalPath()) == (uid, path)
    assert (state(matter), matter.title, matter.version) == ("published", "新的名称", 2)
    assert matter.materials == [{"name": "申请书"}]
    assert matter.effective_date == since
    assert copy.getId() not in world.bureau.objectIds()
    assert workingcopy.of(matter) is None
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(path=copy_path)
    found = catalog.unrestrictedSearchResults(UID=uid)
    assert [brain.Title for brain in found] == ["新的名称"]


def test_relations_survive_and_point_from_the_original_once(world, matter):
    entry = matter.catalogue_entry.to_object
    publish(world, check_out(world, matter))
    assert matter.catalogue_entry.to_object == entry
    assert not matter.catalogue_entry.isBroken()
    backwards = api.relation.get(target=entry, relationship="catalogue_entry")
    assert [relation.from_object for relation in backwards] == [matter]


def test_a_relation_that_the_copy_drops_is_dropped(world, matter):
    entry = matter.catalogue_entry.to_object
    copy = check_out(world, matter)
    with as_owner(world.portal):
        api.relation.delete(source=copy, relationship="catalogue_entry")
    publish(world, copy)
    assert matter.catalogue_entry is None
    assert api.relation.get(target=entry, relationship="catalogue_entry") == []


def test_who_cites_the_original_still_does(world, matter):
    with as_owner(world.portal):
        guide = api.content.create(world.bureau, "ServiceGuide", title="指南")
        api.relation.create(source=guide, target=matter, relationship="matter")
    publish(world, check_out(world, matter))
    assert guide.matter.to_object == matter


@pytest.mark.requirement("4.4.1.1.3-e")
def test_the_former_edition_stays_readable(world, matter):
    copy = check_out(world, matter)
    copy.title = "新的名称"
    publish(world, copy, "调整名称")
    repository = api.portal.get_tool("portal_repository")
    with as_owner(world.portal):
        versions = list(repository.getHistory(matter))
        titles = [version.object.title for version in versions]
    assert titles == ["新的名称", "食品经营许可"]
    assert "第 2 版：调整名称" in versions[0].comment


def test_the_copys_review_is_part_of_the_originals_history(world, matter, complete):
    copy = check_out(world, matter)
    with as_user(world.portal, "editor"):
        do(copy, "submit", "请审核")
    submitted = history.entries(copy)[-1]
    world.put(copy, "approved")
    copy.workflow_history["govportal_list_workflow"] = (
        submitted,
        {**submitted, "review_state": "approved"},
    )
    with as_user(world.portal, "publisher"):
        do(copy, "publish", "同意")
    past = history.entries(matter)
    assert [e["action"] for e in past][-2:] == ["publish", "check_in"]
    assert "submit" in [e["action"] for e in past]
    assert past[-1]["review_state"] == "published"


def test_a_suspended_matter_stays_suspended(world, matter):
    with as_user(world.portal, "publisher"):
        do(matter, "suspend", "设备检修")
    copy = check_out(world, matter)
    assert not copy.state_reason
    publish(world, copy)
    assert state(matter) == "suspended"
    assert matter.state_reason == "设备检修"
    assert matter.version == 2


def test_cancelling_a_copy_frees_the_original(world, matter):
    copy = check_out(world, matter)
    with as_user(world.portal, "editor"):
        ICheckinCheckoutPolicy(copy).cancelCheckout()
    assert workingcopy.of(matter) is None
    assert check_out(world, matter) is not None


def test_editions_are_counted(world, matter):
    for version in (2, 3):
        publish(world, check_out(world, matter))
        assert matter.version == version


@pytest.mark.parametrize(
    ("portal_type", "before"),
    [("Law", "review"), ("Intermediary", "review"), ("Question", "review")],
)
def test_other_types_are_changed_by_copies_too(world, portal_type, before):
    world.user("editor", world.bureau, "Editor")
    world.user("lead", world.county, "Publisher")
    with as_owner(world.portal):
        obj = api.content.create(world.bureau, portal_type, title="原来的")
    world.put(obj, "published")
    copy = check_out(world, obj)
    copy.title = "改过的"
    world.put(copy, before)
    with as_user(world.portal, "lead"):
        do(copy, "publish")
    assert (obj.title, state(obj)) == ("改过的", "published")
    assert workingcopy.of(obj) is None
