"""An item's way through the review, as people read it."""

from collections.abc import Iterable
from govportal import _
from govportal.content.values import fields_of
from govportal.publishing.review import history
from govportal.publishing.review import limits
from govportal.publishing.review import perform
from govportal.publishing.review import remarks
from govportal.publishing.review import steps
from govportal.publishing.review import workingcopy
from govportal.publishing.review.turn import role_of
from govportal.publishing.review.turn import turn
from plone.dexterity.utils import iterSchemataForType
from plone.restapi.serializer.converters import json_compatible
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.schema import getFields

import plone.api as api


#: What happened to an item other than by a transition.
OTHER_ACTIONS = {"check_in": _("变更发布"), "import": _("导入")}


def summary(obj: Any) -> dict[str, Any]:
    """State, route, allowed transitions and history of an item.

    Returns:
        ``state`` (id, title), ``reason`` and ``since`` of the state where it has them, ``route``
        (list items only: steps in order), ``transitions`` (what the current user may do),
        ``history`` (newest first; ``seen`` is its length, see `perform.perform`), ``turn`` (who
        performs the present step), ``due``, ``submitted``, ``working_copy`` / ``working_copy_of``
        (paths or None).
    """
    workflow = history.definition_of(obj)
    state = history.state_of(obj)
    copy, original = workingcopy.of(obj), workingcopy.baseline(obj)
    return {
        "@id": f"{obj.absolute_url()}/@review",
        "@type": obj.portal_type,
        "type_title": type_title(obj.portal_type),
        "title": obj.title,
        "state": {"id": state, "title": text(workflow.states[state].title)},
        "reason": getattr(obj, "state_reason", None) or "",
        "since": json_compatible(getattr(obj, "state_since", None)),
        "route": route(obj) if workflow.id == "govportal_list_workflow" else [],
        "transitions": perform.allowed(obj),
        "turn": _turn(obj),
        "due": due_json(limits.due(obj)),
        "submitted": submitted(obj),
        "history": past(obj),
        "seen": len(history.entries(obj)),
        "working_copy": copy.absolute_url() if copy is not None else None,
        "working_copy_of": original.absolute_url() if original is not None else None,
    }


def route(obj: Any) -> list[dict[str, Any]]:
    """The steps of a list item, each with its place and, when it is passed, by whom and when."""
    state = history.state_of(obj)
    edition = history.edition(obj)
    result = []
    for step in steps.route(obj):
        place = steps.place(obj, step.name)
        done = _passed(edition, step.name)
        result.append(
            {
                "step": step.name,
                "title": text(steps.TITLES[step.name]),
                "required": step.required,
                "level": step.level,
                "place": {"@id": place.absolute_url(), "title": place.title},
                "current": steps.STEP_OF.get(state) == step.name,
                "done": entry(obj, done) if done else None,
            }
        )
    return result


def _turn(obj: Any) -> dict[str, Any] | None:
    found = turn(obj)
    return found and found | {"role": text(found["role"])}


def submitted(obj: Any) -> dict[str, Any] | None:
    """The submission of the edition that is under way: who, when and with what words."""
    edition = history.edition(obj)
    return entry(obj, edition[0]) if edition else None


def due_json(due: limits.Due | None) -> dict[str, Any] | None:
    """The end of a limit for a page."""
    if due is None:
        return None
    return {
        "date": due.day.isoformat(),
        "left": due.left,
        "overdue": due.overdue,
        "provisional": due.provisional,
    }


def _passed(edition: list[dict[str, Any]], step: str) -> dict[str, Any] | None:
    """The entry that passed a step, unless the item was returned to it or before it later."""
    names = ("publish", "take_effect")
    if step != "publish":
        names = (steps.PASSES[step], f"skip_{steps.STATE_OF[step]}")
    found = None
    order = list(steps.STATE_OF.values())
    for item in edition:
        action = item.get("action") or ""
        if action in names:
            found = item
        elif action.startswith("return_to_") or action == "withdraw":
            target = item.get("review_state")
            if target not in order or order.index(target) <= order.index(steps.STATE_OF[step]):
                found = None
    return found


def past(obj: Any) -> list[dict[str, Any]]:
    """The history, newest first."""
    found = history.entries(obj)
    before = ["", *(item.get("review_state") or "" for item in found)]
    pairs = list(zip(found, before, strict=False))
    return [entry(obj, item, state) for item, state in reversed(pairs)]


def entry(obj: Any, item: dict[str, Any], before: str = "") -> dict[str, Any]:
    """One entry of the history with Chinese titles and the actor's full name.

    Args:
        before: the state in which the item was, where the actor's capacity is to be said.
    """
    workflow = history.definition_of(obj)
    action = item.get("action") or ""
    transition = workflow.transitions.get(action)
    if transition is not None:
        title = transition.title
    else:
        title = OTHER_ACTIONS.get(action, _("新建"))
    state = item.get("review_state") or ""
    known = workflow.states.get(state)
    actor = item.get("actor") or ""
    user = api.user.get(userid=actor) if actor else None
    comment, said = remarks.parse(item.get("comments") or "")
    names = {translate(f.title): name for name, f in fields_of(obj)} if said else {}
    return {
        "action": action,
        "title": text(title),
        "state": state,
        "state_title": text(known.title) if known is not None else state,
        "actor": actor,
        "actor_name": (user.getProperty("fullname") if user is not None else "") or actor,
        "role": "" if action.startswith("skip_") or not actor else text(role_of(obj, before)),
        "time": json_compatible(item.get("time")),
        "comment": comment,
        "remarks": remarks.as_data(said, names),
    }


def text(message: Any) -> str:
    """A title in the reader's language; titles of workflows are Chinese message ids."""
    return str(translate(message, domain="govportal", context=getRequest()))


def type_title(portal_type: str) -> str:
    """The Chinese title of a type."""
    return text(api.portal.get_tool("portal_types")[portal_type].Title())


def field_titles(portal_type: str, names: Iterable[str]) -> list[str]:
    """The Chinese titles of a type's fields; a name that is no field stays as it is."""
    fields: dict[str, Any] = {}
    for schema in iterSchemataForType(portal_type):
        fields.update(getFields(schema))
    return [text(fields[name].title) if name in fields else name for name in names]
