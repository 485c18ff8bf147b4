"""The route of a list item: which steps its region requires, and where each is performed.

A region's setting names for each step whether it is required and which level performs it. A step
that a region does not name is as its parent region says; what no region says is required, and
performed at the own region (the department's step: at the department).
"""

from dataclasses import dataclass
from govportal import _
from govportal.content.places import department_of
from govportal.content.places import region_chain
from typing import Any

import plone.api as api


#: The steps in their order; each with the state in which an item waits for it.
STATE_OF = {
    "department": "department_review",
    "legality": "legality_review",
    "office": "office_approval",
    "publish": "approved",
}
STEPS = tuple(STATE_OF)
#: The step for which an item waits in a state.
STEP_OF = {state: step for step, state in STATE_OF.items()} | {"scheduled": "publish"}
TITLES = {
    "department": _("部门审核"),
    "legality": _("合法性审查"),
    "office": _("政务服务机构审批"),
    "publish": _("发布"),
}
#: The permission that performs a step.
PERMISSIONS = {
    "department": "govportal: Department review",
    "legality": "govportal: Legality review",
    "office": "govportal: Office approval",
    "publish": "govportal: Publish",
}
#: The transition that passes a step.
PASSES = {
    "department": "pass_department_review",
    "legality": "pass_legality_review",
    "office": "approve",
    "publish": "publish",
}
LEVELS = ("nation", "province", "city", "county", "town", "village")


@dataclass(frozen=True)
class Step:
    """One step of an item's route.

    Args:
        name: ``department``, ``legality``, ``office`` or ``publish``.
        required: whether the item waits for it; publishing is always a person's act.
        level: region level that performs it; "" is the own one.
    """

    name: str
    required: bool = True
    level: str = ""


def step(obj: Any, name: str) -> Step:
    """The step as the item's region, or the nearest one above that says, has it."""
    for region in reversed(region_chain(obj)):
        for row in getattr(region, "review_steps", None) or ():
            if row.get("step") == name:
                required = name == "publish" or bool(row.get("required"))
                return Step(name, required, row.get("level") or "")
    return Step(name)


def route(obj: Any) -> list[Step]:
    """All steps of the item in their order."""
    return [step(obj, name) for name in STEPS]


def place(obj: Any, name: str) -> Any:
    """Where a step is performed: the role must be held there (or above).

    The nearest region at or above the named level: a province's own item, to whom a setting for
    the city's level came down, is reviewed by the province, and so is the item of a county that no
    city stands above.
    """
    level = step(obj, name).level
    chain = region_chain(obj)
    if not level or level not in LEVELS:
        if name == "department":
            department = department_of(obj)
            if department is not None:
                return department
        return chain[-1] if chain else api.portal.get()
    highest = LEVELS.index(level)
    for region in reversed(chain):
        own = getattr(region, "level", "")
        if own in LEVELS and LEVELS.index(own) <= highest:
            return region
    return chain[0] if chain else api.portal.get()
