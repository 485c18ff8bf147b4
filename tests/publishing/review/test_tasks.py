"""Tasks: kinds, limits, narrowing, counts, and one action on several items."""

from datetime import date
from datetime import timedelta
from govportal.publishing.review import history
from govportal.publishing.review import limits
from govportal.publishing.review.batch import Asked
from govportal.publishing.review.batch import perform_each
from govportal.publishing.review.settings import IReviewSettings
from govportal.publishing.review.tasklist import facets
from govportal.publishing.review.tasklist import narrow
from govportal.publishing.review.tasklist import row
from govportal.publishing.review.tasklist import task
from govportal.publishing.review.tasklist import Wanted
from govportal.publishing.review.tasks import tasks
from govportal.publishing.review.today import on
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import as_user
from tests.publishing.review.world import do
from tests.publishing.review.world import state

import DateTime
import plone.api as api
import pytest


@pytest.fixture
def people(world, complete):
    """Editor and reviewer of the county's bureau, lawyer and publisher of the city."""
    world.user("editor", world.bureau, "Editor")
    world.user("reviewer", world.bureau, "Reviewer")
    world.user("lawyer", world.city, "Legality Reviewer")
    world.user("publisher", world.city, "Publisher")
    return world


def submitted(world, *titles):
    """Matters that the editor has submitted."""
    items = [world.matter(title=title) for title in titles]
    with as_user(world.portal, "editor"):
        for item in items:
            do(item, "submit")
    return items


def found(world, name, kind="waiting"):
    """Titles of a person's tasks of a kind."""
    with as_user(world.portal, name):
        return [obj.title for obj in tasks().found[kind]]


def came(obj, day):
    """Let an item have come to its state on a day."""
    workflow = history.workflow_of(obj)
    past = [dict(e) for e in obj.workflow_history[workflow.id]]
    past[-1]["time"] = DateTime.DateTime(f"{day.isoformat()} 10:00:00 Asia/Shanghai")
    obj.workflow_history[workflow.id] = tuple(past)


def setting(name, value):
    """Change a setting of the review."""
    api.portal.set_registry_record(f"{IReviewSettings.__identifier__}.{name}", value)


def test_nobody_else_sees_what_one_submitted_or_handled(people):
    submitted(people, "一")
    for name in ("reviewer", "lawyer", "publisher"):
        assert found(people, name, "submitted") == []
        assert found(people, name, "handled") == []
    assert found(people, "editor", "submitted") == ["一"]
    assert found(people, "editor") == []


def test_what_one_has_passed_is_handled_until_it_is_public(people):
    (item,) = submitted(people, "一")
    assert found(people, "reviewer") == ["一"]
    with as_user(people.portal, "reviewer"):
        do(item, "pass_department_review")
    assert found(people, "reviewer") == []
    assert found(people, "reviewer", "handled") == ["一"]
    assert found(people, "lawyer") == ["一"]
    people.put(item, "published")
    assert found(people, "reviewer", "handled") == []


def test_a_step_is_late_after_its_working_days(people):
    (item,) = submitted(people, "一")
    came(item, date(2025, 9, 26))
    # Friday; 28 September is worked, the first eight days of October are off.
    with on(date(2025, 9, 30)):
        due = limits.due(item)
        assert (due.day, due.left, due.overdue) == (date(2025, 9, 30), 0, False)
        assert found(people, "reviewer", "overdue") == []
    with on(date(2025, 10, 1)):
        assert (limits.due(item).left, limits.due(item).overdue) == (-1, True)
        assert found(people, "reviewer", "overdue") == ["一"]
        assert found(people, "lawyer", "overdue") == []
    with on(date(2025, 10, 10)):
        assert limits.due(item).left == -2
        with as_user(people.portal, "reviewer"):
            assert task(item)["age"] == 5


def test_a_limit_can_be_set_and_left_away(people):
    (item,) = submitted(people, "一")
    came(item, date(2025, 9, 26))
    setting("days_department", 1)
    assert limits.due(item).day == date(2025, 9, 28)
    setting("days_department", 0)
    assert limits.due(item) is None
    assert found(people, "reviewer", "overdue") == []


def test_what_nobody_waits_for_has_no_limit(people):
    assert limits.due(people.matter()) is None
    assert limits.due(people.put(people.matter(), "published")) is None


