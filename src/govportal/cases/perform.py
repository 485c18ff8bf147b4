"""Do something to a case: the one way in which a case changes.

An action is a transition of the case's workflow (one that leads nowhere leaves the state). It is
done when the state has it, the user has the permission that guards it, the case is as he has seen
it, and what he gives with it is enough. State, columns, timeline, notices and messages are written
in one transaction.
"""

from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal import records
from govportal.cases import clock
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases.case import APPLICANT
from govportal.cases.case import kind_of
from govportal.cases.case import wrap
from govportal.cases.interfaces import ICaseActed
from govportal.codes.site_calendar import site_calendar
from govportal.errors import FieldError
from govportal.errors import Problem
from Products.CMFCore.WorkflowCore import WorkflowException
from typing import Any
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.interface.interfaces import ObjectEvent

import plone.api as api


#: The longest opinion or reason, in characters.
LONGEST = 4000
#: The role in which an officer acts, when he has several: the first of these.
ROLES = (
    "Case Approver",
    "Case Officer",
    "Intake Officer",
    "Office Administrator",
    "Site Administrator",
    "Manager",
)


@implementer(ICaseActed)
class CaseActed(ObjectEvent):
    """Something was done to a case."""

    def __init__(self, case: Any, action: str, old_state: str, step: Mapping[str, Any]) -> None:
        super().__init__(case)
        self.action = action
        self.old_state = old_state
        self.step = step


@dataclass
class Doing:
    """An action while it is done; a handler reads what was given and says what changes.

    Args:
        case: the case as it was read.
        session: of the transaction, ready to write.
        action: the action.
        data: what the user gave with it, as JSON.
        changes: columns of the row that change.
        opinion: what the timeline says in words.
        detail: what it says besides.
        public: whether the applicant sees the step.
        node: the node that it was done at.
        then: functions to be called with the case as it has become, and the step.
        reply: what the one who does it is told, and nobody keeps.
    """

    case: Any
    session: Any
    action: str
    data: Mapping[str, Any]
    changes: dict[str, Any] = field(default_factory=dict)
    opinion: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    public: bool = True
    node: str = ""
    then: list[Callable[[Any, Mapping[str, Any]], None]] = field(default_factory=list)
    reply: dict[str, Any] = field(default_factory=dict)

    @property
    def row(self) -> store.Row:
        """The row as it was read."""
        return self.case.row

    def text(self, name: str, label: Any, required: bool = False, longest: int = LONGEST) -> str:
        """A text that was given.

        Raises:
            Problem: 422 it is missing, too long, or no text.
        """
        value = self.data.get(name) or ""
        if not isinstance(value, str):
            raise refuse(name, _("“${label}”应为文字。", mapping={"label": label}))
        value = value.strip()
        if required and not value:
            raise refuse(name, _("请填写${label}。", mapping={"label": label}))
        if len(value) > longest:
            words = {"label": label, "max": longest}
            raise refuse(name, _("“${label}”最多 ${max} 个字，请精简。", mapping=words))
        return value

    def whole(self, name: str, label: Any, least: int, most: int) -> int:
        """A whole number that was given.

        Raises:
            Problem: 422 it is none, or out of bounds.
        """
        value = self.data.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            words = {"label": label, "least": least, "most": most}
            raise refuse(name, _("“${label}”应为 ${least} 至 ${most} 的整数。", mapping=words))
        return value

    def choice(self, name: str, label: Any, choices: Mapping[str, Any]) -> str:
        """A token that was given.

        Raises:
            Problem: 422 it is none of the choices.
        """
        value = self.data.get(name)
        if not isinstance(value, str) or value not in choices:
            words = {"label": label, "choices": "、".join(say(c) for c in choices.values())}
            raise refuse(name, _("请选择${label}：${choices}。", mapping=words))
        return value


@dataclass(frozen=True)
class Done:
    """An action that was done: the case as it has become, its step, and what the doer is told."""

    case: Any
    step: Mapping[str, Any]
    reply: Mapping[str, Any]


def refuse(name: str, message: Any) -> Problem:
    """422 for one field."""
    return Problem(422, "ValidationError", message, [FieldError(name, message)])


