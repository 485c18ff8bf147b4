"""Delegation: an officer lets another one act for him for some days (业务委托).

Whoever acts for another has, for cases, the roles that the other was given; a delegation is not
passed on, and steps name who really acted.
"""

from borg.localrole.interfaces import ILocalRoleProvider
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from govportal import _
from govportal import records
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.interfaces import ICase
from govportal.cases.tables import case_delegation
from govportal.errors import FieldError
from govportal.errors import Problem
from sqlalchemy import bindparam
from sqlalchemy import insert
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import update
from typing import Any
from zope.component import adapter
from zope.interface import implementer

import plone.api as api
import transaction


#: The roles that go along.
ROLES = ("Intake Officer", "Case Officer", "Case Approver")
#: The longest delegation, in days of the calendar.
LONGEST = 366


class _Asked:
    """Under what a transaction keeps what was asked: permissions are checked many times over."""


_ASKED = _Asked()
_OF_DAY = select(case_delegation.c.delegate, case_delegation.c.delegator).where(
    case_delegation.c.first_day <= bindparam("day"),
    case_delegation.c.last_day >= bindparam("day"),
    case_delegation.c.revoked_at.is_(None),
)


def delegators(user: str, today: date) -> tuple[str, ...]:
    """For whom a user acts today, as it is when a transaction first asks."""
    current = transaction.get()
    try:
        known: Mapping[str, Sequence[str]] = current.data(_ASKED)
    except KeyError:
        known = _of_day(today)
        current.set_data(_ASKED, known)
    return tuple(known.get(user, ()))


def delegates(user: str, today: date) -> tuple[str, ...]:
    """Who acts for a user today."""
    return tuple(delegate for delegate, others in _of_day(today).items() if user in others)


def _of_day(today: date) -> Mapping[str, Sequence[str]]:
    """Who acts for whom on a day: groups are asked about too, so all at once is one question."""
    found: dict[str, list[str]] = defaultdict(list)
    with records.read_connection(snapshot=False) as connection:
        for delegate, delegator in connection.execute(_OF_DAY, {"day": today.isoformat()}):
            found[delegate].append(delegator)
    return found


@adapter(ICase)
@implementer(ILocalRoleProvider)
class DelegatedRoles:
    """The roles that somebody has for a case because he acts for another."""

    def __init__(self, case: Any) -> None:
        self.case = case

    def getRoles(self, principal: str) -> Sequence[str]:
        """The roles of those for whom the principal acts today."""
        users = api.portal.get_tool("acl_users")
        found: set[str] = set()
        for name in delegators(principal, clock.day_of(store.now())):
            user = users.getUserById(name)
            if user is not None:
                found |= set(user.getRolesInContext(self.case.aq_parent)) & set(ROLES)
        return sorted(found)

    def getAllRoles(self) -> Iterator[tuple[str, Sequence[str]]]:
        """Nobody: who asks for all holders asks for those that were given a role."""
        return iter(())


def give(session: Any, delegator: str, data: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Let another officer act for this one; gives the row.

    Args:
        data: ``delegate`` (a user's id or login name), ``first_day``, ``last_day``, ``reason``.

    Raises:
        Problem: 422 what was given; 409 the days overlap with another delegation to the same.
    """
    errors: list[FieldError] = []
    delegate = _user(data.get("delegate"))
    if delegate is None:
        errors.append(FieldError("delegate", _("没有这个账号，请核对受托人的登录名。")))
    elif delegate == delegator:
        errors.append(FieldError("delegate", _("不能委托给自己，请选择其他人员。")))
    first, last = _day(data.get("first_day")), _day(data.get("last_day"))
    if first is None or first < today:
        errors.append(FieldError("first_day", _("请填写开始日期，不得早于今天。")))
    if last is None or (first is not None and not 0 <= (last - first).days <= LONGEST):
        errors.append(FieldError("last_day", _("请填写结束日期，不早于开始日期，最长一年。")))
    reason = data.get("reason")
    if not isinstance(reason, str) or not reason.strip() or len(reason) > 500:
        errors.append(FieldError("reason", _("请填写委托原因，最多 500 个字。")))
    if errors or first is None or last is None or not isinstance(reason, str):
        raise Problem(422, "ValidationError", _("委托没有保存，请改正后再提交。"), errors)
    values = {
        "delegator": delegator,
        "delegate": delegate,
        "first_day": first.isoformat(),
        "last_day": last.isoformat(),
        "reason": reason.strip(),
    }
    overlapping = session.execute(
        select(case_delegation.c.id).where(
            case_delegation.c.delegator == delegator,
            case_delegation.c.delegate == delegate,
            case_delegation.c.first_day <= values["last_day"],
            case_delegation.c.last_day >= values["first_day"],
            case_delegation.c.revoked_at.is_(None),
        )
    ).first()
    if overlapping:
        raise Problem(
            409, "Conflict", _("这段时间已经委托给该人员，请先收回原来的委托或者修改日期。")
        )
    done = session.execute(insert(case_delegation).values(created_at=store.now(), **values))
    return {"id": done.inserted_primary_key[0], **values}


def _user(name: Any) -> str | None:
    if not isinstance(name, str) or not name.strip():
        return None
    users = api.portal.get_tool("acl_users")
    user = users.getUserById(name.strip()) or users.getUser(name.strip())
    return None if user is None else str(user.getId())


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def revoke(session: Any, delegator: str, number: int) -> None:
    """Take a delegation back.

    Raises:
        Problem: 404 he gave no such one that still stands.
    """
    done = session.execute(
        update(case_delegation)
        .where(
            case_delegation.c.id == number,
            case_delegation.c.delegator == delegator,
            case_delegation.c.revoked_at.is_(None),
        )
        .values(revoked_at=store.now())
    )
    if done.rowcount != 1:
        raise Problem(404, "NotFound", _("没有这项委托，或者已经收回。"))


def of(user: str, today: date) -> Sequence[Mapping[str, Any]]:
    """The delegations from and to somebody that stand today or later."""
    with records.read_connection(snapshot=False) as connection:
        return tuple(
            dict(item)
            for item in connection.execute(
                select(case_delegation)
                .where(
                    or_(case_delegation.c.delegator == user, case_delegation.c.delegate == user),
                    case_delegation.c.last_day >= today.isoformat(),
                    case_delegation.c.revoked_at.is_(None),
                )
                .order_by(case_delegation.c.first_day, case_delegation.c.id)
            ).mappings()
        )
