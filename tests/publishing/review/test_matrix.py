"""The permission matrix: every role × every state × every action, for each workflow.

The expected tables stand in ``matrix/<workflow>.csv``: a row for each state and action, a column
for each role, ``yes`` where a user with that role alone, granted at the county, may. Transitions
are really tried, refused ones too. The item was submitted by somebody else; its planned day suits
the transition (none for ``publish``, tomorrow for ``schedule``, today for ``take_effect``).
"""

from collections.abc import Iterator
from datetime import timedelta
from govportal.publishing.review.history import workflow_of
from govportal.publishing.review.today import today
from pathlib import Path
from Products.CMFCore.WorkflowCore import WorkflowException
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import as_user
from tests.publishing.review.world import do
from tests.publishing.review.world import ROLES
from tests.publishing.review.world import state
from zope.component import getMultiAdapter

import csv
import plone.api as api
import pytest


HERE = Path(__file__).parent / "matrix"
COLUMNS = ("Anonymous", "Member", "Owner", *ROLES, "Site Administrator", "Manager")
PERMISSIONS = {
    "view": "View",
    "edit": "Modify portal content",
    "delete": "Delete objects",
    "revert": "CMFEditions: Revert to previous versions",
    "check-in": "iterate : Check in content",
    "grant roles": "Sharing page: Delegate roles",
}
TYPES = {
    "govportal_list_workflow": "Matter",
    "govportal_guide_workflow": "Question",
    "govportal_law_workflow": "Law",
    "govportal_intermediary_workflow": "Intermediary",
    "govportal_place_workflow": "Department",
    "govportal_file_workflow": "File",
}
PLANNED = {"schedule": 1, "take_effect": 0}
Row = tuple[str, str, tuple[str, ...]]


def item(world, portal_type):
    """A draft of a type in the county's department."""
    if portal_type == "Department":
        return world.bureau
    with as_owner(world.portal):
        return api.content.create(world.bureau, portal_type, title="一项内容")


def people(world, obj) -> dict[str, str]:
    """A user for each role."""
    users = {"Anonymous": "Anonymous User", "Member": world.user("member")}
    users["Owner"] = world.user("owner", obj, "Owner")
    for role in (*ROLES, "Site Administrator", "Manager"):
        users[role] = world.user(role.lower().replace(" ", "_"), world.county, role)
    return users


def walk(world, portal_type) -> Iterator[Row]:
    """Every state and action with the roles that may."""
    obj = item(world, portal_type)
    users = people(world, obj)
    workflow = workflow_of(obj)
    manual = [t for t in workflow.transitions if workflow.transitions[t].trigger_type == 1]
    for name in workflow.states:
        world.put(obj, name)
        for action, permission in PERMISSIONS.items():
            yield name, action, tuple(r for r in COLUMNS if has(world, obj, users[r], permission))
        yield name, "check-out", tuple(r for r in COLUMNS if checks_out(world, obj, users[r]))
        for transition in manual:
            yield (
                name,
                transition,
                tuple(r for r in COLUMNS if passes(world, obj, name, users[r], transition)),
            )


def has(world, obj, user, permission) -> bool:
    """Whether a user has a permission on an object."""
    from AccessControl import getSecurityManager

    with as_anybody(world, user):
        return bool(getSecurityManager().checkPermission(permission, obj))


def checks_out(world, obj, user) -> bool:
    """Whether a user is let make a working copy."""
    with as_anybody(world, user):
        view = getMultiAdapter((obj, world.portal.REQUEST), name="iterate_control")
        return state(obj) not in ("draft",) and bool(view.checkout_allowed())


def passes(world, obj, before, user, transition) -> bool:
    """Try a transition as a user, and put the object back."""
    if transition in PLANNED:
        obj.planned_effective = today() + timedelta(days=PLANNED[transition])
    try:
        with as_anybody(world, user):
            do(obj, transition, "理由")
    except WorkflowException:
        assert state(obj) == before
        return False
    else:
        return True
    finally:
        obj.planned_effective = None
        if state(obj) != before or transition == "withdraw":
            world.put(obj, before)


def as_anybody(world, user):
    """As a user, or as nobody."""
    if user == "Anonymous User":
        return as_nobody()
    return as_user(world.portal, user)


class as_nobody:
    """Not logged in."""

    def __enter__(self):
        from AccessControl import getSecurityManager
        from AccessControl.SecurityManagement import noSecurityManager

        self.before = getSecurityManager()
        noSecurityManager()

    def __exit__(self, *error):
        from AccessControl.SecurityManagement import setSecurityManager

        setSecurityManager(self.before)


def read(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """A committed table."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        (row["state"], row["action"]): tuple(r for r in COLUMNS if row[r] == "yes") for row in rows
    }


@pytest.mark.parametrize("workflow", TYPES)
def test_every_role_in_every_state_may_what_the_table_says(world, complete, workflow):
    expected = read(HERE / f"{workflow}.csv")
    found = {(s, a): roles for s, a, roles in walk(world, TYPES[workflow])}
    assert found == expected


@pytest.mark.parametrize("workflow", TYPES)
def test_the_tables_keep_what_is_public_from_being_edited(workflow):
    table = read(HERE / f"{workflow}.csv")
    assert {roles for (_s, action), roles in table.items() if action == "check-in"} == {()}
    if workflow == "govportal_place_workflow":
        return
    if workflow == "govportal_file_workflow":
        assert set(table["published", "edit"]) == {"Site Administrator", "Manager"}
        assert not {"Anonymous", "Member", "Owner"} & set(table["internal", "view"])
        return
    for (name, action), roles in table.items():
        if action in ("edit", "delete", "revert"):
            assert bool(roles) == (name == "draft"), (name, action)
        if action == "view":
            public = name in ("published", "suspended", "cancelled")
            # Who made it and has left the department has no more to see than anybody.
            assert ("Anonymous" in roles) == ("Owner" in roles) == public, name
        if action not in PERMISSIONS and action != "check-out":
            assert not {"Anonymous", "Member", "Owner", "Auditor"} & set(roles), (name, action)
