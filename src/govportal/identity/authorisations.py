"""Who may act for an organisation: asked for, decided, kept up, ended.

A person asks to act for an organisation; its legal representative grants or refuses, shortens or
prolongs, and revokes; either side may end it.
"""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from govportal import _
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import organisations
from govportal.identity.interfaces import IMessenger
from govportal.identity.masks import mask_number
from govportal.identity.masks import mask_phone
from govportal.identity.people import now
from govportal.identity.people import Person
from govportal.identity.people import person
from govportal.identity.tables import authorisation
from govportal.identity.tables import organisation
from govportal.records import audit
from sqlalchemy import insert
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any
from zope.component import getUtility


REQUESTED, ACTIVE, REFUSED, REVOKED = "requested", "active", "refused", "revoked"
#: action → (states in which it may be done, the state after it)
ACTIONS = {
    "grant": ((REQUESTED,), ACTIVE),
    "refuse": ((REQUESTED,), REFUSED),
    "change": ((ACTIVE,), ACTIVE),
    "revoke": ((REQUESTED, ACTIVE), REVOKED),
}
#: Authorisations that one list shows, newest first.
SHOWN = 200
TITLES = {
    "grant": _("同意"),
    "refuse": _("不同意"),
    "change": _("变更"),
    "revoke": _("终止"),
}


def listed(connection: Connection | Session, user_id: str) -> list[dict[str, Any]]:
    """What a user asked for, and what was asked of the organisations that he represents."""
    query = (
        select(
            authorisation,
            organisation.c.name.label("organisation_name"),
            organisation.c.representative_id,
        )
        .join(organisation, organisation.c.uscc == authorisation.c.uscc)
        .where(
            or_(
                authorisation.c.user_id == user_id,
                organisation.c.representative_id == user_id,
            )
        )
        .order_by(authorisation.c.id.desc())
        .limit(SHOWN)
    )
    return [_json(connection, row, user_id) for row in connection.execute(query)]


def request(session: Session, own: Person, data: Mapping[str, Any]) -> int:
    """Ask to act for an organisation; gives the number.

    Args:
        data: ``uscc``, ``scope``, ``valid_from``, ``valid_to``.

    Raises:
        Problem: 403 without a verified name; 404 no such organisation; 409 he represents it, or
            has asked already; 422 with the fields at fault.
    """
    organisations.require_verified(own)
    found = organisations.one(session, str(data.get("uscc") or "").strip())
    if found is None:
        message = _("这个单位还没有登记，请先由法定代表人在本平台登记。")
        raise Problem(404, "NotFound", message, [FieldError("uscc", message)])
    if found.representative_id == own.user_id:
        raise Problem(409, "Conflict", _("您就是这个单位的法定代表人，不需要授权。"))
    scope = data["scope"].strip() if isinstance(data.get("scope"), str) else ""
    errors = []
    if len(scope) > 500:
        errors.append(FieldError("scope", _("授权事项最多 500 个字，请删减。")))
    first = _day(data.get("valid_from"), "valid_from", errors)
    last = _day(data.get("valid_to"), "valid_to", errors)
    if first and last and (last < first or last < today()):
        errors.append(FieldError("valid_to", _("有效期止不能早于有效期起和今天，请改正。")))
    if errors:
        raise Problem(422, "ValidationError", _("授权信息有误，请按提示改正。"), errors)
    open_one = session.scalar(
        select(authorisation.c.id).where(
            authorisation.c.uscc == found.uscc,
            authorisation.c.user_id == own.user_id,
            or_(
                authorisation.c.state == REQUESTED,
                (authorisation.c.state == ACTIVE) & (authorisation.c.valid_to >= today()),
            ),
        )
    )
    if open_one is not None:
        raise Problem(
            409, "Conflict", _("您对这个单位已有授权或者申请，请等待审核，或者先终止原授权。")
        )
    made = session.execute(
        insert(authorisation)
        .values(
            uscc=found.uscc,
            user_id=own.user_id,
            scope=scope,
            valid_from=first,
            valid_to=last,
            state=REQUESTED,
            note="",
            requested=now(),
            granted_by="",
        )
        .returning(authorisation.c.id)
    ).scalar_one()
    audit.record(session, own.user_id, "request", f"authorisation:{made}")
    _tell(
        session,
        found.representative_id,
        "identity-authorisation-asked",
        {"organisation": found.name, "agent": own.name},
    )
    return int(made)


