"""Transitions: refusals, returns, skips, levels, four eyes, dates."""

from datetime import timedelta
from govportal.publishing.review import history
from govportal.publishing.review.refusal import TransitionRefused
from govportal.publishing.review.settings import IReviewSettings
from govportal.publishing.review.today import today
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.publishing.review.world import as_user
from tests.publishing.review.world import do
from tests.publishing.review.world import state

import plone.api as api
import pytest


@pytest.fixture
def people(world):
    """One person for each step of a county's matter, and an editor."""
    world.user("editor", world.bureau, "Editor")
    world.user("reviewer", world.bureau, "Reviewer")
    world.user("lawyer", world.county, "Legality Reviewer")
    world.user("office", world.county, "Office Administrator")
    world.user("publisher", world.county, "Publisher")
    return world


def through(world, matter, *passes):
    """Let the people pass steps: (user, transition) or (user, transition, comment)."""
    for user, transition, *comment in passes:
        with as_user(world.portal, user):
            do(matter, transition, *comment)


ALL = (
    ("editor", "submit"),
    ("reviewer", "pass_department_review"),
    ("lawyer", "pass_legality_review"),
    ("office", "approve"),
    ("publisher", "publish"),
)


def test_refuses_to_submit_what_is_incomplete(people):
    matter = people.matter()
    with as_user(people.portal, "editor"), pytest.raises(TransitionRefused) as refused:
        do(matter, "submit")
    assert "没有填写完整" in str(refused.value)
    assert refused.value.status == 422
    assert refused.value.errors
    assert state(matter) == "draft"


@pytest.mark.parametrize("comment", ["", "  \n"])
@pytest.mark.parametrize(
    ("before", "user", "transition"),
    [
        ("legality_review", "lawyer", "return_to_draft"),
        ("legality_review", "lawyer", "return_to_department_review"),
        ("approved", "publisher", "return_to_office_approval"),
        ("published", "publisher", "suspend"),
        ("published", "office", "cancel"),
    ],
)
def test_refuses_without_a_reason(people, before, user, transition, comment):
    matter = people.put(people.matter(), before)
    with as_user(people.portal, user), pytest.raises(TransitionRefused) as refused:
        do(matter, transition, comment)
    assert "必须填写原因" in str(refused.value)
    assert state(matter) == before


def test_refuses_the_review_of_ones_own_submission(people, complete):
    people.user("editor", people.bureau, "Editor", "Reviewer", "Publisher")
    matter = people.matter()
    through(people, matter, ALL[0])
    with as_user(people.portal, "editor"), pytest.raises(WorkflowException):
        do(matter, "pass_department_review")
    people.put(matter, "approved")
    matter.workflow_history["govportal_list_workflow"] = (
        {"action": "submit", "actor": "editor", "review_state": "approved"},
    )
    people.user("editor", people.county, "Publisher")
    with as_user(people.portal, "editor"), pytest.raises(WorkflowException):
        do(matter, "publish")


def test_four_eyes_can_be_switched_off(people, complete):
    name = f"{IReviewSettings.__identifier__}.four_eyes"
    assert api.portal.get_registry_record(name) is True
    api.portal.set_registry_record(name, False)
    people.user("editor", people.bureau, "Editor", "Reviewer")
    matter = people.matter()
    through(people, matter, ALL[0], ("editor", "pass_department_review"))
    assert state(matter) == "legality_review"


def test_refuses_a_reviewer_of_the_wrong_level(people, complete):
    people.steps(people.county, legality="city")
    matter = people.matter()
    through(people, matter, *ALL[:2])
    with as_user(people.portal, "lawyer"), pytest.raises(WorkflowException):
        do(matter, "pass_legality_review")
    people.user("city_lawyer", people.city, "Legality Reviewer")
    through(people, matter, ("city_lawyer", "pass_legality_review"))
    assert state(matter) == "office_approval"


def test_refuses_a_reviewer_of_another_county(people, complete):
    with as_user(people.portal, "editor"):
        pass
    people.user("stranger", people.city_bureau, "Reviewer", "Publisher", "Office Administrator")
    matter = people.matter()
    through(people, matter, ALL[0])
    with as_user(people.portal, "stranger"), pytest.raises(WorkflowException):
        do(matter, "pass_department_review")


@pytest.mark.requirement("4.4.1.1.3-c")
def test_a_matter_passes_its_four_steps(people, complete):
    matter = people.matter()
    through(people, matter, *ALL)
    assert state(matter) == "published"
    actions = [e["action"] for e in history.entries(matter) if e["action"]]
    assert actions == [t for _u, t in ALL]
    assert [e["actor"] for e in history.entries(matter) if e["action"]] == [u for u, _t in ALL]


