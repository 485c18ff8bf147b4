"""Fixtures of the tests of appointments."""

from datetime import UTC
from govportal.cases import store
from tests.addons.appointment.hall import Hall
from tests.addons.appointment.hall import NOW
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url

import pytest


__all__ = ["database", "postgresql_server", "sqlite_database", "sqlite_template", "sqlite_url"]


class Clock:
    """What the engine takes for this moment."""

    def __init__(self):
        self.moment = NOW

    def __call__(self):
        return self.moment.astimezone(UTC)

    def set(self, day="2026-11-25", time="09:00"):
        """Another moment where the offices are."""
        hour, minute = time.split(":")
        year, month, date = day.split("-")
        self.moment = NOW.replace(
            year=int(year), month=int(month), day=int(date), hour=int(hour), minute=int(minute)
        )


@pytest.fixture
def clock(monkeypatch):
    """The clock; it stands until it is set."""
    found = Clock()
    monkeypatch.setattr(store, "now", found)
    return found


@pytest.fixture
def hall(portal, clock):
    """The county's hall with its people."""
    return Hall(portal)
