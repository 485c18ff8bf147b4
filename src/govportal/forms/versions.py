"""Published versions of forms: written once, found by the code of a matter."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal.codes import matter_codes
from govportal.forms.tables import form_use
from govportal.forms.tables import form_version
from sqlalchemy import bindparam
from sqlalchemy import delete
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import or_
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any

import hashlib
import json


_USED_FOR = (
    select(form_use.c.code, form_version)
    .join(
        form_version,
        (form_version.c.form_uid == form_use.c.form_uid)
        & (form_version.c.number == form_use.c.number),
    )
    .where(or_(form_use.c.code == bindparam("whole"), form_use.c.code == bindparam("basic")))
)


@dataclass(frozen=True)
class FormVersion:
    """One published version of a form.

    Args:
        form_uid: UID of the form definition.
        number: 1, 2, … of this form; 0 for what is not published.
        title: Chinese.
        schema: JSON Schema of the data, an object.
        layout: groups, rows and fields, see docs/developers/forms.md.
        sha256: of title, schema and layout.
        published_at: UTC; None for what is not published.
    """

    form_uid: str
    number: int
    title: str
    schema: Mapping[str, Any]
    layout: Mapping[str, Any]
    sha256: str = ""
    published_at: datetime | None = None


def current_for(connection: Connection | Session, implementation_code: str) -> FormVersion | None:
    """The form that a matter asks for now: by its own code, else by its basic code.

    Args:
        implementation_code: 31 characters; a basic code (12) or handling-item code (33) will do.
    """
    codes = codes_of(implementation_code)
    if not codes:
        return None
    asked = {"whole": codes[0], "basic": codes[-1]}
    found = {row.code: row for row in connection.execute(_USED_FOR, asked)}
    return next((_version(found[code]) for code in codes if code in found), None)


def codes_of(code: str) -> list[str]:
    """The codes under which a matter's form may be found, the nearest first."""
    try:
        read = matter_codes.parse(code)
    except matter_codes.MatterCodeError:
        return []
    whole = read.text[:31] if read.shape == "item33" else read.text
    return list(dict.fromkeys(part for part in (whole, read.basic_code) if part))


def version(connection: Connection | Session, form_uid: str, number: int) -> FormVersion | None:
    """A published version; also of a form that has been withdrawn or deleted since."""
    query = select(form_version).where(
        form_version.c.form_uid == form_uid, form_version.c.number == number
    )
    row = connection.execute(query).first()
    return None if row is None else _version(row)


def latest(connection: Connection | Session, form_uid: str) -> FormVersion | None:
    """The last published version of a form."""
    query = (
        select(form_version)
        .where(form_version.c.form_uid == form_uid)
        .order_by(form_version.c.number.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else _version(row)


def publish(
    session: Session,
    form_uid: str,
    title: str,
    schema: Mapping[str, Any],
    layout: Mapping[str, Any],
    codes: Iterable[str],
) -> FormVersion:
    """Make this the form of the matters with ``codes``; gives its version.

    What is as the last version was gets no new one.

    Raises:
        sqlalchemy.exc.IntegrityError: another form is used for one of the codes; ask `taken`.
    """
    found = latest(session, form_uid)
    sha256 = digest(title, schema, layout)
    if found is None or found.sha256 != sha256:
        number = 1 + int(
            session.scalar(
                select(func.coalesce(func.max(form_version.c.number), 0)).where(
                    form_version.c.form_uid == form_uid
                )
            )
            or 0
        )
        found = FormVersion(form_uid, number, title, schema, layout, sha256, datetime.now(UTC))
        session.execute(
            insert(form_version).values(
                form_uid=form_uid,
                number=number,
                title=title,
                schema=dict(schema),
                layout=dict(layout),
                sha256=sha256,
                published_at=found.published_at,
            )
        )
    withdraw(session, form_uid)
    rows = [
        {"code": code, "form_uid": form_uid, "number": found.number}
        for code in dict.fromkeys(codes)
    ]
    if rows:
        session.execute(insert(form_use), rows)
    return found


def withdraw(session: Session, form_uid: str) -> None:
    """No matter asks for this form any longer; its versions stay."""
    session.execute(delete(form_use).where(form_use.c.form_uid == form_uid))


def taken(connection: Connection | Session, form_uid: str, codes: Iterable[str]) -> dict[str, str]:
    """Which of ``codes`` another form is used for: code → UID of that form."""
    query = select(form_use.c.code, form_use.c.form_uid).where(
        form_use.c.code.in_(list(codes)), form_use.c.form_uid != form_uid
    )
    return {row.code: row.form_uid for row in connection.execute(query)}


def digest(title: str, schema: Mapping[str, Any], layout: Mapping[str, Any]) -> str:
    """SHA-256 of a definition, whatever the order of its keys: the layout gives the fields'."""
    text = json.dumps(
        [title, schema, layout],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _version(row: Any) -> FormVersion:
    return FormVersion(
        row.form_uid, row.number, row.title, row.schema, row.layout, row.sha256, row.published_at
    )
