"""The SQL database: its address, sessions that join the Zope transaction, and migrations.

What happens (cases, messages, supervision …) and the read tables of what is published live in one
SQL database beside the ZODB: SQLite by default, PostgreSQL by URL. Nothing here imports Plone.
"""

from govportal.records.base import metadata
from govportal.records.base import UTCDateTime
from govportal.records.database import data_folder
from govportal.records.database import database_url
from govportal.records.database import engine
from govportal.records.database import NotConfigured
from govportal.records.database import read_connection
from govportal.records.database import session
from govportal.records.database import use
from govportal.records.database import write_connection
from govportal.records.upgrades import current_revision
from govportal.records.upgrades import head_revision
from govportal.records.upgrades import migrate


__all__ = [
    "NotConfigured",
    "UTCDateTime",
    "current_revision",
    "data_folder",
    "database_url",
    "engine",
    "head_revision",
    "metadata",
    "migrate",
    "read_connection",
    "session",
    "use",
    "write_connection",
]
