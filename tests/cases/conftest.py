"""Fixtures of the engine's tests: both databases."""

from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url


__all__ = [
    "database",
    "postgresql_server",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]
