"""Publication management: partners, their keys, published interfaces, statistics, settings."""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import UTCDateTime
from sqlalchemy import Boolean
from sqlalchemy import Column
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import JSON
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import Text


api_partner = Table(
    "api_partner",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", key_text(100), nullable=False, unique=True),
    Column("contact", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    # 0: no limit
    Column("quota_per_day", Integer, nullable=False),
    Column("rate_per_minute", Integer, nullable=False),
    # Names; an empty list means all.
    Column("interfaces", JSON, nullable=False),
    Column("formats", JSON, nullable=False),
    Column("created", UTCDateTime, nullable=False),
)

api_key = Table(
    "api_key",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("partner_id", Integer, ForeignKey("api_partner.id"), nullable=False),
    Column("prefix", key_text(16), nullable=False, unique=True),
    # SHA-256 of the whole key: it has 256 random bits, so a slow hash would add nothing.
    Column("digest", String(64), nullable=False),
    Column("label", String(100), nullable=False),
    Column("created", UTCDateTime, nullable=False),
    Column("expires", UTCDateTime),
    Column("revoked", UTCDateTime),
    Column("last_used", UTCDateTime),
    Index("ix_api_key_partner_id", "partner_id"),
)

api_interface = Table(
    "api_interface",
    metadata,
    Column("name", key_text(32), primary_key=True),
    Column("access", String(16), nullable=False),
    Column("note", Text, nullable=False),
)

api_usage = Table(
    "api_usage",
    metadata,
    Column("day", key_text(10), primary_key=True),
    # 0: without a key. No foreign key, so that statistics never hold up anything.
    Column("partner_id", Integer, primary_key=True, autoincrement=False),
    Column("interface", key_text(32), primary_key=True),
    Column("status", key_text(4), primary_key=True),
    Column("requests", Integer, nullable=False),
)

#: Small settings by name; the row "version" is raised by every change of what the gate reads.
api_setting = Table(
    "api_setting",
    metadata,
    Column("name", key_text(32), primary_key=True),
    Column("value", Integer, nullable=False),
)
