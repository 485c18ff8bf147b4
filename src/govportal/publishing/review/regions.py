"""What a region says of the steps of review: to show it, and to change it."""

from collections.abc import Mapping
from govportal import _
from govportal.codes.codesets import code_set
from govportal.content.places import region_chain
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.review.steps import LEVELS
from govportal.publishing.review.steps import place
from govportal.publishing.review.steps import step
from govportal.publishing.review.steps import STEPS
from govportal.publishing.review.steps import TITLES
from typing import Any
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api


FIELD = "review_steps"


def route_json(region: Any) -> dict[str, Any]:
    """Each step: what the region says itself (or ``None``), what holds, and where from.

    ``levels`` are those that can be chosen: the region's own and the ones above it.
    """
    return {
        "steps": [_step_json(region, name) for name in STEPS],
        "levels": [
            {"id": level, "title": code_set("region_levels").title(level)}
            for level in levels(region)
        ],
        "may_change": bool(api.user.has_permission("govportal: Manage review steps", obj=region)),
    }


def levels(region: Any) -> list[str]:
    """The levels that may perform a step of a region: those of the regions above and its own."""
    found = [getattr(one, "level", None) or "" for one in region_chain(region)]
    return [level for level in LEVELS if level in found]


def set_steps(region: Any, data: Mapping[str, Any]) -> None:
    """Change what a region says of steps.

    Raises:
        Problem: 422 with the steps at fault.
    """
    given = data.get("steps")
    if not isinstance(given, Mapping):
        message = _("请以 steps 给出各审核环节的设置")
        raise Problem(422, "ValidationError", message, [FieldError("steps", message)])
    errors = [
        FieldError(f"steps.{name}", message)
        for name, value in given.items()
        if (message := _fault(region, name, value))
    ]
    if errors:
        raise Problem(422, "ValidationError", _("审核环节设置有误"), errors)
    rows = {row["step"]: dict(row) for row in region.review_steps or ()}
    for name, value in given.items():
        rows.pop(name, None)
        if value is not None:
            rows[name] = {
                "step": name,
                "required": name == "publish" or value["required"],
                "level": value.get("level") or "",
            }
    region.review_steps = [rows[name] for name in STEPS if name in rows]
    notify(ObjectModifiedEvent(region, Attributes(None, FIELD)))


def _step_json(region: Any, name: str) -> dict[str, Any]:
    own = _own(region, name)
    holds = step(region, name)
    source = next((one for one in reversed(region_chain(region)) if _own(one, name)), None)
    performed = place(region, name)
    return {
        "name": name,
        "title": translate(TITLES[name], context=getRequest()),
        "own": {"required": bool(own["required"]), "level": own["level"] or ""} if own else None,
        "required": holds.required,
        "level": holds.level,
        # The department's step without a level is performed at each department.
        "place": "" if name == "department" and not holds.level else performed.title,
        "from": source.title if source is not None and source is not region and not own else "",
    }


def _own(region: Any, name: str) -> dict[str, Any] | None:
    return next((row for row in region.review_steps or () if row.get("step") == name), None)


def _fault(region: Any, name: Any, value: Any) -> Any:
    if name not in STEPS:
        return _("没有审核环节“${name}”", mapping={"name": str(name)})
    if value is None:
        return None
    if not isinstance(value, Mapping) or not isinstance(value.get("required"), bool):
        return _("请选择需要或不需要")
    level = value.get("level") or ""
    if level and level not in levels(region):
        return _("请选择本级或上级区划的层级")
    return None
