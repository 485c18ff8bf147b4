"""Who may do what: the functions that the workflows' guard expressions call.

The workflow definitions name the permission of a transition; these functions add what a permission
alone can't say: that it is held *at the region whose level the setting names*, that nobody reviews
what he submitted himself, and that a date has come. They only read.
"""

from AccessControl import getSecurityManager
from AccessControl import ModuleSecurityInfo
from AccessControl.users import SpecialUser
from govportal.publishing.review import history
from govportal.publishing.review import steps
from govportal.publishing.review.settings import four_eyes
from govportal.publishing.review.today import today
from typing import Any


security = ModuleSecurityInfo("govportal.publishing.review.guards")
for name in (
    "may_pass",
    "may_publish",
    "may_return",
    "may_schedule",
    "may_submit",
    "may_suspend",
    "may_take_effect",
    "not_own_submission",
    "not_required",
):
    security.declarePublic(name)


def holds(obj: Any, step: str) -> bool:
    """Whether the current user has the step's permission at the place that performs it."""
    permission = steps.PERMISSIONS[step]
    return bool(getSecurityManager().checkPermission(permission, steps.place(obj, step)))


def not_own_submission(obj: Any) -> bool:
    """Whether four-eyes lets the current user pass the review of this edition.

    The system's own user (console, clock, import) is nobody's person and isn't kept.
    """
    user = getSecurityManager().getUser()
    if isinstance(user, SpecialUser) and user.getUserName() == "System Processes":
        return True
    return not four_eyes() or user.getId() != history.submitter(obj)


def not_required(obj: Any, step: str) -> bool:
    """Whether the item's region does without the step."""
    return not steps.step(obj, step).required


def may_submit(obj: Any) -> bool:
    """Everybody with the permission; what is incomplete is refused with its faults, not hidden."""
    return True


def may_pass(obj: Any, step: str) -> bool:
    """Whether the current user may pass a step of this item."""
    return holds(obj, step) and not_own_submission(obj)


def may_publish(obj: Any) -> bool:
    """As `may_pass`, and no date in the future is planned."""
    return may_pass(obj, "publish") and not _planned_later(obj)


def may_schedule(obj: Any) -> bool:
    """As `may_pass`, and a date in the future is planned."""
    return may_pass(obj, "publish") and _planned_later(obj)


def may_take_effect(obj: Any) -> bool:
    """Whether the day of a scheduled item has come; who may publish has decided already."""
    return holds(obj, "publish") and not _planned_later(obj)


def may_return(obj: Any, target: str) -> bool:
    """Whether who performs the present step may return the item to ``target``.

    Nothing is returned to a step that the region does without.
    """
    present = steps.STEP_OF.get(history.state_of(obj))
    if present is None or not holds(obj, present):
        return False
    return target == "draft" or not not_required(obj, target)


def may_suspend(obj: Any) -> bool:
    """Whether the current user may suspend, resume or cancel: office and publisher of the route."""
    manager = getSecurityManager()
    return any(
        manager.checkPermission("govportal: Suspend or cancel", steps.place(obj, step))
        for step in ("office", "publish")
    )


def _planned_later(obj: Any) -> bool:
    planned = getattr(obj, "planned_effective", None)
    return planned is not None and planned > today()