@pytest.mark.requirement("4.4.1.1.2-c")
def test_a_catalogue_entry_passes_its_four_steps(people, complete):
    for user in ("editor", "reviewer"):
        role = user.capitalize()
        people.user(user, people.province_bureau, role)
    people.user("lawyer", people.province, "Legality Reviewer")
    people.user("office", people.province, "Office Administrator")
    people.user("publisher", people.province, "Publisher")
    entry = people.entry()
    through(people, entry, *ALL)
    assert state(entry) == "published"


def test_only_publication_dates_an_item(people, complete):
    matter = people.matter()
    through(people, matter, *ALL[:4])
    assert matter.effective_date is None
    through(people, matter, ALL[4])
    assert matter.effective_date is not None


def test_steps_that_are_not_required_are_skipped(people, complete):
    people.steps(people.county, department=None, legality=None)
    matter = people.matter()
    through(people, matter, ALL[0])
    assert state(matter) == "office_approval"
    skipped = [e for e in history.entries(matter) if (e["action"] or "").startswith("skip_")]
    assert [e["action"] for e in skipped] == ["skip_department_review", "skip_legality_review"]
    assert all("自动跳过" in e["comments"] for e in skipped)


def test_all_steps_skipped_still_waits_for_the_publisher(people, complete):
    people.steps(people.county, department=None, legality=None, office=None, publish=None)
    matter = people.matter()
    through(people, matter, ALL[0])
    assert state(matter) == "approved"


def test_returns_go_to_any_earlier_step_and_come_back(people, complete):
    matter = people.matter()
    through(
        people,
        matter,
        *ALL[:4],
        ("publisher", "return_to_office_approval", "请核对收费"),
        ("office", "return_to_legality_review", "请核对依据"),
        ("lawyer", "return_to_department_review", "依据不全"),
        ("reviewer", "return_to_draft", "请补充依据"),
        *ALL,
    )
    assert state(matter) == "published"


def test_refuses_to_return_to_a_step_that_is_not_required(people, complete):
    people.steps(people.county, department=None)
    matter = people.put(people.matter(), "legality_review")
    with as_user(people.portal, "lawyer"), pytest.raises(WorkflowException):
        do(matter, "return_to_department_review", "理由")


def test_the_reason_of_a_return_is_kept(people, complete):
    matter = people.matter()
    through(people, matter, ALL[0], ("reviewer", "return_to_draft", "材料清单有误"))
    assert history.returned(matter)["comments"] == "材料清单有误"


def test_an_editor_withdraws_what_is_under_review(people, complete):
    matter = people.matter()
    through(people, matter, *ALL[:2], ("editor", "withdraw"))
    assert state(matter) == "draft"


def test_suspension_is_explained_until_it_ends(people):
    matter = people.put(people.matter(), "published")
    through(people, matter, ("publisher", "suspend", "系统升级"))
    assert (matter.state_reason, matter.state_since) == ("系统升级", today())
    through(people, matter, ("office", "resume"))
    assert state(matter) == "published"
    assert (matter.state_reason, matter.state_since) == ("", None)


def test_a_cancelled_matter_stays_cancelled(people):
    matter = people.put(people.matter(), "published")
    through(people, matter, ("office", "cancel", "法规废止"))
    assert matter.state_reason == "法规废止"
    with as_user(people.portal, "office"), pytest.raises(WorkflowException):
        do(matter, "resume")


def test_refuses_to_publish_before_the_planned_day(people, complete):
    matter = people.matter(planned_effective=today() + timedelta(days=1))
    through(people, matter, *ALL[:4])
    with as_user(people.portal, "publisher"), pytest.raises(WorkflowException):
        do(matter, "publish")
    through(people, matter, ("publisher", "schedule"))
    assert state(matter) == "scheduled"
    with as_user(people.portal, "publisher"), pytest.raises(WorkflowException):
        do(matter, "take_effect")
    through(people, matter, ("publisher", "unschedule"))
    assert state(matter) == "approved"


def test_refuses_to_schedule_without_a_day_in_the_future(people):
    matter = people.put(people.matter(planned_effective=today()), "approved")
    with as_user(people.portal, "publisher"), pytest.raises(WorkflowException):
        do(matter, "schedule")
    through(people, matter, ("publisher", "publish"))
    assert state(matter) == "published"


def test_a_published_matter_is_edited_by_nobody(people):
    matter = people.put(people.matter(), "published")
    for name in ("editor", "office", "publisher"):
        with as_user(people.portal, name):
            assert not api.user.has_permission("Modify portal content", obj=matter)
    assert not api.user.has_permission(
        "Modify portal content", user=api.user.get("admin"), obj=matter
    )
