"""The daily clock."""

from AccessControl import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import system
from datetime import date
from datetime import timedelta
from govportal.publishing.review import clock
from govportal.publishing.review import subscribers
from govportal.publishing.review.refusal import TransitionRefused
from govportal.publishing.review.today import today
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import state

import argparse
import govportal.publishing.console as console


DAY = date(2026, 12, 1)


def run(world, day=DAY):
    with as_owner(world.portal):
        return clock.run(world.portal, day)


def test_nothing_happens_before_the_day(world):
    scheduled = world.put(world.matter(planned_effective=DAY), "scheduled")
    ending = world.put(world.matter(title="另一事项", planned_cancel=DAY), "published")
    report = run(world, DAY - timedelta(days=1))
    assert (report.effective, report.cancelled, report.failed) == ([], [], [])
    assert (state(scheduled), state(ending)) == ("scheduled", "published")


def test_one_that_fails_keeps_no_other_from_its_day(world, monkeypatch):
    good = world.put(world.matter(planned_effective=DAY), "scheduled")
    bad = world.put(world.matter(title="坏的", planned_effective=DAY), "scheduled")

    def fail(obj, comment):
        if obj.title == "坏的":
            raise TransitionRefused("坏的")

    monkeypatch.setattr(subscribers, "_keep_version", fail)
    report = run(world)
    assert state(good) == "published"
    assert state(bad) == "scheduled"
    assert [reason for _path, reason in report.failed] == ["坏的"]


def test_scheduled_items_take_effect_at_their_day(world):
    matter = world.put(world.matter(planned_effective=DAY), "scheduled")
    assert run(world).effective == ["/".join(matter.getPhysicalPath())]
    assert state(matter) == "published"


def test_the_consoles_own_user_may(world):
    matter = world.put(world.matter(planned_effective=DAY), "scheduled")
    ending = world.put(world.matter(title="另一事项", planned_cancel=DAY), "published")
    before = getSecurityManager()
    newSecurityManager(None, system.__of__(world.portal.getPhysicalRoot().acl_users))
    try:
        report = clock.run(world.portal, DAY)
    finally:
        setSecurityManager(before)
    assert report.failed == []
    assert (state(matter), state(ending)) == ("published", "cancelled")


def test_missed_days_are_caught_up(world):
    matter = world.put(world.matter(planned_effective=DAY - timedelta(days=9)), "scheduled")
    run(world)
    assert state(matter) == "published"


def test_planned_cancellations_happen_with_their_reason(world):
    matter = world.put(world.matter(planned_cancel=DAY), "published")
    suspended = world.put(world.matter(title="暂停的", planned_cancel=DAY), "suspended")
    later = world.put(
        world.matter(title="以后的", planned_cancel=DAY + timedelta(days=1)), "published"
    )
    assert len(run(world).cancelled) == 2
    assert state(matter) == state(suspended) == "cancelled"
    assert "2026-12-01" in matter.state_reason
    assert state(later) == "published"


def test_a_second_run_changes_nothing(world):
    world.put(world.matter(planned_effective=DAY), "scheduled")
    run(world)
    report = run(world)
    assert (report.effective, report.cancelled, report.failed) == ([], [], [])


def test_the_command_says_what_was_done(world, capsys):
    world.put(world.matter(planned_effective=today()), "scheduled")
    with as_owner(world.portal):
        assert console.run(None, world.portal, argparse.Namespace(date=None)) == 0
    assert "生效 1 项，取消 0 项" in capsys.readouterr().out