def test_the_day_is_the_sites(people):
    (item,) = submitted(people, "一")
    workflow = history.workflow_of(item)
    past = [dict(e) for e in item.workflow_history[workflow.id]]
    past[-1]["time"] = DateTime.DateTime("2025-09-25T17:30:00Z")
    item.workflow_history[workflow.id] = tuple(past)
    assert limits.since(history.entries(item)) == date(2025, 9, 26)


def test_lists_are_narrowed_and_sorted(people):
    items = submitted(people, "甲许可", "乙许可", "丙备案")
    for number, item in enumerate(items):
        came(item, date(2025, 9, 26) - timedelta(days=number))
    with as_owner(people.portal):
        items.append(people.put(people.matter(people.city_bureau, "丁许可"), "department_review"))
    rows = [row(item) for item in items]

    def titles(**asked):
        return [one.obj.title for one in narrow(rows, Wanted(**asked))]

    assert titles() == ["丙备案", "乙许可", "甲许可", "丁许可"]
    assert titles(sort="title") == sorted(item.title for item in items)
    assert titles(sort="since", descending=True)[0] == "丁许可"
    assert titles(text="许可", region="370102", sort="since") == ["乙许可", "甲许可"]
    assert titles(department=people.city_bureau.code) == ["丁许可"]
    assert titles(region="370000", state="legality_review") == []
    assert titles(type="Law") == []
    found = facets(rows)
    assert [(t["id"], t["count"]) for t in found["regions"]] == [
        ("370000", 4),
        ("370100", 4),
        ("370102", 3),
    ]
    assert found["regions"][2]["title"] == "山东省 / 济南市 / 历下区"
    assert [t["title"] for t in found["states"]] == ["部门审核"]
    assert [t["title"] for t in found["types"]] == ["实施清单事项"]


def test_counting_stops_where_a_menu_does(people):
    submitted(people, *"一二三四五")
    with as_user(people.portal, "reviewer"):
        assert tasks(("waiting", "overdue"), 2).counts == {"waiting": 3, "overdue": 0}


def test_refuses_each_item_of_a_batch_on_its_own(people):
    one, two, three = submitted(people, "一", "二", "三")
    with as_user(people.portal, "reviewer"):
        do(two, "pass_department_review")
        published = people.put(people.matter(title="四"), "published")
        asked = [Asked(i.UID()) for i in (one, two, published)]
        asked += [Asked(three.UID(), 1), Asked("nothing")]
        results = perform_each(asked, "pass_department_review", "同意")
    assert [r["status"] for r in results] == [200, 409, 409, 409, 404]
    assert [state(i) for i in (one, two, three)] == [
        "legality_review",
        "legality_review",
        "department_review",
    ]
    assert results[0]["state"] == "合法性审查"
    assert "合法性审查" in results[1]["message"]
    assert "其他人员已经办理过" in results[3]["message"]


def test_refuses_a_batch_of_what_one_may_not_do(people):
    items = submitted(people, "一", "二")
    asked = [Asked(item.UID()) for item in items]
    with as_user(people.portal, "editor"):
        found = perform_each(asked, "pass_department_review", "")
    assert [r["status"] for r in found] == [403, 403]
    people.user("citizen")
    with as_user(people.portal, "citizen"):
        found = perform_each(asked, "pass_department_review", "")
    assert [r["status"] for r in found] == [404, 404]
    with as_user(people.portal, "reviewer"):
        found = perform_each(asked, "return_to_draft", " ")
    assert [r["status"] for r in found] == [422, 422]
    assert {state(item) for item in items} == {"department_review"}


def test_nothing_of_an_item_that_is_refused_midway_is_kept(people, monkeypatch):
    """A refusal by a subscriber comes after the state has changed."""
    one, two = submitted(people, "一", "二")
    from govportal.errors import Problem
    from govportal.publishing.review import batch
    from govportal.publishing.review import perform

    def fail(obj, transition, comment, seen):
        perform.perform(obj, transition, comment, seen)
        if obj.title == "一":
            raise Problem(409, "Conflict", "不行")
        return history.entries(obj)[-1] | {"title": ""}

    monkeypatch.setattr(batch, "perform", fail)
    asked = [Asked(one.UID()), Asked(two.UID())]
    with as_user(people.portal, "reviewer"):
        results = perform_each(asked, "pass_department_review", "")
        assert [r["status"] for r in results] == [409, 200]
        assert [state(one), state(two)] == ["department_review", "legality_review"]
        catalog = api.portal.get_tool("portal_catalog")
        assert [b.Title for b in catalog(review_state="department_review")] == ["一"]