def perform(
    case: Any,
    action: str,
    data: Mapping[str, Any] | None = None,
    seen: int | None = None,
    system: bool = False,
    holder: bool = False,
) -> Done:
    """Do an action.

    Args:
        case: as it was read.
        action: a transition of its workflow.
        data: what the user gives with it.
        seen: the revision that the user has read; ``None`` asks nothing.
        system: done by the engine itself (a limit passed), not by the current user.
        holder: done by somebody who isn't logged in but proved to be the applicant, with a token
            or the query password; only what an applicant does himself.

    Raises:
        Problem: 404 the user may not see the case, or there is no such action; 403 it isn't for
            this user; 409 not in this state, or no longer as it was seen; 422 what was given.
    """
    trusted = system or holder
    if not trusted:
        must_see(case)
    kind = kind_of(case)
    workflow = case.workflow
    definition = workflow.transitions.get(action)
    if definition is None:
        raise Problem(404, "NotFound", _("没有“${name}”这个办理动作。", mapping={"name": action}))
    words = {"title": say(definition.title), "state": state_title(case)}
    if seen is not None and seen != case.row.revision:
        raise store.overtaken()
    if action not in workflow.states[case.state].transitions:
        raise Problem(
            409,
            "Conflict",
            _("办件现在的状态是“${state}”，不能“${title}”。请刷新后再试。", mapping=words),
        )
    if (holder and action not in kind.own) or (
        not trusted and not workflow.isActionSupported(case, action)
    ):
        raise Problem(403, "Forbidden", _("您没有“${title}”的权限。", mapping=words))
    if not trusted and action not in kind.own and case.row.applicant_user == user_id():
        raise Problem(403, "Forbidden", _("这是您本人的申请，依法应当回避，请由其他人员办理。"))
    session = records.session()
    doing = Doing(case, session, action, dict(data or {}), node=node_of(case.row))
    handler = kind.handler(action)
    if handler is not None:
        handler(doing)
    old_state = case.state
    _transit(case, action, "Manager" if system else APPLICANT if holder else "")
    changed = _write(doing, kind, case.aq_base.arrived or old_state)
    become = wrap(changed, case.aq_parent)
    step = timeline.add(
        session,
        changed,
        **_actor(case, system, holder),
        action=action,
        from_state=old_state,
        to_state=changed.state,
        opinion=doing.opinion,
        node=doing.node,
        detail=doing.detail,
        public=doing.public,
    )
    for further in doing.then:
        further(become, step)
    notify(CaseActed(become, action, old_state, step))
    return Done(become, step, doing.reply)


def _actor(case: Any, system: bool, holder: bool) -> dict[str, str]:
    """Who did it, as the timeline has it."""
    if system:
        return {"actor": "", "actor_name": say(_("系统")), "role": ""}
    if holder:
        row = case.row
        return {
            "actor": row.applicant_user,
            "actor_name": row.applicant_name,
            "role": APPLICANT,
        }
    return {"actor": user_id(), "actor_name": user_name(), "role": role_in(case)}


def _transit(case: Any, action: str, role: str) -> None:
    """Go to the state in a role, the current user's own when it is ``""``.

    The workflow itself is asked, not the tool: a case has one, and content rules don't know it.
    """
    try:
        if role:
            with api.env.adopt_roles([role]):
                case.workflow.doActionFor(case, action)
        else:
            case.workflow.doActionFor(case, action)
    except WorkflowException as refused:
        raise Problem(409, "Conflict", str(refused)) from refused


def _write(doing: Doing, kind: Any, state: str) -> store.Row:
    """Write the row with its columns of time."""
    from govportal.cases.snapshot import node_limit

    values = {**doing.row.values, **doing.changes}
    today = clock.day_of(store.now())
    if "node" in doing.changes:
        # What is deemed accepted came to its first node on the day of its acceptance.
        taken_in = doing.row.state in clock.INTAKE
        day = clock.day_of(values["accepted_at"]) if taken_in else today
        limit = node_limit(values["matter"], values["node"])
        values["clock"] = doing.changes["clock"] = clock.arrive(values["clock"], limit, day)
    times = kind.times(site_calendar(), state, values, today)
    return store.change(doing.session, doing.row, state=state, **doing.changes, **times)


def must_see(case: Any) -> None:
    """Whoever may not see a case isn't told that there is one.

    Raises:
        Problem: 401 nobody is logged in; 404 it isn't his.
    """
    if not user_id():
        raise Problem(401, "Unauthorized", _("请先登录。"))
    if not case.may("govportal: View case"):
        raise Problem(404, "NotFound", _("没有这个办件，请核对地址。"))


def allowed(case: Any) -> list[str]:
    """The actions that the current user may do now."""
    workflow, own = case.workflow, kind_of(case).own
    return [
        name
        for name in workflow.states[case.state].transitions
        if workflow.isActionSupported(case, name)
        and (name in own or case.row.applicant_user != user_id())
    ]


def state_title(case: Any) -> str:
    """What people call the state."""
    return say(case.workflow.states[case.state].title)


def action_title(case: Any, action: str) -> str:
    """What people call an action; one that the workflow no longer has is called by its name."""
    definition = case.workflow.transitions.get(action)
    return action if definition is None else say(definition.title)


def node_of(row: Any) -> str:
    """The node of review at which a case is; ``""`` outside of the review."""
    from govportal.cases.snapshot import nodes

    if row.state not in ("review", "suspended", "special"):
        return ""
    names = nodes(row.matter)
    return names[min(row.node, len(names) - 1)]


def user_id() -> str:
    """The current user, ``""`` for nobody."""
    return getSecurityManager().getUser().getId() or ""


def user_name() -> str:
    """What people call the current user."""
    user = getSecurityManager().getUser()
    name = user.getProperty("fullname", "") if hasattr(user, "getProperty") else ""
    return name or user.getUserName() or ""


def role_in(case: Any) -> str:
    """The role in which the current user acts on a case, ``""`` when he has none of ours."""
    if case.row.applicant_user == user_id():
        return APPLICANT
    roles = set(getSecurityManager().getUser().getRolesInContext(case))
    return next((role for role in ROLES if role in roles), "")


def say(message: Any) -> str:
    """A message in the words of the site."""
    return str(translate(message, domain="govportal", context=getRequest()))
