"""The list projection: what the list API reads, one row for each published item.

``listing`` holds every item that is or was public, with its ready-made JSON. The other tables
are indexes over it, kept by ``store``:

- ``listing_term``: one row for each (filter value, item) with every sort key, so that a page of
  any filter in any order is one range of an index;
- ``listing_code``: every code of an item, for look-ups and for text that begins a code;
- ``listing_gram``: pairs of neighbouring characters of the titles, for text;
- ``listing_count``: how many items stand under a term or pair, so that a query with several
  filters begins at the rarest (nothing is ever counted by a query);
- ``listing_field``: the names that records of a kind have, for sparse fields and CSV headings;
- ``listing_clock``: one row; whoever writes takes the next number from it and holds its lock
  until the commit, so the order of numbers is the order of commits.

Moments are ISO 8601 texts in UTC with microseconds ("2026-11-24T02:20:01.123456Z"): they sort as
they are and go into JSON as they are.
"""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from sqlalchemy import Boolean
from sqlalchemy import Column
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import Text


#: Longest part of a title that takes part in sorting, in characters.
TITLE_KEY = 40
#: Length of a moment as text.
MOMENT = 27

listing = Table(
    "listing",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("uid", String(64), nullable=False),
    Column("seq", RowId, nullable=False),
    Column("deleted", Boolean, nullable=False),
    Column("changed", String(MOMENT), nullable=False),
    Column("published", String(MOMENT), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("code", key_text(128), nullable=False),
    Column("title_key", key_text(TITLE_KEY), nullable=False),
    Column("state", String(16), nullable=False),
    Column("region_code", String(16), nullable=False),
    Column("region_path", key_text(128), nullable=False),
    Column("department_code", String(64), nullable=False),
    Column("matter_type", String(32), nullable=False),
    Column("handling_type", String(32), nullable=False),
    Column("online_depth", String(32), nullable=False),
    # "true", "false", or "" where it does not apply.
    Column("online", String(8), nullable=False, server_default=""),
    # "|np-005|lp-010|": a value is found between its bars.
    Column("level", String(128), nullable=False),
    Column("themes", Text, nullable=False),
    Column("service_objects", Text, nullable=False),
    # Folded title, then every code on a line of its own: what text is compared with.
    Column("haystack", Text, nullable=False),
    # The texts come last: a row is judged by the columns before, without reading these.
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("record", Text, nullable=False),
    Index("uq_listing_kind_uid", "kind", "uid", unique=True),
    Index("uq_listing_seq", "seq", unique=True),
    Index("ix_listing_kind_seq", "kind", "seq"),
    Index("ix_listing_changed", "changed", "seq"),
)

listing_term = Table(
    "listing_term",
    metadata,
    Column("term", key_text(96), primary_key=True),
    Column("code", key_text(128), primary_key=True),
    Column("id", RowId, primary_key=True, autoincrement=False),
    Column("title_key", key_text(TITLE_KEY), nullable=False),
    Column("seq", RowId, nullable=False),
    Index("ix_listing_term_title", "term", "title_key", "id"),
    Index("ix_listing_term_seq", "term", "seq", "id"),
    sqlite_with_rowid=False,
)

listing_code = Table(
    "listing_code",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("code", key_text(128), primary_key=True),
    Column("id", RowId, primary_key=True, autoincrement=False),
    Index("ix_listing_code_id", "id"),
    sqlite_with_rowid=False,
)

listing_gram = Table(
    "listing_gram",
    metadata,
    Column("gram", key_text(8), primary_key=True),
    Column("id", RowId, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

listing_count = Table(
    "listing_count",
    metadata,
    Column("term", key_text(96), primary_key=True),
    Column("n", Integer, nullable=False),
    sqlite_with_rowid=False,
)

listing_field = Table(
    "listing_field",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("in_summary", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

listing_clock = Table(
    "listing_clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", RowId, nullable=False),
    Column("last_id", RowId, nullable=False),
    Column("changed", String(MOMENT), nullable=False),
    # Signs cursors; made by the migration, the same for all processes.
    Column("secret", String(64), nullable=False),
)
