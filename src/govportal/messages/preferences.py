"""By which ways somebody wants to be told. The inbox is always written."""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.messages.tables import message_preference
from govportal.records.inserting import insert_or_update
from sqlalchemy import bindparam
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any


MAIL = "mail"
SMS = "sms"
#: The ways that leave the portal, with their names.
CHANNELS = {MAIL: _("电子邮件"), SMS: _("短信")}
_OF_USER = select(message_preference.c.channel, message_preference.c.wanted).where(
    message_preference.c.user_id == bindparam("user_id")
)


def wanted(connection: Connection | Session, user_id: str) -> dict[str, bool]:
    """For each way whether somebody wants it; who has not spoken wants them all."""
    rows = connection.execute(_OF_USER, {"user_id": user_id})
    said = {row.channel: row.wanted for row in rows}
    return {name: said.get(name, True) for name in CHANNELS}


def change(session: Session, user_id: str, data: Mapping[str, Any]) -> dict[str, bool]:
    """Change what is given; gives all.

    Raises:
        Problem: 422 with the fields at fault.
    """
    errors = [FieldError(str(name), _("没有这种通知方式")) for name in data if name not in CHANNELS]
    errors += [
        FieldError(name, _("应为接收或不接收（true 或 false）"))
        for name in CHANNELS
        if name in data and not isinstance(data[name], bool)
    ]
    if errors:
        raise Problem(422, "ValidationError", _("通知方式有误"), errors)
    for name, value in data.items():
        keys = ("user_id", "channel")
        insert_or_update(
            session, message_preference, keys, user_id=user_id, channel=name, wanted=value
        )
    return wanted(session, user_id)
