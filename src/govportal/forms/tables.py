"""Published versions of forms, and which matter asks for which."""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Column
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import JSON
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import Text


#: Never changed and never removed: cases name the version that they were submitted with.
form_version = Table(
    "form_version",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("form_uid", key_text(64), nullable=False),
    # 1, 2, … of each form
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("schema", JSON, nullable=False),
    Column("layout", JSON, nullable=False),
    # SHA-256 of title, schema and layout
    Column("sha256", String(64), nullable=False),
    Column("published_at", UTCDateTime, nullable=False),
    Index("uq_form_version_form_uid_number", "form_uid", "number", unique=True),
)

#: What is public now: a matter has one form.
form_use = Table(
    "form_use",
    metadata,
    # a basic code (12) or an implementation code (31)
    Column("code", key_text(64), primary_key=True),
    Column("form_uid", key_text(64), nullable=False),
    Column("number", Integer, nullable=False),
    Index("ix_form_use_form_uid", "form_uid"),
)
