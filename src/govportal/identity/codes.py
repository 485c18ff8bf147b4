"""One-time codes: six digits for one purpose and one address, five minutes, five tries.

A code is compared in a transaction of its own, so that a try counts although the request is
refused; it is used up in the caller's, so that it is spent only when what it was for is done.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity.contacts import Contact
from govportal.identity.tables import login_code
from govportal.records import keyed
from govportal.records import write_connection
from sqlalchemy import delete
from sqlalchemy import insert
from sqlalchemy import update
from sqlalchemy.orm import Session
from typing import Any

import hmac
import secrets


MINUTES = 5
TRIES = 5
#: What a code may be for.
LOGIN, REGISTER, PASSWORD, BIND = "login", "register", "password", "bind"
PURPOSES = (LOGIN, REGISTER, PASSWORD, BIND)


def make(session: Session, purpose: str, contact: Contact) -> tuple[str, datetime]:
    """A new code, which takes the place of an older one; gives it and when it expires."""
    code = f"{secrets.randbelow(10**6):06d}"
    now = datetime.now(UTC)
    expires = now + timedelta(minutes=MINUTES)
    key = _key(purpose, contact)
    session.execute(
        delete(login_code).where((login_code.c.key == key) | (login_code.c.expires < now))
    )
    session.execute(
        insert(login_code).values(
            key=key, digest=_digest(purpose, contact, code), expires=expires, tries=0
        )
    )
    return code, expires


def check(purpose: str, contact: Contact, code: Any) -> None:
    """Count a try and compare. Call it before the request asks for a session.

    Raises:
        Problem: 422, the same whether there is no code, it has expired, or it is another one.
    """
    key = _key(purpose, contact)
    with write_connection() as connection:
        row = connection.execute(
            update(login_code)
            .where(login_code.c.key == key)
            .values(tries=login_code.c.tries + 1)
            .returning(login_code.c.digest, login_code.c.expires, login_code.c.tries)
        ).first()
    given = _digest(purpose, contact, code.strip() if isinstance(code, str) else "")
    if (
        row is None
        or row.tries > TRIES
        or row.expires < datetime.now(UTC)
        or not hmac.compare_digest(row.digest, given)
    ):
        raise wrong()


def spend(session: Session, purpose: str, contact: Contact) -> None:
    """Use a code up that `check` let pass.

    Raises:
        Problem: 422, somebody else used it meanwhile.
    """
    done = session.execute(delete(login_code).where(login_code.c.key == _key(purpose, contact)))
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise wrong()


def wrong() -> Problem:
    """The refusal of a code."""
    message = _("验证码不对或者已过期，请核对后重试，或者重新获取。")
    return Problem(422, "WrongCode", message, [FieldError("code", message)])


def _key(purpose: str, contact: Contact) -> str:
    return keyed.digest("code-for", purpose, contact.kind, contact.text)


def _digest(purpose: str, contact: Contact, code: str) -> str:
    return keyed.digest("code", purpose, contact.kind, contact.text, code)
