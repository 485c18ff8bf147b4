"""The day's work that needs no site: sweeping files and the outbox."""

from contextlib import contextmanager
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.console import timekeeper
from govportal.files import store
from govportal.publishing.review.clock import Report
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


@pytest.fixture
def work(monkeypatch):
    """The day's work without a site: what was done, and what each part answers."""
    done = []
    answers = {"recount": False}

    @contextmanager
    def open_site(site_id):
        yield None, None

    def part(name):
        def run(*args):
            done.append(name)
            answer = answers.get(name, 0)
            return answer() if callable(answer) else answer

        return run

    monkeypatch.setattr(timekeeper, "open_site", open_site)
    monkeypatch.setattr("govportal.publishing.review.today.today", lambda: None)
    monkeypatch.setattr("govportal.publishing.review.clock.run", lambda site, day: Report())
    monkeypatch.setattr("govportal.cases.overdue.run", list)
    for name in ("recount", "reminders"):
        monkeypatch.setattr(f"govportal.cases.{name}.run", part(name))
    monkeypatch.setattr("govportal.cases.drafts.sweep", part("drafts"))
    return done, answers


def test_what_fails_is_logged_and_tried_at_the_next_look(work, caplog):
    done, answers = work
    answers["recount"] = lambda: 1 / 0
    assert not timekeeper.tick("govportal")
    assert "the day's work failed" in caplog.text
    assert done == ["recount"]


def test_reminds_only_when_no_deadline_is_about_to_move(work):
    done, answers = work
    answers["recount"] = True
    assert timekeeper.tick("govportal")
    assert done == ["recount"]
    answers["recount"] = False
    assert not timekeeper.tick("govportal")
    assert done == ["recount", "recount", "reminders"]


def test_drafts_that_cannot_be_swept_are_logged(work, caplog):
    done, answers = work
    timekeeper.sweep_drafts("govportal")
    assert (done, caplog.text) == (["drafts"], "")
    answers["drafts"] = lambda: 1 / 0
    timekeeper.sweep_drafts("govportal")
    assert "drafts were not swept" in caplog.text


__all__ = ["sqlite_database", "sqlite_template", "sqlite_url"]
