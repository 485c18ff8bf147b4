"""What every table shares: the metadata with its naming convention, and column types."""

from datetime import datetime
from datetime import UTC
from sqlalchemy import BigInteger
from sqlalchemy import DateTime
from sqlalchemy import Integer
from sqlalchemy import MetaData
from sqlalchemy import String
from sqlalchemy.types import TypeDecorator
from typing import Any


#: Constraints have names on both databases, so that a later migration can find them.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: A row number: 64 bits on PostgreSQL, SQLite's own rowid (64 bits as well) on SQLite.
RowId = BigInteger().with_variant(Integer(), "sqlite")


def key_text(length: int) -> String:
    """Text that is compared and sorted by code point on both databases.

    PostgreSQL sorts by the locale of the cluster unless told otherwise; a cursor would then mean
    another place after a move between databases.

    :param length: the longest value, in characters.
    """
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class UTCDateTime(TypeDecorator[datetime]):
    """A moment. Goes in with a time zone (a naive one is refused), comes out in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
