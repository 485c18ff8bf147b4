"""Engine, sessions and connections.

Transactions
    ``session()`` joins the Zope transaction. Its data manager sorts last, so the ZODB votes first
    and the SQL side commits last: a ZODB conflict rolls the rows back, and a refused SQL commit
    aborts the ZODB.

Locks
    A session on SQLite begins with BEGIN IMMEDIATE, and it does so when it is asked for, not at
    its first statement: the order of locks is then always "SQLite, then ZODB commit". A session
    that flushed for the first time during the commit would wait for the SQLite writer while it
    holds the ZODB's commit lock, which that writer needs. Whoever only reads takes
    ``read_connection()``, which never waits for a writer (WAL).
    Writers of one process queue for a lock of their own before they ask SQLite for its: SQLite
    lets who waits sleep, up to a tenth of a second at a time, also when the lock is free again.

Durability
    SQLite runs with WAL and ``synchronous=FULL``. NORMAL would survive the kill of a process but
    may lose the last commits at a power cut, while FileStorage, which syncs each commit, keeps
    its half: rows that were acknowledged would be gone. FULL costs one fsync a commit.

Faults
    A connection is asked before it is used (``pool_pre_ping``), so a server that was restarted is
    found again by the next request. Faults name the statement and never its values: they are
    persons' data, and faults are logged.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlalchemy import create_engine
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.engine import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import scoped_session
from sqlalchemy.orm import Session
from sqlalchemy.orm import sessionmaker
from typing import Any
from typing import cast
from zope.sqlalchemy import datamanager

import os
import sqlite3
import threading
import zope.sqlalchemy


FILE_NAME = "govportal.sqlite"
#: How long a SQLite writer waits for another one, in milliseconds.
BUSY_TIMEOUT_MS = 30_000
#: Execution option that says how a SQLite transaction begins; empty: no transaction at all.
BEGIN = "govportal_begin"
IMMEDIATE = "BEGIN IMMEDIATE"
#: What a connection record knows while its transaction has the turn to write.
TURN = "govportal_turn"


class NotConfigured(RuntimeError):
    """Nothing says where the database is."""


def database_url() -> URL:
    """Where the database is.

    ``GOVPORTAL_DATABASE`` (an SQLAlchemy URL) wins; else it is a SQLite file in the data folder.

    :raises NotConfigured: when neither is known.
    """
    text = os.environ.get("GOVPORTAL_DATABASE", "").strip()
    if text:
        return make_url(text)
    return URL.create("sqlite", database=str(data_folder() / FILE_NAME))


def data_folder() -> Path:
    """The folder for what the instance writes.

    ``GOVPORTAL_VAR`` names it; else it is the ``var`` folder of the running Zope instance.

    :raises NotConfigured: when neither is known.
    """
    folder = os.environ.get("GOVPORTAL_VAR", "").strip() or _client_home()
    if not folder:
        raise NotConfigured(
            "Set GOVPORTAL_VAR to the folder for the instance's data, "
            "or GOVPORTAL_DATABASE and GOVPORTAL_FILES to URLs."
        )
    return Path(folder)


def _client_home() -> str | None:
    try:
        from App.config import getConfiguration
    except ImportError:
        return None
    return getattr(getConfiguration(), "clienthome", None)


class Database:
    """One database: its engine and what is derived from it."""

    def __init__(self, url: str | URL) -> None:
        self.url = make_url(url)
        if self.url.get_backend_name() == "sqlite":
            self.engine: Engine = self._sqlite()
            self.writer: Engine = self.engine.execution_options(**{BEGIN: IMMEDIATE})
            self.reader = self.engine
            self.autocommit = self.engine.execution_options(**{BEGIN: ""})
        else:
            # Many rows of one statement go in few round trips.
            self.engine = create_engine(
                self.url,
                hide_parameters=True,
                pool_pre_ping=True,
                pool_size=8,
                max_overflow=24,
                executemany_mode="values_plus_batch",
            )
            self.writer = self.engine
            self.reader = self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
            self.autocommit = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self.sessions = scoped_session(sessionmaker(bind=self.writer, expire_on_commit=False))
        # "changed" from the start: statements sent through a session are not seen by the ORM's
        # bookkeeping, and what was written must never be rolled back for want of a mark.
        zope.sqlalchemy.register(self.sessions, initial_state=datamanager.STATUS_CHANGED)

    def _sqlite(self) -> Engine:
        path = self.url.database
        if not path or path == ":memory:" or self.url.query.get("mode") == "memory":
            raise NotConfigured("A SQLite database needs a file: threads share it.")
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        # zope.sqlalchemy forbids savepoints on SQLite for the driver's sake, which begins behind
        # SQLAlchemy's back. This engine begins itself, so they work (and imports need them).
        datamanager.NO_SAVEPOINT_SUPPORT.discard("sqlite")
        engine = create_engine(
            self.url, hide_parameters=True, pool_size=16, max_overflow=48, pool_timeout=60
        )
        turn = threading.Lock()

        @event.listens_for(engine, "connect")
        def _connect(connection: Any, record: Any) -> None:
            # The driver must not begin by itself: _begin below does.
            connection.isolation_level = None
            for pragma in (
                f"busy_timeout = {BUSY_TIMEOUT_MS}",
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "temp_store = MEMORY",
                "cache_size = -32768",
                "mmap_size = 1073741824",
            ):
                connection.execute(f"PRAGMA {pragma}")

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            how = connection.get_execution_options().get(BEGIN, "BEGIN")
            # A record has this dictionary for as long as it lives, the loss of its connection too.
            known = cast(dict[str, Any], connection.connection.record_info)
            if how == IMMEDIATE and TURN not in known:
                if not turn.acquire(timeout=BUSY_TIMEOUT_MS / 1000):
                    locked = sqlite3.OperationalError("database is locked")
                    raise OperationalError(how, None, locked)
                known[TURN] = True
            if how:
                connection.exec_driver_sql(how)

        @event.listens_for(engine, "checkin")
        def _checkin(connection: Any, record: Any) -> None:
            # After commit, rollback, or the loss of the connection.
            if record.record_info.pop(TURN, False):
                turn.release()

        return engine

    def dispose(self) -> None:
        """Close all connections."""
        self.sessions.remove()
        self.engine.dispose()


_lock = threading.Lock()
_database: Database | None = None


def database() -> Database:
    """The database of this process, opened at its first use."""
    global _database
    found = _database
    if found is None:
        with _lock:
            if _database is None:
                _database = Database(database_url())
            found = _database
    return found


def use(url: str | URL | None) -> None:
    """Take another database from now on; for tests and for console commands.

    Call it between transactions.

    :param url: an SQLAlchemy URL; ``None`` goes back to what the environment says.
    """
    global _database
    with _lock:
        old, _database = _database, Database(url) if url is not None else None
    if old is not None:
        old.dispose()


def engine() -> Engine:
    """The engine of this process (for inspection; read and write through the functions below)."""
    return database().engine


def session() -> Session:
    """The session of this thread, joined to the current Zope transaction, ready to write.

    On SQLite it holds the write lock from here to the end of the transaction.
    Commit and abort through ``transaction``, never on the session.

    :raises sqlalchemy.exc.OperationalError: another writer kept SQLite locked for 30 seconds.
    """
    found = database().sessions()
    found.connection()
    return found


@contextmanager
def read_connection(snapshot: bool = True) -> Iterator[Connection]:
    """A connection for reading outside the Zope transaction; never waits for a writer.

    :param snapshot: all statements see one state of the database. False: each statement sees what
        is committed when it runs, which saves two round trips.
    """
    found = database()
    with _told(found.engine):
        if snapshot:
            with found.reader.connect() as connection, connection.begin():
                yield connection
        else:
            with found.autocommit.connect() as connection:
                yield connection


@contextmanager
def write_connection() -> Iterator[Connection]:
    """A transaction of its own: commits at the end of the block, rolls back at an exception.

    For what doesn't belong to the Zope transaction, such as statistics.
    """
    found = database()
    with _told(found.engine), found.writer.begin() as connection:
        yield connection


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """Tell a fault of the driver itself as SQLAlchemy tells those of statements.

    A connection's options are set and reset outside of any statement, and the server may be away
    at that moment, too.
    """
    try:
        yield
    except engine.dialect.loaded_dbapi.Error as fault:
        raise OperationalError(None, None, fault, hide_parameters=True) from fault
