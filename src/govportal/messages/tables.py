"""Inboxes, and what people want to be told by which way."""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Boolean
from sqlalchemy import Column
from sqlalchemy import Index
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import Text
from sqlalchemy import UniqueConstraint


inbox_message = Table(
    "inbox_message",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("user_id", key_text(255), nullable=False),
    Column("key", key_text(200), nullable=False),
    Column("template", key_text(64), nullable=False),
    Column("subject", String(300), nullable=False),
    Column("text", Text, nullable=False),
    # No foreign key: cases stand above messages.
    Column("case_id", RowId),
    Column("created", UTCDateTime, nullable=False),
    Column("read_at", UTCDateTime),
    UniqueConstraint("user_id", "key", name="uq_inbox_message_user_id_key"),
    Index("ix_inbox_message_user_id_id", "user_id", "id"),
    Index("ix_inbox_message_user_id_read_at", "user_id", "read_at"),
)

#: A way that somebody has spoken about; of the others the default holds.
message_preference = Table(
    "message_preference",
    metadata,
    Column("user_id", key_text(255), primary_key=True),
    Column("channel", key_text(32), primary_key=True),
    Column("wanted", Boolean, nullable=False),
)
