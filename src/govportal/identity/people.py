"""People: what the portal knows of an account's owner, and for whom he may apply."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from govportal.codes.zone import ZONE
from govportal.identity.contacts import Contact
from govportal.identity.contacts import PHONE
from govportal.identity.masks import mask_address
from govportal.identity.masks import mask_mail
from govportal.identity.masks import mask_number
from govportal.identity.masks import mask_phone
from govportal.identity.tables import authorisation
from govportal.identity.tables import organisation
from govportal.identity.tables import person as table
from govportal.records import keyed
from sqlalchemy import bindparam
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any


#: Days of authorisations are days in China.
SELF, LEGAL, AGENT = "self", "legal", "agent"
_OF_USER = select(table).where(table.c.user_id == bindparam("user_id"))


@dataclass(frozen=True)
class Person:
    """The owner of an account.

    Args:
        id_type: token of the code set ``identity_types``; "" while nothing is verified.
        phone, mail: confirmed by a code, "" for none.
        verified_at: when name and number were confirmed, None for not at all.
        verified_by: the provider that confirmed them.
        locked: an administrator closed the account.
    """

    user_id: str
    name: str
    id_type: str
    id_number: str
    phone: str
    mail: str
    address: str
    verified_at: datetime | None
    verified_by: str
    locked: bool
    created: datetime

    @property
    def verified(self) -> bool:
        """Whether name and number were confirmed."""
        return self.verified_at is not None


@dataclass(frozen=True)
class Applicant:
    """Somebody for whom a user may apply: himself, or an organisation.

    Args:
        key: ``self``, or the organisation's code; what a client chooses by.
        role: `SELF`, `LEGAL` representative or `AGENT`.
        scope: what an agent may do, in words; "" for everything.
        valid_to: the last day of an agent's authorisation.
    """

    key: str
    role: str
    person: Person
    uscc: str = ""
    name: str = ""
    type: str = ""
    legal_representative: str = ""
    phone: str = ""
    address: str = ""
    scope: str = ""
    valid_to: date | None = None

    def as_applicant(self) -> dict[str, Any]:
        """The fields of a case's applicant, in full."""
        own = self.person
        if self.role == SELF:
            return {
                "kind": "natural",
                "name": own.name,
                "id_type": own.id_type,
                "id_number": own.id_number,
                "legal_representative": "",
                "contact": own.name,
                "phone": own.phone,
                "mail": own.mail,
                "address": own.address,
                "agent": None,
            }
        agent = None
        if self.role == AGENT:
            agent = {
                "name": own.name,
                "id_type": own.id_type,
                "id_number": own.id_number,
                "phone": own.phone,
                "scope": self.scope,
            }
        return {
            "kind": "legal",
            "name": self.name,
            "id_type": "uscc",
            "id_number": self.uscc,
            "legal_representative": self.legal_representative,
            "contact": own.name,
            "phone": own.phone or self.phone,
            "mail": own.mail,
            "address": self.address,
            "agent": agent,
        }


def person(connection: Connection | Session, user_id: str) -> Person | None:
    """The owner of an account; None for accounts of those who work here."""
    row = connection.execute(_OF_USER, {"user_id": user_id}).first()
    return None if row is None else _person(row)


def by_contact(connection: Connection | Session, contact: Contact) -> Person | None:
    """Whose phone or mail address this is."""
    column = table.c.phone if contact.kind == PHONE else table.c.mail
    row = connection.execute(select(table).where(column == contact.text)).first()
    return None if row is None else _person(row)


def by_number(connection: Connection | Session, id_type: str, id_number: str) -> Person | None:
    """Who verified this document."""
    key = id_key(id_type, id_number)
    row = connection.execute(select(table).where(table.c.id_key == key)).first()
    return None if row is None else _person(row)


def id_key(id_type: str, id_number: str) -> str:
    """A keyed digest of a document, as cases keep it of their applicants."""
    return keyed.digest("identity", id_type, id_number.upper())


