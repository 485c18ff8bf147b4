"""Who has which role where, and giving and taking roles.

The rules that keep people from helping themselves stand in ``publishing.review.sharing``: giving a
role goes through that view, as the sharing page and ``@sharing`` do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from govportal import _
from govportal.administration.scope import given_roles
from govportal.administration.scope import place_json
from govportal.administration.scope import places
from govportal.administration.scope import trail
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity.accounts import is_applicants
from plone.app.workflow.events import LocalrolesModifiedEvent
from plone.base.interfaces import IPloneSiteRoot
from typing import Any
from zExceptions import BadRequest
from zope.component import getMultiAdapter
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate

import plone.api as api


#: Roles with their names, in the order of the pages.
ROLES = {
    "Editor": _("编辑"),
    "Reviewer": _("部门审核员"),
    "Legality Reviewer": _("合法性审查员"),
    "Office Administrator": _("政务服务机构管理员"),
    "Publisher": _("发布员"),
    "Intake Officer": _("受理人员"),
    "Case Officer": _("经办人员"),
    "Case Approver": _("审批人员"),
    "Call Operator": _("热线话务员"),
    "Auditor": _("监督员"),
    "Site Administrator": _("系统管理员"),
    "Manager": _("超级管理员"),
}
#: What each lets its holder do, for who gives it.
ABOUT = {
    "Editor": _("编制、修改并提交事项、指南和法规"),
    "Reviewer": _("办理部门审核"),
    "Legality Reviewer": _("办理合法性审查，维护法规"),
    "Office Administrator": _("办理审批，管理本处的部门、人员和导入"),
    "Publisher": _("发布、暂停和取消事项"),
    "Intake Officer": _("在窗口和网上收件、预审、受理、送达"),
    "Case Officer": _("审查办理办件，报请决定，办结、归档"),
    "Case Approver": _("决定办件，批准延期，分派人员"),
    "Call Operator": _("接听来电，查看来电人以前的登记，登记咨询、投诉、建议"),
    "Auditor": _("只读：查看办理过程、导出清单"),
    "Site Administrator": _("管理整个站点"),
}
#: Roles that are given for the whole site; the others belong to a place.
SITE_ROLES = ("Auditor", "Site Administrator")
#: Plone's own groups, which have English names.
GROUPS = {
    "Administrators": _("管理员组"),
    "AuthenticatedUsers": _("所有登录用户"),
    "Reviewers": _("审核员组"),
    "Site Administrators": _("系统管理员组"),
}
EVERYBODY = "AuthenticatedUsers"
MANAGE_USERS = "Plone Site Setup: Users and Groups"


@dataclass(frozen=True)
class Holder:
    """A user or group; ``kind`` is ``user`` or ``group``."""

    id: str
    title: str
    login: str
    kind: str


@dataclass(frozen=True)
class Grant:
    """A role that somebody was given at a place."""

    holder: Holder
    role: str
    place: Any


def grants(below: Any) -> Iterator[Grant]:
    """All that was given at a place and below; for the site with the roles of the whole site."""
    holder = lru_cache(maxsize=None)(holder_of)
    if IPloneSiteRoot.providedBy(below):
        for name, roles in _site_roles(below).items():
            for role in _ordered(roles):
                yield Grant(holder(name), role, below)
    for place in places(below):
        for name, roles in sorted(given_roles(place).items()):
            for role in _ordered(roles):
                yield Grant(holder(name), role, place)


def holder_of(name: str) -> Holder:
    """Who bears a name; one who has gone is known by it alone."""
    users = api.portal.get_tool("acl_users")
    user = users.getUserById(name)
    if user is not None:
        login = user.getUserName()
        return Holder(name, user.getProperty("fullname", "") or login, login, "user")
    group = users.getGroupById(name)
    if group is not None:
        title = GROUPS.get(name) or group.getProperty("title", "") or name
        return Holder(name, translate(title, context=getRequest()), "", "group")
    return Holder(name, name, "", "user")


def at(place: Any) -> list[dict[str, Any]]:
    """Who has a role at a place, and where each comes from (``from`` is ``None``: from here)."""
    found: dict[str, dict[str, Any]] = {}
    for source in _sources(place):
        for name, given in _given(source).items():
            for role in given:
                found.setdefault(name, {}).setdefault(role, source)
    own = own_names()
    result = [
        {
            "account": holder_json(holder_of(name)),
            "own": name in own,
            "roles": [
                {
                    **role_json(role),
                    "from": None if sources[role] == place else place_json(sources[role]),
                }
                for role in _ordered(sources)
            ],
        }
        for name, sources in found.items()
    ]
    return sorted(result, key=_place_in_list)


def _place_in_list(item: dict[str, Any]) -> tuple[Any, ...]:
    """Those who were given something here come first, then people before groups, by name."""
    here = any(role["from"] is None for role in item["roles"])
    return not here, item["account"]["kind"] != "user", item["account"]["title"]


def grantable(place: Any) -> list[dict[str, str]]:
    """The roles that the current user may give at a place."""
    if IPloneSiteRoot.providedBy(place):
        names = SITE_ROLES if api.user.has_permission(MANAGE_USERS, obj=place) else ()
        return [role_json(name) for name in names]
    offered = {role["id"] for role in _sharing(place).roles()}
    return [role_json(name) for name in ROLES if name in offered]


def give(place: Any, name: str, role: str) -> None:
    """Give somebody a role at a place, beside those that he has.

    Raises:
        Problem: 422 no such account or role, or it is his own.
    """
    _check(place, name, role)
    if IPloneSiteRoot.providedBy(place):
        if name in own_names():
            raise _refuse("account", _("不能修改自己在全站的角色，请由其他系统管理员办理"))
        api.user.grant_roles(username=_login(name), roles=[role])
        return
    _set(place, name, {*given_roles(place).get(name, ()), role})


def take(place: Any, name: str, role: str) -> None:
    """Take a role away that somebody was given at a place.

    Raises:
        Problem: 404 he wasn't given it there, 422 it is his own or not for this user to take.
    """
    if role not in _given(place).get(name, ()):
        raise Problem(404, "NotFound", _("此处没有这项授权，可能已被收回，请刷新页面"))
    if name in own_names():
        raise _refuse("account", _("不能收回自己的角色，请由上级管理员或系统管理员办理"))
    if role not in {one["id"] for one in grantable(place)}:
        raise _refuse("role", _("您不能收回这个角色"))
    if IPloneSiteRoot.providedBy(place):
        api.user.revoke_roles(username=_login(name), roles=[role])
        return
    _set(place, name, set(given_roles(place).get(name, ())) - {role})


def take_all(below: Any, name: str) -> int:
    """Take every role that somebody has at a place and below; gives how many."""
    count = 0
    if IPloneSiteRoot.providedBy(below):
        roles = [r for r in _site_roles(below).get(name, ()) if r != "Manager"]
        if roles:
            api.user.revoke_roles(username=_login(name), roles=roles)
            count += len(roles)
    for place in places(below):
        roles = list(given_roles(place).get(name, ()))
        if roles:
            place.manage_delLocalRoles([name])
            _announce(place)
            count += len(roles)
    return count


def search(text: str, limit: int = 20) -> list[Holder]:
    """Accounts of staff whose name, login or address has a text in it."""
    view = getMultiAdapter((api.portal.get(), getRequest()), name="pas_search")
    found: dict[str, None] = {}
    for field in ("fullname", "login", "email"):
        for user in view.searchUsers(**{field: text}):
            if not is_applicants(user["userid"]):
                found[user["userid"]] = None
    holders = sorted((holder_of(name) for name in found), key=lambda one: one.title)
    return holders[:limit]


def own_names() -> set[str]:
    """The current user and the groups that he is in."""
    user = api.user.get_current()
    return {user.getId(), *user.getGroups()}


def role_json(name: str) -> dict[str, str]:
    """A role's id, name and what it is for."""
    request = getRequest()
    title = translate(ROLES.get(name, name), context=request)
    return {"id": name, "title": title, "about": translate(ABOUT.get(name, ""), context=request)}


