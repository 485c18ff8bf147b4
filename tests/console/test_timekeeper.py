"""The day's work that needs no site: sweeping files and the outbox."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.console import timekeeper
from govportal.files import store
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url

import logging
import os
import pytest


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("GOVPORTAL_FILES", str(tmp_path / "files"))
    return tmp_path / "files"


def test_a_store_that_fails_is_logged_and_stops_nothing(sqlite_database, monkeypatch, caplog):
    monkeypatch.setenv("GOVPORTAL_FILES", "nosuchprotocol://files")
    timekeeper.sweep_files()
    assert "files were not swept" in caplog.text


def test_removes_files_that_no_row_names(sqlite_database, folder, caplog):
    caplog.set_level(logging.INFO)
    gone = store.put(b"a")
    moment = (datetime.now(UTC) - timedelta(days=2)).timestamp()
    for path in folder.rglob(gone.sha256):
        os.utime(path, (moment, moment))
    timekeeper.sweep_files()
    assert not store.exists(gone.sha256)
    assert "swept 0 uploads and 1 files" in caplog.text


def test_an_outbox_that_cannot_be_swept_is_logged(sqlite_database, monkeypatch, caplog):
    timekeeper.sweep_outbox()
    assert caplog.text == ""
    monkeypatch.setattr("govportal.records.outbox.forget", lambda before: 1 / 0)
    timekeeper.sweep_outbox()
    assert "the outbox was not swept" in caplog.text


__all__ = ["sqlite_database", "sqlite_template", "sqlite_url"]