def applicants(connection: Connection | Session, user_id: str) -> list[Applicant]:
    """For whom a user may apply today: himself, then organisations by name.

    For organisations only once his own name is verified.
    """
    own = person(connection, user_id)
    if own is None:
        return []
    found = [Applicant(SELF, SELF, own)]
    if not own.verified:
        return found
    query = select(organisation).where(organisation.c.representative_id == user_id)
    others = [_for(own, LEGAL, row) for row in connection.execute(query)]
    day = datetime.now(ZONE).date()
    query = (
        select(organisation, authorisation.c.scope, authorisation.c.valid_to)
        .join(authorisation, authorisation.c.uscc == organisation.c.uscc)
        .where(
            authorisation.c.user_id == user_id,
            authorisation.c.state == "active",
            authorisation.c.valid_from <= day,
            authorisation.c.valid_to >= day,
        )
        .order_by(authorisation.c.valid_to)
    )
    represented = {one.key for one in others}
    agents = {
        row.uscc: _for(own, AGENT, row, row.scope, row.valid_to)
        for row in connection.execute(query)
        if row.uscc not in represented
    }
    return found + sorted([*others, *agents.values()], key=lambda one: (one.name, one.key))


def facts(connection: Connection | Session, user_id: str, key: str = SELF) -> dict[str, str]:
    """What forms are prefilled with: source → value, without what is not known.

    Args:
        key: for whom he applies, `Applicant.key`.
    """
    chosen = next((one for one in applicants(connection, user_id) if one.key == key), None)
    if chosen is None:
        return {}
    own = chosen.person
    known = {
        "person.name": own.name,
        "person.id_type": own.id_type,
        "person.id_number": own.id_number,
        "person.phone": own.phone,
        "person.mail": own.mail,
        "person.address": own.address,
        "organisation.name": chosen.name,
        "organisation.uscc": chosen.uscc,
        "organisation.type": chosen.type,
        "organisation.legal_representative": chosen.legal_representative,
        "organisation.address": chosen.address,
    }
    return {source: value for source, value in known.items() if value}


def person_json(own: Person, full: bool = False) -> dict[str, Any]:
    """A person as JSON; numbers and addresses masked unless ``full``."""
    shown: Mapping[str, str] = (
        {"id_number": own.id_number, "phone": own.phone, "mail": own.mail, "address": own.address}
        if full
        else {
            "id_number": mask_number(own.id_type, own.id_number),
            "phone": mask_phone(own.phone),
            "mail": mask_mail(own.mail),
            "address": mask_address(own.address),
        }
    )
    return {
        "user_id": own.user_id,
        "name": own.name,
        "id_type": own.id_type,
        **shown,
        "verified": own.verified,
        "verified_at": own.verified_at.isoformat() if own.verified_at else None,
        "locked": own.locked,
        "created": own.created.isoformat(),
        "full": full,
    }


def applicant_json(one: Applicant) -> dict[str, Any]:
    """An applicant as JSON, for choosing; masked."""
    own = one.person
    if one.role == SELF:
        number = mask_number(own.id_type, own.id_number)
        named = {"name": own.name, "id_type": own.id_type, "id_number": number}
    else:
        named = {"name": one.name, "id_type": "uscc", "id_number": one.uscc}
    return {
        "key": one.key,
        "role": one.role,
        "kind": "natural" if one.role == SELF else "legal",
        **named,
        "legal_representative": one.legal_representative,
        "scope": one.scope,
        "valid_to": one.valid_to.isoformat() if one.valid_to else None,
        "verified": own.verified,
    }


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def _for(
    own: Person, role: str, row: Any, scope: str = "", valid_to: date | None = None
) -> Applicant:
    return Applicant(
        row.uscc,
        role,
        own,
        row.uscc,
        row.name,
        row.type,
        row.legal_representative,
        row.phone,
        row.address,
        scope,
        valid_to,
    )


def _person(row: Any) -> Person:
    return Person(
        row.user_id,
        row.name,
        row.id_type,
        row.id_number,
        row.phone or "",
        row.mail or "",
        row.address,
        row.verified_at,
        row.verified_by,
        bool(row.locked),
        row.created,
    )
