"""Publishing what was reviewed elsewhere."""

from govportal.publishing.review import bypass
from govportal.publishing.review import history
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import state

import plone.api as api
import pytest


def test_refuses_what_is_no_draft(world):
    matter = world.put(world.matter(), "approved")
    with as_owner(world.portal), pytest.raises(ValueError):
        bypass.publish(matter, "导入")


def test_refuses_a_state_that_the_workflow_does_not_have(world):
    with as_owner(world.portal), pytest.raises(ValueError):
        bypass.publish(world.matter(), "导入", "withdrawn")


@pytest.mark.parametrize("target", ["published", "suspended", "cancelled"])
def test_a_draft_becomes_public_at_once(world, target):
    matter = world.matter()
    with as_owner(world.portal):
        bypass.publish(matter, "上级平台已审核", target)
    assert state(matter) == target
    assert matter.effective_date is not None
    assert history.entries(matter)[-1]["comments"] == "上级平台已审核"
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type="Matter", review_state=target
    )
    assert [brain.UID for brain in brains] == [matter.UID()]
    if target != "published":
        assert matter.state_reason == "上级平台已审核"


def test_what_came_in_is_changed_by_a_working_copy_with_its_version_kept(world):
    from plone.app.iterate.interfaces import ICheckinCheckoutPolicy

    matter = world.matter()
    with as_owner(world.portal):
        bypass.publish(matter, "导入")
        repository = api.portal.get_tool("portal_repository")
        assert len(repository.getHistory(matter)) == 0
        ICheckinCheckoutPolicy(matter).checkout(world.bureau)
        assert len(repository.getHistory(matter)) == 1
