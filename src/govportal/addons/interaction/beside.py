"""The row that stands beside each case of interaction."""

from collections.abc import Mapping
from govportal.addons.interaction.tables import interaction
from govportal.records import keyed
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


def add(session: Any, case_id: int, phone: str, category: str, public: bool) -> None:
    """Add the row of a new case."""
    session.execute(
        insert(interaction).values(
            case_id=case_id,
            phone_key=phone_key(phone),
            category=category,
            inside={},
            public=public,
            satisfaction=0,
        )
    )


def get(connection: Any, case_id: int) -> Any:
    """The row of a case.

    Raises:
        sqlalchemy.exc.NoResultFound: it is no case of interaction.
    """
    query = select(interaction).where(interaction.c.case_id == case_id)
    return connection.execute(query).one()


def inside(connection: Any, case_id: int) -> Mapping[str, Any]:
    """What officers say of it among themselves."""
    return dict(get(connection, case_id).inside)


def change(session: Any, case_id: int, **values: Any) -> None:
    """Change columns; with the case's own transaction."""
    this = interaction.c.case_id == case_id
    session.execute(update(interaction).where(this).values(**values))


def phone_key(phone: str) -> str:
    """By what somebody is found who calls again: a digest of the digits; ``""`` without any."""
    digits = "".join(sign for sign in phone if sign.isascii() and sign.isdigit())
    digits = digits.removeprefix("86") if len(digits) == 13 else digits
    return keyed.digest("interaction phone", digits) if digits else ""
