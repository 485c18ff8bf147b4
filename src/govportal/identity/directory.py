"""Applicants as administrators look after them: found, read with a trace, corrected, locked."""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import accounts
from govportal.identity import realname
from govportal.identity.people import id_key
from govportal.identity.people import Person
from govportal.identity.people import person
from govportal.identity.tables import person as table
from govportal.records import audit
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any


SHOWN = 50


def find(connection: Connection | Session, text: str, after: str = "") -> list[Person]:
    """People by the beginning of their name, by whole phone, address, id or document's number.

    Args:
        text: "" finds everybody.
        after: the user id that the page before ended with.
    """
    wanted = text.strip()
    query = select(table.c.user_id).order_by(table.c.user_id).limit(SHOWN + 1)
    if after:
        query = query.where(table.c.user_id > after)
    if wanted:
        query = query.where(
            or_(
                table.c.name.startswith(wanted, autoescape=True),
                table.c.phone == wanted,
                table.c.mail == wanted.lower(),
                table.c.user_id == wanted,
                table.c.id_key == id_key("resident_id", wanted),
            )
        )
    found = [person(connection, user_id) for user_id in connection.execute(query).scalars()]
    return [one for one in found if one is not None]


def required(connection: Connection | Session, user_id: str) -> Person:
    """A person by id.

    Raises:
        Problem: 404.
    """
    found = person(connection, user_id)
    if found is None:
        raise Problem(404, "NotFound", _("没有这个办事人账号，请核对。"))
    return found


def correct(session: Session, own: Person, data: Mapping[str, Any], actor: str) -> None:
    """Lock or unlock an account, give its verified name up, correct name and address.

    Args:
        data: any of ``locked`` and ``verified`` (yes or no; the latter only no), ``name``,
            ``address``.

    Raises:
        Problem: 409, 422.
    """
    known = {"locked", "verified", "name", "address"}
    errors = [FieldError(str(name), _("没有这个字段")) for name in set(data) - known]
    if "locked" in data and not isinstance(data["locked"], bool):
        errors.append(FieldError("locked", _("应为 true 或 false。")))
    if data.get("verified", False) is not False:
        errors.append(FieldError("verified", _("只能解除认证，不能代替本人认证。")))
    values = {}
    for name, longest in (("name", 50), ("address", 300)):
        if name in data:
            values[name] = data[name].strip() if isinstance(data[name], str) else ""
            if len(values[name]) > longest or (name == "name" and len(values[name]) < 2):
                errors.append(FieldError(name, _("长度不合要求，请改正。")))
    if "name" in values and own.verified and data.get("verified", True):
        errors.append(FieldError("name", _("姓名已经实名认证，须先解除认证再更正。")))
    if errors:
        raise Problem(422, "ValidationError", _("更正的内容有误，请按提示改正。"), errors)
    if data.get("verified", True) is False:
        realname.unbind(session, own, actor)
    if values:
        accounts.change(session, own.user_id, values)
    if "locked" in data:
        accounts.lock(session, own.user_id, data["locked"])
    audit.record(session, actor, "correct", f"person:{own.user_id}", {"fields": sorted(data)})
