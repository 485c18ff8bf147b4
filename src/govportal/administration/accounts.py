"""Accounts of those who work here: made, listed, given a new password, switched off.

Who manages the whole site manages every account but those above him. An administrator of a region
makes accounts for his places and looks after those that can do something there and nowhere else.
He never learns an existing account's password: it goes to its owner's own address, so that nobody
can act under a colleague's name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.administration import roles
from govportal.administration.roles import Grant
from govportal.administration.scope import place_json
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity.accounts import is_applicants
from govportal.publishing.levels.mail import configured
from plone.base.interfaces import IPloneSiteRoot
from typing import Any
from zope.globalrequest import getRequest

import plone.api as api
import re
import secrets


#: Letters and figures that are not taken for each other.
ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
USERNAME = re.compile(r"[a-z][a-z0-9._-]{2,39}")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
FIELDS = ("username", "fullname", "email", "role")


@dataclass
class Account:
    """An account with what it was given."""

    id: str
    login: str
    title: str
    email: str
    grants: list[Grant] = field(default_factory=list)


def accounts(place: Any, text: str = "") -> list[Account]:
    """The accounts that hold a role at a place or below; for the site all of staff. By name.

    Args:
        text: only those with this in name, login or address.
    """
    held: dict[str, list[Grant]] = {}
    for grant in roles.grants(place):
        if grant.holder.kind == "user":
            held.setdefault(grant.holder.id, []).append(grant)
    names = set(held)
    if IPloneSiteRoot.providedBy(place):
        known = api.portal.get_tool("acl_users").source_users.getUserIds()
        names |= {name for name in known if not is_applicants(name)}
    found = [account for name in names if (account := _account(name, held)) is not None]
    wanted = text.strip().casefold()
    if wanted:
        found = [
            one
            for one in found
            if any(wanted in part.casefold() for part in (one.title, one.login, one.email))
        ]
    return sorted(found, key=lambda one: (one.title, one.login))


def create(place: Any, data: Mapping[str, Any]) -> tuple[Account, str]:
    """Make an account with a role at a place; gives it with its password, shown this one time.

    Args:
        data: ``username``, ``fullname``, ``email`` and ``role``; for the whole site the role may
            be left away.

    Raises:
        Problem: 422 with the fields at fault.
    """
    values = {name: _text(data.get(name)) for name in FIELDS}
    errors = [FieldError(str(name), _("没有这个字段")) for name in data if name not in FIELDS]
    if not USERNAME.fullmatch(values["username"]):
        errors.append(
            FieldError(
                "username",
                _("登录名应以小写字母开头，由 3 至 40 个小写字母、数字、点、横线或下划线组成"),
            )
        )
    elif not _free(values["username"]):
        errors.append(FieldError("username", _("这个登录名已被使用，请换一个")))
    if not values["fullname"] or len(values["fullname"]) > 50:
        errors.append(FieldError("fullname", _("请填写姓名，不超过 50 个字")))
    if not EMAIL.fullmatch(values["email"]) or len(values["email"]) > 100:
        errors.append(FieldError("email", _("请填写有效的电子邮箱")))
    offered = {one["id"] for one in roles.grantable(place)}
    site = IPloneSiteRoot.providedBy(place)
    if values["role"] not in offered and not (site and not values["role"]):
        errors.append(FieldError("role", _("请选择一个您可以授予的角色")))
    if errors:
        raise Problem(422, "ValidationError", _("账号信息有误"), errors)
    password = _password()
    user = api.user.create(
        username=values["username"],
        email=values["email"],
        password=password,
        properties={"fullname": values["fullname"]},
    )
    if values["role"]:
        roles.give(place, user.getId(), values["role"])
    return one(place, user.getId()), password


def one(place: Any, name: str) -> Account:
    """An account that belongs to a place.

    Raises:
        Problem: 404.
    """
    for found in accounts(place):
        if found.id == name:
            return found
    raise Problem(404, "NotFound", _("这里没有这个账号"))


def reset(place: Any, name: str) -> str:
    """Give an account a new password.

    Returns:
        the password for who manages the whole site; "" where it went to the owner by mail.

    Raises:
        Problem: 404, 403 the account isn't this administrator's, 409 no mail can be sent.
    """
    account = one(place, name)
    _require(place, account)
    if sees_passwords():
        password = _password()
        api.portal.get_tool("acl_users").userSetPassword(account.id, password)
        return password
    if not configured():
        raise Problem(
            409, "Conflict", _("站点没有配置邮件，无法发送重置链接，请联系系统管理员重置密码")
        )
    try:
        api.portal.get_tool("portal_registration").mailPassword(account.login, getRequest())
    except ValueError as refused:
        raise Problem(409, "Conflict", str(refused)) from refused
    return ""


def switch_off(place: Any, name: str) -> int:
    """Take all roles from an account and make its password useless; gives how many roles went.

    The account stays: the history names it. Given a role and a password again, it works again.

    Raises:
        Problem: 404, 403 the account isn't this administrator's.
    """
    account = one(place, name)
    _require(place, account)
    taken = roles.take_all(api.portal.get(), account.id)
    api.portal.get_tool("acl_users").userSetPassword(account.id, _password() + _password())
    return taken


def governs(place: Any, account: Account) -> bool:
    """Whether the current user, as administrator of a place, may look after an account.

    Not his own, not one above him, and in a region none that can do anything outside of it.
    """
    if account.id == api.user.get_current().getId():
        return False
    user = api.portal.get_tool("acl_users").getUserById(account.id)
    if user is None or "Manager" in user.getRoles():
        return False
    if IPloneSiteRoot.providedBy(place):
        return bool(sees_passwords())
    if set(user.getRoles()) - {"Member", "Authenticated"}:
        return False
    if set(user.getGroups()) - {roles.EVERYBODY}:
        return False
    here = "/".join(place.getPhysicalPath())
    everywhere = [g for g in roles.grants(api.portal.get()) if g.holder.id == account.id]
    return bool(everywhere) and all(
        f"{'/'.join(grant.place.getPhysicalPath())}/".startswith(f"{here}/") for grant in everywhere
    )


def sees_passwords() -> bool:
    """Whether the current user manages the accounts of the whole site."""
    return bool(api.user.has_permission(roles.MANAGE_USERS, obj=api.portal.get()))


def account_json(place: Any, account: Account) -> dict[str, Any]:
    """An account, with what the current user may do about it."""
    return {
        "id": account.id,
        "login": account.login,
        "title": account.title,
        "email": account.email,
        "own": account.id == api.user.get_current().getId(),
        "governed": governs(place, account),
        "grants": [
            {"role": roles.role_json(grant.role), "place": place_json(grant.place)}
            for grant in account.grants
        ],
    }


def _require(place: Any, account: Account) -> None:
    if not governs(place, account):
        raise Problem(
            403,
            "Forbidden",
            _("这个账号不归您管理：它是您本人、上级管理员，或者在别处还有角色"),
        )


def _account(name: str, held: Mapping[str, list[Grant]]) -> Account | None:
    user = api.user.get(userid=name)
    if user is None:
        return None
    login = user.getUserName()
    return Account(
        user.getId(),
        login,
        user.getProperty("fullname", "") or login,
        user.getProperty("email", "") or "",
        held.get(name, []),
    )


def _free(username: str) -> bool:
    if api.user.get(username=username) is not None or api.group.get(groupname=username):
        return False
    return bool(api.portal.get_tool("portal_registration").isMemberIdAllowed(username))


def _password() -> str:
    return "-".join("".join(secrets.choice(ALPHABET) for _n in range(5)) for _m in range(4))


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
