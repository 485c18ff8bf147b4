"""Who of the officers has a case in hand: given by whoever leads, or taken by oneself."""

from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.cases.delegations import ROLES
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse
from typing import Any

import plone.api as api


def assign(doing: Doing) -> None:
    """Give a case to an officer of its department, or to nobody (``""``).

    Raises:
        Problem: 422 the user isn't an officer there.
    """
    name = doing.text("assignee", _("承办人"), longest=64)
    if name and name not in {item["id"] for item in officers(doing.case.aq_parent)}:
        raise refuse("assignee", _("请选择本部门有办件权限的人员。"))
    doing.opinion = doing.text("reason", _("分派说明"), longest=500)
    doing.detail["assignee"] = name
    doing.changes["assignee"] = name
    doing.public = False


def officers(place: Any) -> Sequence[Mapping[str, str]]:
    """Who can have a department's cases in hand: users with an officer's role there or above."""
    users = api.portal.get_tool("acl_users")
    found: dict[str, dict[str, str]] = {}
    for above in aq_chain(aq_inner(place)):
        local = getattr(aq_base(above), "__ac_local_roles__", None) or {}
        if callable(local):
            continue
        for name, roles in local.items():
            if set(roles) & set(ROLES):
                for user in _members(users, name):
                    title = user.getProperty("fullname", "") or user.getUserName()
                    found[user.getId()] = {"id": user.getId(), "title": title}
    return sorted(found.values(), key=lambda item: item["title"])


def _members(users: Any, name: str) -> list[Any]:
    """The users whom a name of the local roles means: one, or those of a group."""
    user = users.getUserById(name)
    if user is not None:
        return [user]
    group = api.group.get(groupname=name)
    return [] if group is None else [m for m in group.getGroupMembers() if m is not None]
