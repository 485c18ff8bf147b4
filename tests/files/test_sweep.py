"""What nobody needs goes, and nothing else."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.files import console
from govportal.files import store
from govportal.files import uploads
from govportal.files.sweep import sweep
from govportal.files.tables import upload
from io import BytesIO
from sqlalchemy import select
from sqlalchemy import update

import os
import pytest
import transaction


PDF = b"%PDF-1.4\n" + b"x" * 100


def begun(size=len(PDF)):
    return uploads.begin(records.session(), "li", "a.pdf", size).id


def aged(folder, hours):
    """Let every file of the store be some hours old."""
    moment = (datetime.now(UTC) - timedelta(hours=hours)).timestamp()
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (moment, moment))


@pytest.fixture
def number(database, folder):
    """An upload in two pieces of which the first has come."""
    found = begun()
    transaction.commit()
    uploads.append(found, "li", 0, BytesIO(PDF[:50]))
    transaction.commit()
    return found


def test_young_files_stay(database, folder):
    kept = store.put(b"of a transaction that is not committed yet")
    aged(folder, 23)
    assert sweep().removed == 0
    assert store.exists(kept.sha256)


def test_files_that_no_row_names_go(database, folder):
    gone = store.put(b"of a transaction that was aborted")
    aged(folder, 25)
    done = sweep()
    assert (done.removed, done.seen) == (1, 1)
    assert not store.exists(gone.sha256)


def test_pieces_stay_while_the_upload_is_on_its_way(number, folder):
    aged(folder, 30)
    assert sweep().removed == 0
    done = uploads.append(number, "li", 50, BytesIO(PDF[50:]))
    transaction.commit()
    assert done.state == "done"
    aged(folder, 30)
    # The pieces are part of the whole now.
    assert sweep().removed == 1
    assert uploads.claim(records.session(), number, "li").size == len(PDF)


def test_uploads_that_were_given_up_go_with_their_files(number, folder):
    with records.write_connection() as connection:
        old = datetime.now(UTC) - timedelta(hours=49)
        connection.execute(update(upload).values(created=old))
    aged(folder, 49)
    done = sweep()
    assert (done.uploads, done.removed) == (1, 1)
    with records.read_connection() as connection:
        assert connection.execute(select(upload)).all() == []
    assert list(store.stored()) == []


def test_says_what_was_done(database, folder, capsys):
    store.put(b"a")
    assert console.run(None, None, None) == 0
    assert "查看文件 1 个，删除 0 个" in capsys.readouterr().out
