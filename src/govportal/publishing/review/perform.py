"""Do a transition for a person, or say in Chinese why not."""

from govportal import _
from govportal.errors import Problem
from govportal.publishing.review import guards
from govportal.publishing.review import history
from govportal.publishing.review import steps
from govportal.publishing.review.refusal import TransitionRefused
from Products.CMFCore.WorkflowCore import WorkflowException
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate

import plone.api as api


#: What a transition means to who reviews; everything else is ``other``.
FORWARD = frozenset((*steps.PASSES.values(), "submit", "schedule", "take_effect"))
OWN = frozenset(("withdraw",))


def perform(
    obj: Any, transition: str, comment: str = "", seen: int | None = None
) -> dict[str, Any]:
    """Do a transition; gives its history entry.

    Args:
        obj: the item; a working copy that is published is gone afterwards.
        transition: the transition's id.
        comment: the reviewer's words; the reason where one is required.
        seen: how many entries the history had that the user has read; None asks nothing. An item
            that was returned, changed and submitted again is in the same state with other content.

    Raises:
        Problem: 404 unknown transition, 409 not in this state or no longer as it was seen, 403 not
            by this user, 422 conditions not met.
    """
    workflow = history.definition_of(obj)
    definition = workflow.transitions.get(transition)
    if definition is None or definition.trigger_type != 1:
        raise Problem(
            404, "NotFound", _("没有“${name}”这个办理动作。", mapping={"name": transition})
        )
    state = workflow.states[history.state_of(obj)]
    words = {"title": _text(definition.title), "state": _text(state.title)}
    if seen is not None and seen != len(history.entries(obj)):
        raise Problem(
            409,
            "Conflict",
            _(
                "您打开以后，其他人员已经办理过，现在的状态是“${state}”。请核对后再办理。",
                mapping=words,
            ),
        )
    if transition not in state.transitions:
        raise Problem(
            409,
            "Conflict",
            _("当前状态是“${state}”，不能办理“${title}”。请刷新后再试。", mapping=words),
        )
    if not workflow.isActionSupported(obj, transition):
        raise _refusal(obj, transition, words)
    try:
        api.portal.get_tool("portal_workflow").doActionFor(obj, transition, comment=comment)
    except TransitionRefused as refused:
        raise Problem(refused.status, refused.type, str(refused), refused.errors) from refused
    except WorkflowException as refused:
        raise Problem(400, "WorkflowException", str(refused)) from refused
    entry = history.entries(obj)[-1]
    entry["title"] = _text(workflow.states[entry["review_state"]].title)
    return entry


def _refusal(obj: Any, transition: str, words: dict[str, str]) -> Problem:
    """Why a transition that the state has is not offered to this user."""
    step = next((s for s, t in steps.PASSES.items() if t == transition), None)
    if transition in ("schedule", "take_effect"):
        step = "publish"
    if step is not None and history.definition_of(obj).id == "govportal_list_workflow":
        if not guards.holds(obj, step):
            words["place"] = steps.place(obj, step).title
            return Problem(
                403,
                "Forbidden",
                _("您不是“${place}”负责此环节的人员，不能办理“${title}”。", mapping=words),
            )
        if guards.not_own_submission(obj):
            planned = getattr(obj, "planned_effective", None)
            words["day"] = planned.isoformat() if planned else _text(_("未填写"))
            return Problem(
                409,
                "Conflict",
                _(
                    "计划生效日期是 ${day}，现在不能办理“${title}”。请核对计划生效日期。",
                    mapping=words,
                ),
            )
    if not guards.not_own_submission(obj) and (step or transition == "publish"):
        return Problem(
            403,
            "OwnSubmission",
            _("这一版是您本人提交的，须由其他人员办理“${title}”。", mapping=words),
        )
    return Problem(403, "Forbidden", _("您没有办理“${title}”的权限。", mapping=words))


def _text(message: Any) -> str:
    return str(translate(message, domain="govportal", context=getRequest()))


def allowed(obj: Any) -> list[dict[str, Any]]:
    """The transitions that the current user may do now.

    Each with id, Chinese title, whether a reason is required, and its ``kind``: ``forward``,
    ``back``, ``own`` (the submitter's withdrawal) or ``other``.
    """
    from govportal.publishing.review.subscribers import needs_reason

    workflow = history.workflow_of(obj)
    if workflow is None:
        return []
    return [
        {
            "id": name,
            "title": _text(workflow.transitions[name].title),
            "needs_reason": needs_reason(name),
            "kind": _kind(name),
        }
        for name in workflow.states[history.state_of(obj)].transitions
        if workflow.isActionSupported(obj, name)
    ]


def _kind(transition: str) -> str:
    if transition in FORWARD:
        return "forward"
    if transition in OWN:
        return "own"
    return "back" if transition.startswith("return_to_") else "other"
