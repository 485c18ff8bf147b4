"""The outbox as administrators see it: what waits, what failed, and trying again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.messages.channels import kept
from govportal.messages.channels import PHONE
from govportal.messages.preferences import CHANNELS
from govportal.messages.preferences import MAIL
from govportal.messages.sending import Recipient
from govportal.messages.sending import send
from govportal.records import outbox
from govportal.records.outbox import outbox as table
from sqlalchemy import func
from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any

import plone.api as api
import re


#: Rows of a state are counted up to here.
COUNTED = 1000
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox, without what is personal."""

    id: int
    channel: str
    template: str
    to: str
    state: str
    attempts: int
    next_try: datetime
    last_error: str
    created: datetime
    sent: datetime | None


def page(
    connection: Connection, size: int, before: int | None, state: str, channel: str
) -> list[Delivery]:
    """Rows of the outbox, newest first.

    Args:
        before: only those with a smaller number.
        state, channel: only these; "" for all.
    """
    query = select(table).order_by(table.c.id.desc()).limit(size)
    if before is not None:
        query = query.where(table.c.id < before)
    if state:
        query = query.where(table.c.state == state)
    if channel:
        query = query.where(table.c.channel == channel)
    return [_delivery(row) for row in connection.execute(query)]


def counts(connection: Connection) -> dict[str, int]:
    """How many wait and how many failed; at most ``COUNTED`` each."""
    return {state: _count(connection, state) for state in (outbox.WAITING, outbox.FAILED)}


def oldest(connection: Connection) -> datetime | None:
    """Since when the oldest row waits; None when nothing does."""
    return connection.execute(
        select(table.c.created).where(table.c.state == outbox.WAITING).order_by(table.c.id).limit(1)
    ).scalar_one_or_none()


def retry(session: Session, number: int) -> Delivery:
    """Try a row that failed for good again.

    Raises:
        Problem: 404; 409 it didn't fail.
    """
    found = session.execute(select(table).where(table.c.id == number)).one_or_none()
    if found is None:
        raise Problem(404, "NotFound", _("没有这条发送记录"))
    if not outbox.retry(session, row_id=number):
        raise Problem(409, "Conflict", _("这条消息没有失败，不用重发"))
    return _delivery(session.execute(select(table).where(table.c.id == number)).one())


def send_check(session: Session, data: Mapping[str, Any]) -> str:
    """Write a test message to an address or a number; gives the channel.

    Raises:
        Problem: 422 with the fields at fault.
    """
    channel, to = data.get("channel"), data.get("to")
    address = to.strip() if isinstance(to, str) else ""
    errors = []
    if channel not in CHANNELS:
        message = _("发送方式只能是：${values}", mapping={"values": "、".join(CHANNELS)})
        errors.append(FieldError("channel", message))
    elif channel == MAIL and not EMAIL.fullmatch(address):
        errors.append(FieldError("to", _("请填写有效的电子邮箱")))
    elif channel != MAIL and not PHONE.fullmatch(address):
        errors.append(FieldError("to", _("请填写 11 位手机号码")))
    if errors:
        raise Problem(422, "ValidationError", _("不能发送测试消息"), errors)
    recipient = Recipient(mail=address) if channel == MAIL else Recipient(phone=address)
    now = datetime.now(UTC).astimezone(ZONE)
    values = {"site": api.portal.get().title, "time": now.strftime("%Y-%m-%d %H:%M:%S")}
    send(session, "message-check", recipient, values)
    return str(channel)


def _count(connection: Connection, state: str) -> int:
    some = select(table.c.id).where(table.c.state == state).limit(COUNTED).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one()


def _delivery(row: Any) -> Delivery:
    shown = row.payload if row.state in (outbox.SENT, outbox.EXPIRED) else kept(row.payload)
    return Delivery(
        row.id,
        row.channel,
        shown.get("template", ""),
        shown.get("to", ""),
        row.state,
        row.attempts,
        row.next_try,
        row.last_error,
        row.created,
        row.sent,
    )
