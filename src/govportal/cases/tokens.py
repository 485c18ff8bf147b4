"""Links for people without an account: each does one thing to one case, once, until a day.

Only a keyed digest is kept, so whoever has the rows has no link. Wrong ones are counted by the
network address they come from. One that was used up, one that is too old and one that never was get
the same answer.
"""

from datetime import timedelta
from govportal import _
from govportal import records
from govportal.cases import store
from govportal.cases.tables import case_token
from govportal.errors import Problem
from govportal.identity import limits
from govportal.records import keyed
from govportal.records import throttle
from govportal.records.throttle import Limit
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any

import secrets


#: Bytes of a token; its text has a third more signs.
LENGTH = 24
LONGEST = 64
#: Tokens asked for from one network address; right ones cost nothing.
ADDRESSES = (Limit(30, 900),)


def issue(session: Any, row: store.Row, purpose: str, days: int) -> str:
    """A new token for a link; gives its text, which nobody can have again.

    Args:
        row: the case.
        purpose: what it is for, e.g. ``evaluation:completion``; at most 32 signs.
        days: calendar days until it ends.
    """
    token = secrets.token_urlsafe(LENGTH)
    moment = store.now()
    values = {
        "digest": _digest(token),
        "case_id": row.id,
        "purpose": purpose,
        "issued_at": moment,
        "until": moment + timedelta(days=days),
    }
    session.execute(insert(case_token).values(**values))
    return token


def holder(request: Any, purpose: str, token: Any) -> store.Row:
    """The case of a token that isn't used up, outside the transaction.

    Args:
        request: whose network address is counted.
        purpose: what it must be for; it may end with ``*`` for all that begin so.

    Raises:
        Problem: 404 there is none, any more; 429 too many tries.
    """
    address = limits.client(request)
    limits.count(request, "case token from", address, *ADDRESSES)
    with records.read_connection(snapshot=False) as connection:
        found = connection.execute(_query(purpose, token)).one_or_none()
        row = None if found is None else store.find(connection, id=found.case_id)
    if row is None:
        raise gone()
    throttle.spare("case token from", address, *ADDRESSES)
    return row


def issued(connection: Any, purpose: str, token: Any) -> tuple[str, store.Row]:
    """What a token is exactly for that is asked for by a beginning, and its case.

    Call `holder` first, which counts tries.

    Args:
        purpose: as for `holder`.

    Raises:
        Problem: 404 there is none, any more.
    """
    found = connection.execute(_query(purpose, token)).one_or_none()
    if found is None:
        raise gone()
    return str(found.purpose), store.get(connection, id=found.case_id)


def use(session: Any, purpose: str, token: Any) -> store.Row:
    """Use a token up with the transaction; gives its case.

    Args:
        purpose: as for `holder`.

    Raises:
        Problem: 404 there is none, or somebody was faster.
    """
    found = session.execute(_query(purpose, token)).one_or_none()
    if found is None:
        raise gone()
    this = (case_token.c.id == found.id) & case_token.c.used_at.is_(None)
    done = session.execute(update(case_token).where(this).values(used_at=store.now()))
    if done.rowcount != 1:
        raise gone()
    return store.get(session, id=found.case_id)


def revoke(session: Any, row: store.Row, purpose: str) -> None:
    """Use up all that were issued for a case and a purpose: a newer one takes their place."""
    these = (case_token.c.case_id == row.id) & (case_token.c.purpose == purpose)
    unused = case_token.c.used_at.is_(None)
    session.execute(update(case_token).where(these, unused).values(used_at=store.now()))


def gone() -> Problem:
    """The refusal of a link that doesn't work."""
    message = _("链接无效、已经使用过，或者已经过期。请登录后办理，或者联系办理部门。")
    return Problem(404, "NotFound", message)


def _query(purpose: str, token: Any) -> Any:
    text = token if isinstance(token, str) and len(token) <= LONGEST else ""
    wanted = (
        case_token.c.purpose.startswith(purpose[:-1], autoescape=True)
        if purpose.endswith("*")
        else case_token.c.purpose == purpose
    )
    return select(case_token.c.id, case_token.c.case_id, case_token.c.purpose).where(
        case_token.c.digest == _digest(text),
        wanted,
        case_token.c.used_at.is_(None),
        case_token.c.until > store.now(),
    )


def _digest(token: str) -> str:
    return keyed.digest("case token", token)
