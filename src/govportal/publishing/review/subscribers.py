"""What goes with a transition: conditions before it, records and the working copy's check-in after.

Conditions raise `TransitionRefused` before anything is changed.
"""

from govportal import _
from govportal.content.completeness import missing
from govportal.errors import FieldError
from govportal.publishing.review import files
from govportal.publishing.review import workingcopy
from govportal.publishing.review.history import state_of
from govportal.publishing.review.history import workflow_of
from govportal.publishing.review.refusal import TransitionRefused
from govportal.publishing.review.today import today
from plone.app.iterate.interfaces import IWorkingCopy
from Products.CMFCore.WorkflowCore import ObjectDeleted
from typing import Any
from zExceptions import Forbidden
from zope.globalrequest import getRequest
from zope.i18n import translate

import DateTime
import plone.api as api


WORKFLOWS = frozenset(
    f"govportal_{name}_workflow" for name in ("list", "guide", "law", "intermediary")
)
#: Transitions that nobody does without saying why.
NEED_REASON = ("suspend", "cancel", "retract")
#: States that the public sees as such, with the reason.
EXPLAINED = ("suspended", "cancelled", "withdrawn")
PUBLIC = ("published", "suspended", "cancelled")
#: How many missing fields a message names; the rest stands in the list of errors.
NAMED = 8


def needs_reason(transition: str) -> bool:
    """Whether a transition is refused without a comment."""
    return transition.startswith("return_to_") or transition in NEED_REASON


def check(obj: Any, event: Any) -> None:
    """Refuse a transition whose conditions are not met."""
    if event.workflow.id not in WORKFLOWS or event.transition is None:
        return
    name = event.transition.id
    comment = (event.kwargs or {}).get("comment") or ""
    if needs_reason(name) and not str(comment).strip():
        title = translate(event.transition.title, context=getRequest())
        message = _(
            "“${title}”必须填写原因。请在意见中写明原因后再办理。", mapping={"title": title}
        )
        raise TransitionRefused(message, [FieldError("comment", message)], 422, "ReasonRequired")
    if name == "submit":
        _check_complete(obj)
    if event.new_state.id == "published" and IWorkingCopy.providedBy(obj):
        workingcopy.check(obj)
    if name in ("cancel", "retract") and workingcopy.of(obj) is not None:
        message = _("“${title}”正在变更，请先发布或删除其工作副本。", mapping={"title": obj.title})
        raise TransitionRefused(message, status=409, type="Conflict")


def _check_complete(obj: Any) -> None:
    faults = list(missing(obj))
    if not faults:
        return
    request = getRequest()
    titles = [translate(fault.title, context=request) for fault in faults]
    named = "、".join(dict.fromkeys(titles[:NAMED]))
    message = _(
        "还有 ${count} 处没有填写完整，不能提交：${named}${more}。请补充后再提交。",
        mapping={"count": len(faults), "named": named, "more": _more(len(faults))},
    )
    errors = [FieldError(fault.field, fault.message) for fault in faults]
    raise TransitionRefused(message, errors, 422, "Incomplete")


def _more(count: int) -> str:
    return "等" if count > NAMED else ""


def record(obj: Any, event: Any) -> None:
    """Keep what the public is told, and date the first publication."""
    if event.workflow.id not in WORKFLOWS or event.transition is None:
        return
    comment = str((event.kwargs or {}).get("comment") or "").strip()
    state = event.new_state.id
    if state in EXPLAINED:
        obj.state_reason = comment
        obj.state_since = today()
    elif event.old_state.id in EXPLAINED:
        obj.state_reason = ""
        obj.state_since = None
    if state == "published":
        # Before the check-in: nothing of the copy is left after it.
        files.publish(obj)
        if IWorkingCopy.providedBy(obj):
            workingcopy.check_in(obj, comment)
            # Nothing of the copy is left to index.
            raise ObjectDeleted()
        if obj.effective_date is None:
            obj.setEffectiveDate(DateTime.DateTime())
        if event.old_state.id != "suspended" and not (event.kwargs or {}).get("unreviewed"):
            _keep_version(obj, comment)


def _keep_version(obj: Any, comment: str) -> None:
    repository = api.portal.get_tool("portal_repository")
    if repository.isVersionable(obj):
        repository.save(obj, comment=workingcopy.note(obj, comment))


def forget_reason_on_copy(obj: Any, event: Any) -> None:
    """A copy starts as a draft of its own: nothing of the original's state or dates sticks."""
    for name in ("state_reason", "state_since"):
        if getattr(obj, name, None):
            setattr(obj, name, None)
    if getattr(obj, "effective_date", None) is not None:
        obj.effective_date = None


def may_not_check_out(obj: Any, event: Any) -> None:
    """Only what is public has an edition to replace."""
    workflow = workflow_of(obj)
    if workflow is not None and state_of(obj) not in ("published", "suspended"):
        raise TransitionRefused(
            _("只有已发布或已暂停的内容才能建立工作副本。"), status=409, type="Conflict"
        )


def may_not_move(obj: Any, event: Any) -> None:
    """What is public keeps its address: nobody moves or renames it, whatever his role.

    A department or region that moves takes along what stands in it.

    Raises:
        Forbidden: the item is public.
    """
    if event.object is not obj or event.oldParent is None or event.newParent is None:
        return
    workflow = workflow_of(obj)
    if workflow is not None and state_of(obj) in PUBLIC:
        message = _("“${title}”已发布，不能移动或改名。", mapping={"title": obj.title})
        raise Forbidden(translate(message, context=getRequest()))
