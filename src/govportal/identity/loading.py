"""Applicants of a sample site: accounts with confirmed names, and an organisation."""

from collections.abc import Iterable
from collections.abc import Mapping
from govportal.identity import accounts
from govportal.identity import organisations
from govportal.identity.people import id_key
from govportal.identity.people import now
from govportal.identity.tables import organisation
from sqlalchemy import insert
from sqlalchemy import update
from sqlalchemy.orm import Session

import plone.api as api


#: Who confirmed a name that nobody has confirmed.
SAMPLE = "sample"


def load(session: Session, rows: Iterable[Mapping[str, str]], password: str) -> int:
    """Make or complete the accounts of ``rows``; gives how many were made.

    Args:
        rows: ``username``, ``name``, ``id_type``, ``id_number``, ``mail``, ``address``, and for who
            represents an organisation ``uscc``, ``organisation``, ``type``.
        password: of the accounts that are made.
    """
    made = 0
    for row in rows:
        user = api.user.get(username=row["username"])
        if user is None:
            user = api.user.create(
                username=row["username"],
                email=row["mail"],
                password=password,
                properties={"fullname": row["name"]},
            )
            made += 1
        own = accounts.ensure(session, user.getId())
        values = {name: row[name] for name in ("name", "id_type", "id_number", "mail", "address")}
        key = id_key(row["id_type"], row["id_number"])
        moment = own.verified_at or now()
        accounts.change(
            session,
            own.user_id,
            {**values, "id_key": key, "verified_at": moment, "verified_by": SAMPLE},
        )
        if row.get("uscc"):
            kept = {
                "name": row["organisation"],
                "type": row["type"],
                "legal_representative": row["name"],
                "representative_id": own.user_id,
                "phone": "",
                "address": row["address"],
                "verified_at": moment,
                "verified_by": SAMPLE,
            }
            if organisations.one(session, row["uscc"]) is None:
                session.execute(insert(organisation).values(uscc=row["uscc"], **kept))
            else:
                found = organisation.c.uscc == row["uscc"]
                session.execute(update(organisation).where(found).values(**kept))
    return made
