"""Publish without a review: what was reviewed elsewhere and comes in as published.

For imports of published lists and for sample content, called by code whose own permission guards
it. The events of the transition are sent, so projections and records are as after a review.
"""

from govportal.publishing.review import history
from typing import Any

import DateTime


PUBLIC = ("published", "suspended", "cancelled", "withdrawn")
#: Per target state, the transitions that lead to it from a draft.
WAYS = {
    "published": ("publish",),
    "suspended": ("publish", "suspend"),
    "cancelled": ("publish", "cancel"),
    "withdrawn": ("publish", "retract"),
}


def publish(obj: Any, comment: str, state: str = "published") -> None:
    """Bring a draft into a public state at once.

    Args:
        obj: a draft (not a working copy).
        comment: where it was reviewed, for the history; the public reason when ``state`` is
            ``suspended``, ``cancelled`` or ``withdrawn``.
        state: the public state to reach.

    Raises:
        ValueError: the item is no draft, or its workflow has no such state.
    """
    workflow = history.workflow_of(obj)
    if workflow is None or history.state_of(obj) != "draft" or state not in workflow.states:
        raise ValueError(f"cannot bring {obj!r} from {history.state_of(obj)!r} to {state!r}")
    if obj.effective_date is None:
        obj.setEffectiveDate(DateTime.DateTime())
    # Unreviewed: no version is kept yet; the first check-out keeps one.
    details = {"comment": comment, "unreviewed": True}
    for name in WAYS[state]:
        workflow._executeTransition(obj, workflow.transitions[name], details)
    obj.reindexObject(idxs=["review_state", "effective", "effectiveRange", "getEffectiveDate"])
    obj.reindexObjectSecurity()