def decide(session: Session, own: Person, number: int, data: Mapping[str, Any]) -> None:
    """Grant, refuse, change or revoke.

    Args:
        data: ``action`` (one of `ACTIONS`), ``note``; ``valid_to`` and ``scope`` with ``grant``
            and ``change``.

    Raises:
        Problem: 404 it is none of his business, or there is none; 403 only the representative may;
            409 not in this state; 422.
    """
    query = (
        select(authorisation, organisation.c.representative_id, organisation.c.name)
        .join(organisation, organisation.c.uscc == authorisation.c.uscc)
        .where(authorisation.c.id == number)
    )
    row = session.execute(query).first()
    if row is None or own.user_id not in (row.user_id, row.representative_id):
        raise Problem(404, "NotFound", _("没有这项授权，请核对编号。"))
    action = str(data.get("action") or "")
    if action not in ACTIONS:
        message = _("action 应为：${actions}。", mapping={"actions": "、".join(ACTIONS)})
        raise Problem(422, "ValidationError", message, [FieldError("action", message)])
    if own.user_id != row.representative_id and action != "revoke":
        raise Problem(403, "Forbidden", _("只有单位的法定代表人能审核和变更授权。"))
    states, after = ACTIONS[action]
    if row.state not in states:
        raise _settled()
    values: dict[str, Any] = {"state": after, "decided": now(), "granted_by": own.user_id}
    errors: list[FieldError] = []
    note = data["note"].strip() if isinstance(data.get("note"), str) else ""
    if len(note) > 500:
        errors.append(FieldError("note", _("说明最多 500 个字，请删减。")))
    if action in ("grant", "change") and "valid_to" in data:
        values["valid_to"] = _day(data["valid_to"], "valid_to", errors)
        if values["valid_to"] and values["valid_to"] < max(today(), row.valid_from):
            errors.append(FieldError("valid_to", _("有效期止不能早于有效期起和今天，请改正。")))
    if action in ("grant", "change") and isinstance(data.get("scope"), str):
        values["scope"] = data["scope"].strip()
        if len(values["scope"]) > 500:
            errors.append(FieldError("scope", _("授权事项最多 500 个字，请删减。")))
    if errors:
        raise Problem(422, "ValidationError", _("授权信息有误，请按提示改正。"), errors)
    done = session.execute(
        update(authorisation)
        .where(authorisation.c.id == number, authorisation.c.state == row.state)
        .values(**values, note=note)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise _settled()
    audit.record(session, own.user_id, action, f"authorisation:{number}")
    other = row.user_id if own.user_id == row.representative_id else row.representative_id
    _tell(
        session,
        other,
        "identity-authorisation-decided",
        {"organisation": row.name, "action": str(TITLES[action]), "note": note},
    )


def today() -> date:
    """The day in China."""
    return datetime.now(ZONE).date()


def _settled() -> Problem:
    return Problem(409, "Conflict", _("这项授权已经办理过，请刷新后再试。"))


def _tell(session: Session, user_id: str, template: str, values: Mapping[str, str]) -> None:
    to = person(session, user_id)
    if to is not None:
        address = {"name": to.name, "phone": to.phone, "mail": to.mail}
        getUtility(IMessenger).send(session, template, address, values, user_id=user_id)


def _day(value: Any, field: str, errors: list[FieldError]) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        errors.append(FieldError(field, _("应为日期，请写成 2026-01-31 的形式。")))
        return None


def _json(connection: Connection | Session, row: Any, user_id: str) -> dict[str, Any]:
    agent = person(connection, row.user_id)
    state = "expired" if row.state == ACTIVE and row.valid_to < today() else row.state
    return {
        "id": row.id,
        "uscc": row.uscc,
        "organisation": row.organisation_name,
        "agent": {
            "name": agent.name if agent else "",
            "id_number": mask_number(agent.id_type, agent.id_number) if agent else "",
            "phone": mask_phone(agent.phone) if agent else "",
        },
        "scope": row.scope,
        "valid_from": row.valid_from.isoformat(),
        "valid_to": row.valid_to.isoformat(),
        "state": state,
        "note": row.note,
        "requested": row.requested.isoformat(),
        "decided": row.decided.isoformat() if row.decided else None,
        "own": row.user_id == user_id,
        "actions": [
            action
            for action, (states, _after) in ACTIONS.items()
            if row.state in states and (row.representative_id == user_id or action == "revoke")
        ],
    }