def holder_json(holder: Holder) -> dict[str, str]:
    """A user or group."""
    return {
        "id": holder.id,
        "title": holder.title,
        "login": holder.login,
        "kind": holder.kind,
    }


def grant_json(grant: Grant) -> dict[str, Any]:
    """A grant."""
    return {
        "account": holder_json(grant.holder),
        "role": role_json(grant.role),
        "place": {**place_json(grant.place), "trail": _trail(grant.place)},
    }


def _trail(place: Any) -> list[str]:
    return [] if IPloneSiteRoot.providedBy(place) else trail(place)


def _sources(place: Any) -> Iterator[Any]:
    """The place and those above from which roles come down; the site is always one."""
    site = api.portal.get()
    current = place
    while current != site:
        yield current
        if getattr(current.aq_base, "__ac_local_roles_block__", None):
            break
        current = current.aq_parent
    yield site


def _given(place: Any) -> dict[str, tuple[str, ...]]:
    return _site_roles(place) if IPloneSiteRoot.providedBy(place) else given_roles(place)


def _site_roles(site: Any) -> dict[str, tuple[str, ...]]:
    """Roles for the whole site: those of accounts, and those given at its root."""
    found = dict(given_roles(site))
    manager = api.portal.get_tool("acl_users").portal_role_manager
    for role in ROLES:
        for name, _title in manager.listAssignedPrincipals(role):
            if role not in found.get(name, ()) and not _is_empty_group(name):
                found[name] = (*found.get(name, ()), role)
    return found


def _is_empty_group(name: str) -> bool:
    """Whether a name is of a group that nobody is in, as Plone's own groups are at first."""
    group = api.portal.get_tool("acl_users").getGroupById(name)
    return group is not None and name != EVERYBODY and not group.getGroupMemberIds()


def _ordered(roles: Any) -> list[str]:
    order = list(ROLES)
    return sorted(roles, key=lambda role: (order.index(role) if role in order else 99, role))


def _check(place: Any, name: str, role: str) -> None:
    errors = []
    users = api.portal.get_tool("acl_users")
    if not name or (users.getUserById(name) is None and users.getGroupById(name) is None):
        errors.append(FieldError("account", _("请选择一个已有的账号")))
    if role not in {one["id"] for one in grantable(place)}:
        errors.append(FieldError("role", _("请选择一个您可以授予的角色")))
    if errors:
        raise Problem(422, "ValidationError", _("授权信息有误"), errors)


def _set(place: Any, name: str, roles: set[str]) -> None:
    kind = holder_of(name).kind
    try:
        changed = _sharing(place).update_role_settings(
            [{"id": name, "type": kind, "roles": roles}], reindex=False
        )
    except BadRequest as refused:
        raise _refuse("account", str(refused)) from refused
    if changed:
        _announce(place)


def _announce(place: Any) -> None:
    place.reindexObjectSecurity()
    notify(LocalrolesModifiedEvent(place, getRequest()))


def _sharing(place: Any) -> Any:
    return getMultiAdapter((place, getRequest()), name="sharing")


def _login(name: str) -> str:
    return holder_of(name).login or name


def _refuse(field: str, message: str) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])
