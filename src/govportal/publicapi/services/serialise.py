"""Publication management as JSON. A key's secret is nowhere kept, so it is nowhere here."""

from datetime import datetime
from govportal.publicapi.partners import InterfaceSetting
from govportal.publicapi.partners import Key
from govportal.publicapi.partners import Partner
from typing import Any
from zope.i18n import translate


def partner_json(found: Partner, url: str) -> dict[str, Any]:
    """One partner; ``url`` is the address of all."""
    return {
        "@id": f"{url}/{found.id}",
        "id": found.id,
        "name": found.name,
        "contact": found.contact,
        "active": found.active,
        "quota_per_day": found.quota_per_day,
        "rate_per_minute": found.rate_per_minute,
        "interfaces": list(found.interfaces),
        "formats": list(found.formats),
        "created": found.created.isoformat(),
        "keys": {"@id": f"{url}/{found.id}/keys"},
    }


def key_json(found: Key, url: str, now: datetime) -> dict[str, Any]:
    """What is kept of a key; ``url`` is the address of all partners."""
    return {
        "@id": f"{url}/{found.partner_id}/keys/{found.id}",
        "id": found.id,
        "prefix": found.prefix,
        "label": found.label,
        "usable": found.usable(now),
        "created": found.created.isoformat(),
        "expires": _moment(found.expires),
        "revoked": _moment(found.revoked),
        "last_used": _moment(found.last_used),
    }


def interface_json(found: InterfaceSetting, url: str, request: Any) -> dict[str, Any]:
    """How one interface is published; ``url`` is the address of all."""
    return {
        "@id": f"{url}/{found.name}",
        "name": found.name,
        "title": translate(found.title, context=request),
        "access": found.access,
        "note": found.note,
    }


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None
