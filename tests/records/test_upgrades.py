from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from datetime import timedelta
from datetime import timezone
from datetime import UTC
from govportal import records
from govportal.records import console
from sqlalchemy import inspect

import argparse
import govportal.addons.evaluation.tables
import govportal.cases.tables
import govportal.files.tables
import govportal.messages.tables
import govportal.publicapi.tables
import govportal.publishing.deleted
import govportal.publishing.listing.tables
import govportal.records.audit
import govportal.records.outbox  # noqa: F401
import pytest


def test_refuses_a_moment_without_zone():
    with pytest.raises(ValueError):
        records.UTCDateTime().process_bind_param(datetime(2026, 1, 1), None)


def test_moments_come_out_in_utc():
    column = records.UTCDateTime()
    beijing = datetime(2026, 1, 1, 8, tzinfo=timezone(timedelta(hours=8)))
    assert column.process_bind_param(beijing, None) == datetime(2026, 1, 1, tzinfo=UTC)
    assert column.process_result_value(datetime(2026, 1, 1), None) == beijing


def test_migrating_again_changes_nothing(database):
    assert records.migrate() == (records.head_revision(), records.head_revision())
    assert records.current_revision() == records.head_revision()


def test_migrations_make_what_the_tables_say(database):
    # Other rooms' tables may not be imported here; only what is imported is compared.
    ours = set(records.metadata.tables)
    with records.read_connection() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, type_, parent: type_ != "table" or name in ours,
            },
        )
        assert compare_metadata(context, records.metadata) == []
    assert ours <= set(inspect(records.engine()).get_table_names())


def test_processes_that_start_together_migrate_once(tmp_path):
    before = records.database._database
    records.use(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    try:
        assert records.current_revision() is None
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda _n: records.migrate(), range(4)))
        assert sorted(r[0] or "" for r in results) == ["", *[records.head_revision()] * 3]
    finally:
        records.use(None)
        records.database._database = before


def test_command_migrates(sqlite_database, capsys):
    parser = argparse.ArgumentParser()
    console.register(parser.add_subparsers())
    args = parser.parse_args(["migrate"])
    assert args.offline
    assert args.run(args) == 0
    assert "已是最新" in capsys.readouterr().out
