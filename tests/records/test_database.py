from concurrent.futures import ThreadPoolExecutor
from govportal import records
from govportal.records.database import Database
from govportal.records.database import database_url
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import PendingRollbackError

import os
import pytest
import signal
import subprocess
import sys
import transaction


class Voter:
    """A data manager that votes before SQL, as the ZODB does."""

    transaction_manager = transaction.manager

    def __init__(self, fails: bool) -> None:
        self.fails = fails

    def tpc_vote(self, txn):
        if self.fails:
            raise ValueError("conflict")

    def abort(self, txn): ...

    tpc_begin = commit = tpc_finish = tpc_abort = abort

    def sortKey(self):
        return "a"


def put(name: str, value: int = 1) -> None:
    records.session().execute(
        text("INSERT INTO api_setting (name, value) VALUES (:name, :value)"),
        {"name": name, "value": value},
    )


def names() -> set[str]:
    with records.read_connection() as connection:
        return set(connection.execute(text("SELECT name FROM api_setting")).scalars())


def test_refuses_a_database_in_memory():
    with pytest.raises(records.NotConfigured):
        Database("sqlite://")


def test_refuses_to_guess_where_the_database_is(monkeypatch):
    monkeypatch.delenv("GOVPORTAL_DATABASE", raising=False)
    monkeypatch.delenv("GOVPORTAL_VAR", raising=False)
    monkeypatch.setattr("govportal.records.database._client_home", lambda: None)
    with pytest.raises(records.NotConfigured, match="GOVPORTAL_DATABASE"):
        database_url()


def test_environment_names_the_database(monkeypatch, tmp_path):
    monkeypatch.delenv("GOVPORTAL_DATABASE", raising=False)
    monkeypatch.setenv("GOVPORTAL_VAR", str(tmp_path))
    assert database_url().database == str(tmp_path / "govportal.sqlite")
    monkeypatch.setenv("GOVPORTAL_DATABASE", "postgresql+psycopg2://h/name")
    assert database_url().database == "name"


def test_aborted_transaction_leaves_nothing(database):
    put("gone")
    transaction.abort()
    assert "gone" not in names()


def test_failed_vote_of_the_zodb_rolls_the_rows_back(database):
    put("gone")
    transaction.get().join(Voter(fails=True))
    with pytest.raises(ValueError):
        transaction.commit()
    transaction.abort()
    assert "gone" not in names()


def test_commit_keeps_rows_sent_as_plain_statements(database):
    put("kept")
    transaction.get().join(Voter(fails=False))
    transaction.commit()
    assert "kept" in names()


def test_savepoint_takes_back_one_part(database):
    put("first")
    savepoint = transaction.savepoint()
    put("second")
    savepoint.rollback()
    put("third")
    transaction.commit()
    assert {"first", "third"} <= names()
    assert "second" not in names()


def test_failed_block_of_its_own_rolls_back(database):
    with pytest.raises(RuntimeError), records.write_connection() as connection:
        connection.execute(text("INSERT INTO api_setting (name, value) VALUES ('gone', 1)"))
        raise RuntimeError
    assert "gone" not in names()


def test_reader_neither_waits_for_a_writer_nor_sees_what_is_not_committed(database):
    put("later")
    assert "later" not in names()
    transaction.commit()
    assert "later" in names()


def test_snapshot_keeps_one_state(database):
    query = text("SELECT count(*) FROM api_setting")
    with records.read_connection() as connection:
        before = connection.execute(query).scalar()
        put("during")
        transaction.commit()
        assert connection.execute(query).scalar() == before
    with records.read_connection() as connection:
        assert connection.execute(query).scalar() == before + 1


def test_eight_writers_all_succeed(database):
    def write(worker: int) -> None:
        for n in range(15):
            session = records.session()
            session.execute(text("UPDATE api_setting SET value = value + 1 WHERE name = 'version'"))
            put(f"w{worker}-{n}")
            transaction.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    with records.read_connection() as connection:
        value = connection.execute(text("SELECT value FROM api_setting WHERE name = 'version'"))
        assert value.scalar() == 1 + 8 * 15
    assert len([name for name in names() if name.startswith("w")]) == 120


WRITER = """
from govportal import records
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import PendingRollbackError
import sys, transaction
records.use(sys.argv[1])
n = 0
while True:
    records.session().execute(
        text("INSERT INTO api_setting (name, value) VALUES (:n, 1)"), {"n": f"k{n}"})
    transaction.commit()
    print(n, flush=True)
    n += 1
"""


def test_what_was_acknowledged_survives_a_kill(sqlite_database):
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, sqlite_database],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    acknowledged = [next(process.stdout).strip() for _n in range(50)]
    process.send_signal(signal.SIGKILL)
    acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.wait()
    assert {f"k{n}" for n in acknowledged} <= names()


def test_writer_waits_for_its_turn_and_is_refused_when_it_takes_too_long(
    sqlite_database, monkeypatch
):
    monkeypatch.setattr("govportal.records.database.BUSY_TIMEOUT_MS", 200)
    with (
        records.write_connection(),
        ThreadPoolExecutor(1) as pool,
        pytest.raises(OperationalError, match="locked"),
    ):
        pool.submit(write_nothing).result()
    write_nothing()


def test_turn_is_passed_on_after_a_failure_and_the_loss_of_a_connection(sqlite_database):
    with pytest.raises(ValueError), records.write_connection():
        raise ValueError
    with pytest.raises(PendingRollbackError), records.write_connection() as connection:
        connection.invalidate()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(write_nothing).result(timeout=10)


def test_connection_that_begins_again_keeps_its_turn(sqlite_database):
    with records.database.database().writer.connect() as connection:
        for _time in range(2):
            connection.execute(text("SELECT 1"))
            connection.commit()
    write_nothing()


def write_nothing() -> None:
    with records.write_connection():
        pass


@pytest.mark.postgresql
@pytest.mark.parametrize("snapshot", [True, False])
def test_a_server_that_goes_away_between_statements_is_told_in_one_way(
    postgresql_server, monkeypatch, snapshot
):
    found = Database(postgresql_server.url("govportal"))
    monkeypatch.setattr(records.database, "_database", found)
    with records.read_connection() as connection:
        # Its options are taken back, which the driver tells the server by a statement of its own.
        connection.scalar(text("SELECT 1"))
    with pytest.raises(OperationalError), records.read_connection(snapshot) as connection:
        process = connection.scalar(text("SELECT pg_backend_pid()"))
        postgresql_server.execute(f"SELECT pg_terminate_backend({process})")
    # The next one finds it again.
    with records.read_connection(snapshot) as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    found.dispose()
