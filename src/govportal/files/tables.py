"""Files on their way in."""

from govportal.files import references
from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Column
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import String
from sqlalchemy import Table


upload = Table(
    "upload",
    metadata,
    # Random: whoever knows a number knows no other one.
    Column("id", key_text(32), primary_key=True),
    Column("owner", key_text(255), nullable=False),
    Column("name", String(255), nullable=False),
    # Bytes: as announced, and as received so far.
    Column("size", RowId, nullable=False),
    Column("received", RowId, nullable=False),
    # Known when it is whole.
    Column("sha256", String(64)),
    Column("media_type", String(128)),
    # open, done, claimed
    Column("state", key_text(8), nullable=False),
    Column("created", UTCDateTime, nullable=False),
    Index("ix_upload_owner", "owner", "state"),
    Index("ix_upload_sha256", "sha256"),
    Index("ix_upload_created", "created"),
)

#: The pieces of an upload that isn't whole yet; each is kept in the store.
upload_part = Table(
    "upload_part",
    metadata,
    Column(
        "upload_id",
        key_text(32),
        ForeignKey("upload.id", name="fk_upload_part_upload_id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("start", RowId, primary_key=True, autoincrement=False),
    Column("sha256", String(64), nullable=False),
    Index("ix_upload_part_sha256", "sha256"),
)

references.register(upload, "sha256")
references.register(upload_part, "sha256")
