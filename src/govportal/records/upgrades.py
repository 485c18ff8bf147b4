"""Bring the database to the schema of this release (alembic)."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from govportal.records.database import database
from pathlib import Path
from sqlalchemy import text


#: Any constant: all processes that migrate one PostgreSQL database queue on it.
ADVISORY_LOCK = 3448_1_2019


def _config() -> Config:
    config = Config()
    config.set_main_option(
        "script_location", str(Path(__file__).parent / "migrations").replace("%", "%%")
    )
    # The option is read by newer alembics only; it silences their question how to split paths.
    config.set_main_option("path_separator", "os")
    return config


def head_revision() -> str:
    """The schema revision of this release."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def current_revision() -> str | None:
    """The schema revision of the database; ``None`` when it is empty."""
    with database().engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate() -> tuple[str | None, str]:
    """Upgrade the database to the newest schema. Doing it again changes nothing.

    All steps run in one transaction, and processes that start together wait for each other.

    :returns: the revisions before and after.
    """
    with database().writer.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        before = MigrationContext.configure(connection).get_current_revision()
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        after = MigrationContext.configure(connection).get_current_revision()
    assert after is not None
    return before, after
