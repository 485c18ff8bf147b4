"""Whose turn it is: who may pass the step that an item waits for."""

from AccessControl.PermissionRole import rolesForPermissionOn
from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from Acquisition import aq_parent
from govportal import _
from govportal.publishing.review import history
from govportal.publishing.review import steps
from govportal.publishing.review.settings import four_eyes
from typing import Any

import plone.api as api


#: In what capacity somebody performs a step.
ROLES = {
    "department": _("部门审核员"),
    "legality": _("合法性审查员"),
    "office": _("政务服务机构管理员"),
    "publish": _("发布员"),
}
#: The same for types with one review; the others are the department's.
ROLE_OF_TYPE = {"Law": ROLES["legality"], "Intermediary": ROLES["office"]}
#: Names that a page shows.
SHOWN = 10
#: They may do everything everywhere, and are nobody's first address.
ABOVE = {"Manager", "Site Administrator"}


def turn(obj: Any) -> dict[str, Any] | None:
    """Place, capacity and names of those who perform the present step, None when none waits."""
    state = history.state_of(obj)
    workflow = history.definition_of(obj)
    if state in steps.STATE_OF.values():
        step = steps.STEP_OF[state]
        place: Any = steps.place(obj, step)
        permissions: tuple[str, ...] = (steps.PERMISSIONS[step],)
    elif state == "review":
        place = aq_parent(aq_inner(obj))
        permissions = tuple(workflow.transitions["publish"].guard.permissions)
    else:
        return None
    roles = {role for p in permissions for role in rolesForPermissionOn(p, place)} - ABOVE
    names = people(place, roles, history.submitter(obj) if four_eyes() else "")
    return {
        "place": {"@id": place.absolute_url(), "title": place.title},
        "role": role_of(obj, state),
        "people": names[:SHOWN],
        "more": max(0, len(names) - SHOWN),
    }


def role_of(obj: Any, state: str) -> Any:
    """In what capacity somebody acts on an item that is in a state, "" where that is not settled.

    A message id; whoever shows it translates it.
    """
    if state == "draft":
        return _("编制人员")
    if state in steps.STEP_OF:
        return ROLES[steps.STEP_OF[state]]
    return ROLE_OF_TYPE.get(obj.portal_type, ROLES["department"]) if state == "review" else ""


def people(place: Any, roles: set[str], but: str = "") -> list[str]:
    """The full names of who holds one of the roles at a place or above it, the nearest first.

    Args:
        but: a user who is left out.
    """
    found: dict[str, str] = {}
    for container in aq_chain(aq_inner(place)):
        given = getattr(aq_base(container), "__ac_local_roles__", None) or {}
        for principal, held in sorted(given.items()):
            if principal not in found and principal != but and roles & set(held):
                found[principal] = name_of(principal)
    return list(found.values())


def name_of(principal: str) -> str:
    """The full name of a user or the title of a group."""
    user = api.user.get(userid=principal)
    if user is not None:
        return user.getProperty("fullname") or principal
    group = api.group.get(groupname=principal)
    return (group.getProperty("title") if group is not None else "") or principal
