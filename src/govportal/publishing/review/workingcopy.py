"""The working copy: the next edition of what is published, until its own publication checks it in.

plone.app.iterate makes the copy and merges it. Nobody may check in by hand; the review does.
"""

from govportal import _
from govportal.publishing.review import history
from govportal.publishing.review.refusal import TransitionRefused
from plone.app.iterate.dexterity.utils import get_baseline
from plone.app.iterate.dexterity.utils import get_working_copy
from plone.app.iterate.interfaces import IBaseline
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWorkingCopy
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate

import DateTime
import plone.api as api


def of(obj: Any) -> Any | None:
    """The working copy of a published item, or None."""
    return get_working_copy(obj) if IBaseline.providedBy(obj) else None


def baseline(obj: Any) -> Any | None:
    """The published item of which ``obj`` is the working copy, or None."""
    return get_baseline(obj) if IWorkingCopy.providedBy(obj) else None


def check(copy: Any) -> None:
    """Refuse to publish a copy whose original is no longer there to be replaced.

    Raises:
        TransitionRefused: the original is gone, cancelled or withdrawn.
    """
    original = baseline(copy)
    if original is None or history.state_of(original) not in ("published", "suspended"):
        raise TransitionRefused(
            _("原内容已不存在、已取消或者已撤下，这个工作副本不能发布。请删除工作副本。"),
            status=409,
            type="Conflict",
        )


def note(obj: Any, comment: str = "") -> str:
    """The note of a kept version, e.g. ``第 2 版：调整办理时限``."""
    version = getattr(obj, "version", None)
    text = _("第 ${version} 版", mapping={"version": version}) if version else _("发布")
    title = translate(text, context=getRequest())
    return f"{title}：{comment}" if comment else title


def check_in(copy: Any, comment: str) -> Any:
    """Put a reviewed copy in the place of its original; gives the original.

    The original keeps its path, UID, state and date of publication; its former content stays as a
    version, the copy's review is added to its history, and the copy is gone.

    Raises:
        LookupError: ``copy`` is no working copy.
    """
    original = get_baseline(copy)
    if original is None:
        raise LookupError(f"{copy!r} has no original")
    kept = {name: getattr(original, name, None) for name in ("state_reason", "state_since")}
    effective = original.effective_date
    review = history.entries(copy)
    workflow = history.definition_of(original)
    state = history.state_of(original)
    if hasattr(copy, "version"):
        copy.version = (getattr(original, "version", None) or 0) + 1
    for name, value in kept.items():
        setattr(copy, name, value)
    copy.effective_date = effective
    message = note(copy, comment)

    # The history first: iterate keeps the original's, and indexes and versions what it finds.
    past = list((original.workflow_history or {}).get(workflow.id, ()))
    past += [entry for entry in review if entry.get("action")]
    past.append(
        {
            "action": "check_in",
            "actor": api.user.get_current().getId(),
            "comments": message,
            "review_state": state,
            "time": DateTime.DateTime(),
        }
    )
    original.workflow_history[workflow.id] = tuple(past)
    return ICheckinCheckoutPolicy(copy).checkin(message)
