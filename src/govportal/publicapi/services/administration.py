"""Publication management as requests speak of it; the services and the page both call this.

``govportal.publicapi.partners`` does the work. Here stands what lies between it and a request:
which values may be given, texts that name numbers and days, and what is refused as a conflict.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from govportal import _
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi import partners
from govportal.publicapi.partners import InterfaceSetting
from govportal.publicapi.partners import Key
from govportal.publicapi.partners import Partner
from govportal.records import read_connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from typing import Any


#: What a partner is made of, as ``create_partner`` takes it.
FIELDS = (
    "name",
    "contact",
    "active",
    "quota_per_day",
    "rate_per_minute",
    "interfaces",
    "formats",
)
KEY_FIELDS = ("label", "expires")
INTERFACE_FIELDS = ("access", "note")
#: The largest row number that both databases keep.
MAX_ID = 2**31 - 1


@contextmanager
def reading() -> Iterator[Session]:
    """A session that only reads and never waits for a writer."""
    with read_connection() as connection, Session(bind=connection) as session:
        yield session


def row_id(text: Any) -> int:
    """A row's number out of an address.

    :raises Problem: 404; it is no number that a row could have.
    """
    found = str(text)
    if not found.isascii() or not found.isdigit() or len(found) > 10 or int(found) > MAX_ID:
        raise Problem(404, "NotFound", _("没有这个地址，请检查编号"))
    return int(found)


def create_partner(session: Session, data: Mapping[str, Any]) -> Partner:
    """Register an outside site.

    :raises Problem: 409 somebody else took the name this moment; 422 with the fields at fault.
    """
    values = _known(data, FIELDS, _("合作方信息有误"))
    try:
        return partners.create_partner(session, values.pop("name", ""), **values)
    except IntegrityError:
        raise _name_taken() from None


def update_partner(session: Session, partner_id: int, data: Mapping[str, Any]) -> Partner:
    """Change a partner; ``active`` false locks it out.

    :raises Problem: 404; 409 and 422 as ``create_partner``.
    """
    values = _known(data, FIELDS, _("合作方信息有误"))
    try:
        return partners.update_partner(session, partner_id, **values)
    except IntegrityError:
        raise _name_taken() from None


def issue_key(session: Session, partner_id: int, data: Mapping[str, Any]) -> tuple[Key, str]:
    """Make a key: what is kept of it, and the key itself, which cannot be had again.

    ``expires`` is a moment, or the last day on which the key works (Beijing time).

    :raises Problem: 404; 409 the partner is locked out; 422 with the fields at fault.
    """
    values = _known(data, KEY_FIELDS, _("密钥信息有误"))
    if not partners.partner(session, partner_id).active:
        raise Problem(409, "Conflict", _("该合作方已停用；请先启用，再签发密钥"))
    return partners.issue_key(
        session, partner_id, _text(values.get("label")), _moment(values.get("expires"))
    )


def revoke_key(session: Session, partner_id: int, key_id: int) -> Key:
    """Make one of a partner's keys useless; doing it again changes nothing.

    :raises Problem: 404 the partner has no such key.
    """
    if all(key.id != key_id for key in partners.keys(session, partner_id)):
        raise Problem(404, "NotFound", _("该合作方没有这个密钥"))
    return partners.revoke_key(session, key_id)


def set_interface(session: Session, name: str, data: Mapping[str, Any]) -> InterfaceSetting:
    """Change how an interface is published; what isn't given stays.

    :raises Problem: 404 no such interface; 422 with the fields at fault.
    """
    values = _known(data, INTERFACE_FIELDS, _("接口设置有误"))
    found = next((item for item in partners.interfaces(session) if item.name == name), None)
    if found is None:
        raise Problem(404, "NotFound", _("没有接口“${name}”", mapping={"name": name}))
    return partners.set_interface(
        session, name, values.get("access", found.access), values.get("note", found.note)
    )


def _known(data: Mapping[str, Any], names: tuple[str, ...], message: str) -> dict[str, Any]:
    errors = [
        FieldError(
            str(name),
            _(
                "没有字段“${name}”；可用：${names}",
                mapping={"name": str(name), "names": "、".join(names)},
            ),
        )
        for name in data
        if name not in names
    ]
    errors += [
        FieldError(name, _("应为文字列表；空列表表示不限"))
        for name in ("interfaces", "formats")
        if name in data
        and not (
            isinstance(data[name], list | tuple) and all(isinstance(v, str) for v in data[name])
        )
    ]
    if errors:
        raise Problem(422, "ValidationError", message, errors)
    return dict(data)


def _name_taken() -> Problem:
    message = _("已有同名的合作方，请换一个名称")
    return Problem(409, "Conflict", message, [FieldError("name", message)])


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: Any) -> datetime | None:
    if value in (None, ""):
        return None
    try:
        if not isinstance(value, str):
            raise ValueError
        if len(value) == len("2027-12-31"):
            last = date.fromisoformat(value)
            return datetime.combine(last + timedelta(days=1), time(), ZONE)
        return datetime.fromisoformat(value)
    except (ValueError, OverflowError):
        raise Problem(
            422,
            "ValidationError",
            _("密钥信息有误"),
            [
                FieldError(
                    "expires",
                    _("有效期应为日期（如 2027-12-31，含当日）或带时区的时间；留空为长期有效"),
                )
            ],
        ) from None
