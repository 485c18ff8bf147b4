"""Bytes by their SHA-256, in a folder and in an object store."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.files import store
from hashlib import sha256
from io import BytesIO

import os
import pytest


LONG_AGO = datetime.now(UTC) - timedelta(days=2)


def age(folder, name):
    """Let a file of the folder be two days old."""
    moment = LONG_AGO.timestamp()
    os.utime(next(folder.rglob(name)), (moment, moment))


@pytest.mark.parametrize("name", ["", "x", "../../etc/passwd", "0" * 63, "A" * 64, "0" * 64])
def test_has_nothing_under_names_that_are_none(anywhere, name):
    with pytest.raises(FileNotFoundError):
        store.open(name)


def test_gives_back_what_it_was_given(anywhere):
    found = store.put("办件材料".encode())
    assert found == store.Stored(sha256("办件材料".encode()).hexdigest(), 12)
    assert store.exists(found.sha256)
    with store.open(found.sha256) as stream:
        assert stream.read() == "办件材料".encode()


def test_takes_a_long_stream_from_its_beginning(anywhere):
    data = os.urandom(3 * store.BLOCK + 7)
    stream = BytesIO(data)
    stream.seek(5)
    found = store.put(stream)
    assert found.size == len(data)
    with store.open(found.sha256) as kept:
        assert kept.read() == data


def test_the_same_bytes_are_kept_once(anywhere):
    assert store.put(b"a") == store.put(b"a")
    assert [name for name, _written in store.stored()] == [store.put(b"a").sha256]


def test_an_interrupted_write_leaves_nothing(folder):
    class Broken(BytesIO):
        reads = 0

        def read(self, *args):
            self.reads += 1
            if self.reads > 3:
                raise OSError
            return super().read(10)

    broken = Broken(b"x" * 100)
    digest = store.Stored(sha256(b"x" * 100).hexdigest(), 100)
    with pytest.raises(OSError):
        store._store().write(digest.sha256, broken)
    assert not store.exists(digest.sha256)
    assert list(store.stored()) == []


def test_keeps_what_was_written_again(folder):
    found = store.put(b"a")
    age(folder, found.sha256)
    store.put(b"a")
    assert not store.discard(found.sha256, datetime.now(UTC) - timedelta(hours=1))
    assert store.exists(found.sha256)


def test_discards_what_is_old_and_what_is_gone_already(folder):
    found = store.put(b"a")
    age(folder, found.sha256)
    assert store.discard(found.sha256, datetime.now(UTC) - timedelta(hours=1))
    assert store.discard(found.sha256, datetime.now(UTC))
    assert not store.exists(found.sha256)


def test_objects_are_discarded_by_age(anywhere):
    found = store.put(b"a")
    assert not store.discard(found.sha256, datetime.now(UTC) - timedelta(hours=1))
    assert store.discard(found.sha256, datetime.now(UTC) + timedelta(hours=1))
    assert not store.exists(found.sha256)


def test_stands_in_the_data_folder_by_default(monkeypatch, tmp_path):
    monkeypatch.delenv("GOVPORTAL_FILES", raising=False)
    monkeypatch.setenv("GOVPORTAL_VAR", str(tmp_path))
    assert store.location() == str(records.data_folder() / "files")
    found = store.put(b"a")
    assert (tmp_path / "files" / found.sha256[:2] / found.sha256[2:4] / found.sha256).is_file()
