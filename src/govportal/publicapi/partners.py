"""Publication management: partners, API keys, published interfaces, usage.

Plain functions for services and administrators' pages. Each takes a session
(``govportal.records.session()``) and runs in its transaction. What the gate reads is marked as
changed by the version row, so that every process takes it over within seconds.

Refusals are ``govportal.errors.Problem``: 422 with the fields at fault, 404 for what isn't there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi.interfaces import ACCESS
from govportal.publicapi.interfaces import FORMATS
from govportal.publicapi.interfaces import INTERFACES
from govportal.publicapi.tables import api_interface
from govportal.publicapi.tables import api_key
from govportal.publicapi.tables import api_partner
from govportal.publicapi.tables import api_setting
from govportal.publicapi.tables import api_usage
from sqlalchemy import func
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from sqlalchemy.orm import Session
from typing import Any

import hashlib
import re
import secrets


#: Limits are whole numbers up to this; 0 means no limit.
MAX_LIMIT = 1_000_000_000
#: Requests a minute of a new partner unless another number is given.
DEFAULT_RATE = 600
MAX_NAME = 100
MAX_CONTACT = 500
MAX_NOTE = 500
KEY = re.compile(r"gp_([0-9a-f]{10})_[A-Za-z0-9_-]{43}")


@dataclass(frozen=True)
class Partner:
    """An outside site that reads the list.

    Args:
        quota_per_day: requests a day, 0 without limit.
        rate_per_minute: requests a minute, 0 without limit.
        interfaces: the names of the interfaces that it may use; all when empty.
        formats: the formats that it may ask for; all when empty.
    """

    id: int
    name: str
    contact: str
    active: bool
    quota_per_day: int
    rate_per_minute: int
    interfaces: tuple[str, ...]
    formats: tuple[str, ...]
    created: datetime


@dataclass(frozen=True)
class Key:
    """What is kept of an API key; the key itself is not."""

    id: int
    partner_id: int
    prefix: str
    label: str
    created: datetime
    expires: datetime | None
    revoked: datetime | None
    last_used: datetime | None

    def usable(self, now: datetime) -> bool:
        """Whether the key still opens anything."""
        return self.revoked is None and (self.expires is None or now < self.expires)


@dataclass(frozen=True)
class InterfaceSetting:
    """How one interface is published: ``access`` is one of ``ACCESS``."""

    name: str
    title: str
    access: str
    note: str


@dataclass(frozen=True)
class Usage:
    """Requests of one day by partner, interface and class of status ("2xx", "3xx", …).

    ``partner_id`` is 0 and ``partner`` empty for requests without a key.
    """

    day: str
    partner_id: int
    partner: str
    interface: str
    status: str
    requests: int


def key_digest(key: str) -> str:
    """What is kept of a key to recognise it."""
    return hashlib.sha256(key.encode()).hexdigest()


def touch(session: Session) -> None:
    """Tell all processes that what the gate reads has changed."""
    session.execute(
        update(api_setting)
        .where(api_setting.c.name == "version")
        .values(value=api_setting.c.value + 1)
    )


def create_partner(
    session: Session,
    name: str,
    contact: str = "",
    *,
    active: bool = True,
    quota_per_day: int = 0,
    rate_per_minute: int = DEFAULT_RATE,
    interfaces: Iterable[str] = (),
    formats: Iterable[str] = (),
) -> Partner:
    """Register an outside site.

    :raises Problem: 422; the name is empty or taken, a limit no number, a scope unknown.
    """
    values = _checked(
        session,
        None,
        {
            "name": name,
            "contact": contact,
            "active": active,
            "quota_per_day": quota_per_day,
            "rate_per_minute": rate_per_minute,
            "interfaces": interfaces,
            "formats": formats,
        },
    )
    created = session.execute(
        insert(api_partner).values(created=datetime.now(UTC), **values).returning(api_partner.c.id)
    ).scalar_one()
    touch(session)
    return partner(session, created)


def update_partner(session: Session, partner_id: int, **changes: Any) -> Partner:
    """Change some of the values that ``create_partner`` takes; ``active=False`` locks it out.

    :raises Problem: 404 no such partner; 422 as in ``create_partner``, or an unknown value.
    """
    partner(session, partner_id)
    values = _checked(session, partner_id, changes)
    if values:
        session.execute(update(api_partner).where(api_partner.c.id == partner_id).values(values))
        touch(session)
    return partner(session, partner_id)


def partner(session: Session, partner_id: int) -> Partner:
    """One partner.

    :raises Problem: 404.
    """
    row = session.execute(select(api_partner).where(api_partner.c.id == partner_id)).one_or_none()
    if row is None:
        raise Problem(404, "NotFound", _("没有这个合作方"))
    return _partner(row)


def partners(session: Session) -> list[Partner]:
    """All partners by name."""
    rows = session.execute(select(api_partner).order_by(api_partner.c.name))
    return [_partner(row) for row in rows]


def issue_key(
    session: Session, partner_id: int, label: str, expires: datetime | None = None
) -> tuple[Key, str]:
    """Make a key for a partner.

    :param label: what tells this key from the partner's others.
    :param expires: the moment from which it is refused, with a time zone.
    :returns: what is kept, and the key itself. Show it once: it cannot be had again.
    :raises Problem: 404 no such partner; 422 no label, or a moment that is past.
    """
    partner(session, partner_id)
    now = datetime.now(UTC)
    label = str(label or "").strip()
    errors = []
    if not label or len(label) > MAX_NAME:
        errors.append(
            FieldError("label", _("请填写密钥用途，不超过 ${max} 个字", mapping={"max": MAX_NAME}))
        )
    if expires is not None and expires.tzinfo is None:
        errors.append(FieldError("expires", _("有效期须写明时区")))
    elif expires is not None and expires <= now:
        errors.append(FieldError("expires", _("有效期须晚于当前时间")))
    if errors:
        raise Problem(422, "ValidationError", _("密钥信息有误"), errors)
    prefix = secrets.token_hex(5)
    plain = f"gp_{prefix}_{secrets.token_urlsafe(32)}"
    created = session.execute(
        insert(api_key)
        .values(
            partner_id=partner_id,
            prefix=prefix,
            digest=key_digest(plain),
            label=label,
            created=now,
            expires=expires,
        )
        .returning(api_key.c.id)
    ).scalar_one()
    touch(session)
    return _key(session, created), plain


def keys(session: Session, partner_id: int) -> list[Key]:
    """A partner's keys, the newest first, revoked and expired ones too.

    :raises Problem: 404 no such partner.
    """
    partner(session, partner_id)
    rows = session.execute(
        select(*_KEY_COLUMNS).where(api_key.c.partner_id == partner_id).order_by(-api_key.c.id)
    )
    return [Key(**row) for row in rows.mappings()]


def revoke_key(session: Session, key_id: int) -> Key:
    """Make a key useless from now on; doing it again changes nothing.

    :raises Problem: 404.
    """
    _key(session, key_id)
    session.execute(
        update(api_key)
        .where(api_key.c.id == key_id, api_key.c.revoked.is_(None))
        .values(revoked=datetime.now(UTC))
    )
    touch(session)
    return _key(session, key_id)


def interfaces(session: Session) -> list[InterfaceSetting]:
    """How each interface is published, in the order of the API document."""
    rows = {row.name: row for row in session.execute(select(api_interface))}
    return [
        InterfaceSetting(
            name,
            found.title,
            rows[name].access if name in rows else "public",
            rows[name].note if name in rows else "",
        )
        for name, found in INTERFACES.items()
    ]


def set_interface(session: Session, name: str, access: str, note: str = "") -> InterfaceSetting:
    """Publish an interface for everybody, for partners' keys only, or not at all.

    :param access: "public", "keys" or "off".
    :param note: why, for the administrators.
    :raises Problem: 404 no such interface; 422 no such access.
    """
    if name not in INTERFACES:
        raise Problem(404, "NotFound", _("没有接口“${name}”", mapping={"name": str(name)}))
    errors = []
    if access not in ACCESS:
        errors.append(
            FieldError(
                "access", _("开放方式只能是：${values}", mapping={"values": "、".join(ACCESS)})
            )
        )
    if not isinstance(note, str) or len(note) > MAX_NOTE:
        errors.append(FieldError("note", _("说明不超过 ${max} 个字", mapping={"max": MAX_NOTE})))
    if errors:
        raise Problem(422, "ValidationError", _("接口设置有误"), errors)
    changed = session.execute(
        update(api_interface)
        .where(api_interface.c.name == name)
        .values(access=access, note=note)
        .returning(api_interface.c.name)
    ).all()
    if not changed:
        session.execute(insert(api_interface).values(name=name, access=access, note=note))
    touch(session)
    return next(found for found in interfaces(session) if found.name == name)


def anonymous_rate(session: Session) -> int:
    """Requests a minute that one address may make without a key; 0 without limit."""
    return session.execute(
        select(api_setting.c.value).where(api_setting.c.name == "anonymous_rate")
    ).scalar_one()


def set_anonymous_rate(session: Session, per_minute: int) -> None:
    """Change ``anonymous_rate``.

    :raises Problem: 422 not a whole number from 0.
    """
    if error := _limit_error("anonymous_rate", per_minute):
        raise Problem(422, "ValidationError", _("限流设置有误"), [error])
    session.execute(
        update(api_setting).where(api_setting.c.name == "anonymous_rate").values(value=per_minute)
    )
    touch(session)


def usage(
    session: Session,
    since: date,
    until: date,
    *,
    partner_id: int | None = None,
    interface: str | None = None,
) -> list[Usage]:
    """Requests from ``since`` to ``until`` (both included, Beijing days), oldest first.

    Counts are written every few seconds by each serving process.

    :param partner_id: only this partner's; 0: only those without a key.
    :raises Problem: 422 when the days are the wrong way round.
    """
    if since > until:
        raise Problem(
            422,
            "ValidationError",
            _("统计期间有误"),
            [FieldError("since", _("开始日期不能晚于结束日期"))],
        )
    rows = api_usage.c
    query = (
        select(
            rows.day,
            rows.partner_id,
            func.coalesce(api_partner.c.name, "").label("partner"),
            rows.interface,
            rows.status,
            rows.requests,
        )
        .select_from(api_usage.outerjoin(api_partner, api_partner.c.id == rows.partner_id))
        .where(rows.day.between(since.isoformat(), until.isoformat()))
        .order_by(rows.day, rows.partner_id, rows.interface, rows.status)
    )
    if partner_id is not None:
        query = query.where(rows.partner_id == partner_id)
    if interface is not None:
        query = query.where(rows.interface == interface)
    return [Usage(**row) for row in session.execute(query).mappings()]


_KEY_COLUMNS = [column for column in api_key.c if column.name != "digest"]


def _key(session: Session, key_id: int) -> Key:
    row = (
        session.execute(select(*_KEY_COLUMNS).where(api_key.c.id == key_id))
        .mappings()
        .one_or_none()
    )
    if row is None:
        raise Problem(404, "NotFound", _("没有这个密钥"))
    return Key(**row)


def _partner(row: Any) -> Partner:
    values = dict(row._mapping)
    values["interfaces"] = tuple(values["interfaces"])
    values["formats"] = tuple(values["formats"])
    return Partner(**values)


def _limit_error(field: str, value: Any) -> FieldError | None:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_LIMIT:
        return FieldError(
            field,
            _("应为 0（不限）到 ${max} 的整数", mapping={"max": str(MAX_LIMIT)}),
        )
    return None


def _checked(session: Session, partner_id: int | None, values: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    errors: list[FieldError] = []
    for field, value in values.items():
        error = None
        if field == "name":
            value, error = _checked_name(session, partner_id, value)
        elif field == "contact":
            if not isinstance(value, str) or len(value) > MAX_CONTACT:
                error = FieldError(
                    field, _("联系方式不超过 ${max} 个字", mapping={"max": MAX_CONTACT})
                )
        elif field == "active":
            if not isinstance(value, bool):
                error = FieldError(field, _("只能是启用或停用（true 或 false）"))
        elif field in ("quota_per_day", "rate_per_minute"):
            error = _limit_error(field, value)
        elif field in ("interfaces", "formats"):
            value, error = _checked_scope(field, value)
        else:
            error = FieldError(field, _("没有这个字段"))
        if error is not None:
            errors.append(error)
        result[field] = value
    if errors:
        raise Problem(422, "ValidationError", _("合作方信息有误"), errors)
    return result


def _checked_name(
    session: Session, partner_id: int | None, value: Any
) -> tuple[str, FieldError | None]:
    name = value.strip() if isinstance(value, str) else ""
    if not name or len(name) > MAX_NAME:
        return name, FieldError(
            "name", _("请填写合作方名称，不超过 ${max} 个字", mapping={"max": MAX_NAME})
        )
    taken = session.execute(
        select(api_partner.c.id).where(api_partner.c.name == name)
    ).scalar_one_or_none()
    if taken is not None and taken != partner_id:
        return name, FieldError("name", _("已有同名的合作方，请换一个名称"))
    return name, None


def _checked_scope(field: str, value: Any) -> tuple[list[str], FieldError | None]:
    allowed = tuple(INTERFACES if field == "interfaces" else FORMATS)
    given = [] if isinstance(value, str) else list(value or ())
    unknown = [str(name) for name in given if name not in allowed]
    if unknown or isinstance(value, str):
        return [], FieldError(
            field,
            _(
                "授权范围有误：${unknown}；可用：${allowed}",
                mapping={
                    "unknown": "、".join(unknown) or str(value),
                    "allowed": "、".join(allowed),
                },
            ),
        )
    return [name for name in allowed if name in given], None
