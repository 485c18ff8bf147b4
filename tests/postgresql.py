"""Databases for tests: SQLite always, and PostgreSQL from the installed server's own binaries.

A ``conftest.py`` imports the fixtures: ``postgresql_server``, ``sqlite_template`` and ``database``,
which runs a test on both databases. A missing server fails the test in CI and skips it elsewhere.
"""

from collections.abc import Iterator
from contextlib import closing
from contextlib import contextmanager
from govportal.records import database as records_database
from govportal.records import migrate
from pathlib import Path
from sqlalchemy import create_engine
from sqlalchemy import insert
from sqlalchemy import MetaData
from sqlalchemy import select
from sqlalchemy import Table
from sqlalchemy import text
from typing import Any

import getpass
import os
import pwd
import pytest
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import transaction


HINT = "PostgreSQL is needed: apt-get install -y postgresql postgresql-contrib"


def binaries() -> Path | None:
    """The folder of the newest installed server, if any."""
    folders = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if folders:
        return max(folders, key=lambda folder: int(folder.parent.name))
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _server_user() -> str | None:
    """The server refuses to run as root; whose account it uses then."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Server:
    """A throwaway cluster; ``url(name)`` is the URL of one of its databases."""

    def __init__(self, folder: Path, bin_folder: Path) -> None:
        self.folder = folder
        self.bin_folder = bin_folder
        self.rows: dict[Table, list[dict[str, Any]]] = {}
        self.port = _free_port()
        self.user = _server_user()
        if self.user:
            shutil.chown(folder, self.user)
        self._run(
            bin_folder / "initdb",
            "--pgdata=data",
            "--username=govportal",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        self.start()

    def start(self) -> None:
        """Start the server, also again after `kill`, and wait until it answers."""
        self.process = subprocess.Popen(
            [
                self.bin_folder / "postgres",
                "-D",
                "data",
                "-k",
                str(self.folder),
                "-p",
                str(self.port),
                *("-c", "listen_addresses=127.0.0.1"),
                *("-c", "fsync=off"),
                *("-c", "max_connections=100"),
            ],
            cwd=self.folder,
            user=self.user,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "log").open("w"),
        )
        self._wait()

    def kill(self) -> None:
        """Kill the server and all its processes outright."""
        server = self.process.pid
        children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
        for process in (server, *map(int, children)):
            os.kill(process, signal.SIGKILL)
        self.process.wait()

    def _run(self, *command: object) -> None:
        subprocess.run(
            [str(part) for part in command],
            cwd=self.folder,
            user=self.user,
            check=True,
            capture_output=True,
        )

    def _wait(self) -> None:
        engine = create_engine(self.url("postgres"))
        deadline = time.monotonic() + 30
        while True:
            try:
                with engine.connect():
                    break
            except Exception:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    pytest.fail(f"PostgreSQL did not start: {(self.folder / 'log').read_text()}")
                time.sleep(0.1)
        engine.dispose()

    def url(self, name: str) -> str:
        """The URL of a database."""
        return f"postgresql+psycopg2://govportal@127.0.0.1:{self.port}/{name}"

    def execute(self, statement: str) -> None:
        """Run a statement outside transactions."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def keep(self) -> None:
        """Remember what the migrated database holds."""
        engine = create_engine(self.url("govportal"))
        tables = MetaData()
        tables.reflect(engine)
        with engine.connect() as connection:
            self.rows = {
                table: [dict(row._mapping) for row in connection.execute(select(table))]
                for table in tables.sorted_tables
                if table.name != "alembic_version"
            }
        engine.dispose()

    def reset(self) -> None:
        """Bring the database back to what ``keep`` saw; faster than making a new one."""
        engine = create_engine(self.url("govportal"))
        quote = engine.dialect.identifier_preparer.quote
        names = ", ".join(quote(table.name) for table in self.rows)
        with engine.begin() as connection:
            connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            for table, rows in self.rows.items():
                if rows:
                    connection.execute(insert(table), rows)
        engine.dispose()

    def stop(self) -> None:
        """Stop the server at once; nothing of it is kept."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@contextmanager
def cluster() -> Iterator[Server]:
    """A cluster of one's own with an empty database ``govportal``; gone at the end of the block."""
    bin_folder = binaries()
    if bin_folder is None:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(HINT)
        pytest.skip(HINT)
    folder = Path(tempfile.mkdtemp(prefix=f"govportal-pg-{getpass.getuser()}-"))
    server = Server(folder, bin_folder)
    try:
        server.execute("CREATE DATABASE govportal")
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """A cluster with a migrated database ``govportal``."""
    with cluster() as server:
        _migrated(server.url("govportal"))
        server.keep()
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    _migrated(f"sqlite:///{path}")
    return path


def _migrated(url: str) -> None:
    before = records_database._database
    records_database._database = found = records_database.Database(url)
    try:
        migrate()
    finally:
        found.dispose()
        records_database._database = before


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of a fresh, migrated SQLite file."""
    shutil.copy(sqlite_template, tmp_path / "test.sqlite")
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


def _use(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    transaction.abort()
    found = records_database.Database(url)
    monkeypatch.setattr(records_database, "_database", found)
    yield url
    transaction.abort()
    found.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run the test on each database, fresh and migrated; gives the URL in use."""
    if request.param == "sqlite":
        yield from _use(request.getfixturevalue("sqlite_url"), monkeypatch)
        return
    server: Server = request.getfixturevalue("postgresql_server")
    server.reset()
    yield from _use(server.url("govportal"), monkeypatch)


@pytest.fixture
def sqlite_database(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A fresh, migrated SQLite file in use; for what doesn't differ between databases."""
    yield from _use(sqlite_url, monkeypatch)
