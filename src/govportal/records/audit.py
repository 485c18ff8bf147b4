"""Who read or did what with personal data: rows that are only ever added."""

from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Column
from sqlalchemy import Index
from sqlalchemy import JSON
from sqlalchemy import Table
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from typing import Any


audit = Table(
    "audit",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("actor", key_text(64), nullable=False),
    Column("action", key_text(32), nullable=False),
    Column("subject", key_text(96), nullable=False),
    Column("detail", JSON, nullable=False),
    Index("ix_audit_subject_id", "subject", "id"),
    Index("ix_audit_actor_id", "actor", "id"),
)


_INSERT = audit.insert()


def record(
    session: Session | Connection,
    actor: str,
    action: str,
    subject: str,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Write down what somebody did; it stands with the caller's transaction.

    Args:
        session: the caller's.
        actor: the user's id, ``""`` for the system or somebody who isn't logged in.
        action: a stable English word, e.g. ``read`` or ``export``.
        subject: what it was done to, e.g. ``case:5f0c…`` or ``person:zhang``.
        detail: more, without the personal data themselves.
    """
    values = {
        "at": datetime.now(UTC),
        "actor": actor,
        "action": action,
        "subject": subject,
        "detail": dict(detail or {}),
    }
    session.execute(_INSERT, values)
