"""Send a message: written here, in the caller's transaction; delivered by the worker."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal.messages.preferences import MAIL
from govportal.messages.preferences import SMS
from govportal.messages.preferences import wanted
from govportal.messages.tables import inbox_message
from govportal.messages.templates import current
from govportal.records import outbox
from govportal.records.inserting import insert_once
from hashlib import sha256
from sqlalchemy.orm import Session

import secrets


INBOX = "inbox"
LONGEST_KEY = 100


@dataclass(frozen=True)
class Recipient:
    """Whom a message is for.

    Args:
        user_id: his account, "" for who has none: nothing goes to an inbox then, and mail and SMS
            go to whatever address there is.
        name: how he is called.
        phone, mail: where he is reached, "" for not at all.
    """

    user_id: str = ""
    name: str = ""
    phone: str = ""
    mail: str = ""


def send(
    session: Session,
    template: str,
    to: Recipient,
    values: Mapping[str, str],
    case_id: int | None = None,
    key: str | None = None,
    expires: datetime | None = None,
) -> tuple[str, ...]:
    """Write a message to the inbox and the outbox.

    Args:
        template: its name.
        values: for the template's words, no more and no less.
        case_id: the case that it is about.
        key: names this message to this recipient (up to 100 characters): sent again with the same
            key, it is not written again.
        expires: when mail and SMS are of no use any more, as for codes that hold for minutes.

    Returns:
        the ways that were written now: ``inbox``, ``mail``, ``sms``.

    Raises:
        LookupError: no room ships the template.
        ValueError: the values don't fit it, or the key is too long.
    """
    if key is not None and len(key) > LONGEST_KEY:
        raise ValueError(f"key of more than {LONGEST_KEY} characters")
    text = current(template).filled(values)
    name = f"{template}:{key or secrets.token_urlsafe(18)}"
    done = []
    if to.user_id:
        made = insert_once(
            session,
            inbox_message,
            ["user_id", "key"],
            user_id=to.user_id,
            key=name,
            template=template,
            subject=text.subject[:300],
            text=text.text,
            case_id=case_id,
            created=datetime.now(UTC),
        )
        if made is None:
            # What belongs to it was written with it.
            return ()
        done.append(INBOX)
    # The outbox is one for all: the same key may go to several people. Keys are kept, so no number
    # stands in them.
    who = sha256(f"{to.user_id} {to.phone} {to.mail}".encode()).hexdigest()[:16]
    name = f"{name}:{who}"
    ways = wanted(session, to.user_id) if to.user_id else {MAIL: True, SMS: True}
    parts = {"template": template, "name": to.name}
    if to.mail and ways[MAIL]:
        mail = {**parts, "to": to.mail, "subject": text.subject, "text": text.text}
        if outbox.put(session, MAIL, mail, f"{name}:{MAIL}", expires):
            done.append(MAIL)
    if to.phone and ways[SMS] and text.short:
        sms = {**parts, "to": to.phone, "text": text.short}
        if outbox.put(session, SMS, sms, f"{name}:{SMS}", expires):
            done.append(SMS)
    return tuple(done)
