"""Organisations: registered by their legal representatives, handed over, given up."""

from collections.abc import Mapping
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_uscc
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity.masks import mask_phone
from govportal.identity.people import now
from govportal.identity.people import Person
from govportal.identity.realname import provider
from govportal.identity.tables import authorisation
from govportal.identity.tables import organisation
from govportal.records import audit
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any


FIELDS = {"uscc": 18, "name": 200, "type": 32, "phone": 32, "address": 300}


def represented(connection: Connection | Session, user_id: str) -> list[Any]:
    """The organisations of which a user is the legal representative."""
    query = (
        select(organisation)
        .where(organisation.c.representative_id == user_id)
        .order_by(organisation.c.name)
    )
    return list(connection.execute(query))


def one(connection: Connection | Session, uscc: str) -> Any | None:
    """An organisation by its code."""
    return connection.execute(select(organisation).where(organisation.c.uscc == uscc)).first()


def register(session: Session, own: Person, data: Mapping[str, Any]) -> Any:
    """Make a user the legal representative of an organisation, after the provider agreed.

    An organisation that is here already changes hands: the provider knows the present one.

    Args:
        data: ``uscc``, ``name``, ``type`` (token of ``service_objects``), ``phone``, ``address``.

    Raises:
        Problem: 403 without a verified name; 422 with the fields at fault.
    """
    require_verified(own)
    values = {
        name: data[name].strip() if isinstance(data.get(name), str) else "" for name in FIELDS
    }
    errors = [
        FieldError(name, _("最多 ${max} 个字，请删减。", mapping={"max": longest}))
        for name, longest in FIELDS.items()
        if len(values[name]) > longest
    ]
    try:
        check_uscc(values["uscc"])
    except CodesError as error:
        errors.append(FieldError("uscc", error.message))
    if not values["name"]:
        errors.append(FieldError("name", _("请填写单位登记的全称。")))
    kinds = {term.token for term in code_set("service_objects").terms} - {"natural_person"}
    if values["type"] not in kinds:
        errors.append(FieldError("type", _("请选择单位类型。")))
    if errors:
        raise Problem(422, "ValidationError", _("单位信息有误，请按提示改正。"), errors)
    name, found = provider()
    verdict = found.organisation(values["uscc"], values["name"], own.name, own.id_number)
    if not verdict.real:
        raise Problem(422, "NotReal", verdict.reason, [FieldError("name", verdict.reason)])
    kept = {
        **values,
        "legal_representative": own.name,
        "representative_id": own.user_id,
        "verified_at": now(),
        "verified_by": name,
    }
    if one(session, values["uscc"]) is None:
        session.execute(insert(organisation).values(**kept))
    else:
        session.execute(
            update(organisation).where(organisation.c.uscc == values["uscc"]).values(**kept)
        )
    subject = f"organisation:{values['uscc']}"
    audit.record(session, own.user_id, "represent", subject, {"provider": name})
    made = one(session, values["uscc"])
    assert made is not None
    return made


def remove(session: Session, own: Person, uscc: str) -> None:
    """Take an organisation out, with the authorisations that it gave.

    Raises:
        Problem: 404 it isn't one that the user represents.
    """
    found = one(session, uscc)
    if found is None or found.representative_id != own.user_id:
        raise Problem(404, "NotFound", _("您不是这个单位的法定代表人，或者没有这个单位。"))
    session.execute(delete(authorisation).where(authorisation.c.uscc == uscc))
    session.execute(delete(organisation).where(organisation.c.uscc == uscc))
    audit.record(session, own.user_id, "unrepresent", f"organisation:{uscc}")


def require_verified(own: Person) -> None:
    """Only who has proved his name acts for others.

    Raises:
        Problem: 403.
    """
    if not own.verified:
        raise Problem(403, "NotVerified", _("请先完成实名认证，再办理单位登记和授权。"))


def organisation_json(row: Any) -> dict[str, Any]:
    """An organisation as JSON for its own people."""
    return {
        "uscc": row.uscc,
        "name": row.name,
        "type": row.type,
        "legal_representative": row.legal_representative,
        "phone": mask_phone(row.phone),
        "address": row.address,
        "verified_at": row.verified_at.isoformat(),
    }
