"""Files on their way in: pieces, races, and who may take a file."""

from govportal import records
from govportal.errors import Problem
from govportal.files import store
from govportal.files import uploads
from govportal.files.tables import upload_part
from io import BytesIO
from sqlalchemy import select
from threading import Barrier
from threading import Thread
from zope.i18n import translate

import pytest
import transaction


PDF = b"%PDF-1.4\n" + b"0123456789" * 20


def begun(name="身份证.pdf", size=len(PDF), owner="li"):
    made = uploads.begin(records.session(), owner, name, size)
    transaction.commit()
    return made.id


def send(upload_id, offset, piece, owner="li"):
    try:
        found = uploads.append(upload_id, owner, offset, BytesIO(piece))
        transaction.commit()
    finally:
        transaction.abort()
    return found


def refused(status, call, *args):
    with pytest.raises(Problem) as caught:
        call(*args)
    transaction.abort()
    assert caught.value.status == status, translate(caught.value.message)
    return translate(caught.value.message)


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        ("", 5, "文件名"),
        (None, 5, "文件名"),
        ("长" * 300 + ".pdf", 5, "文件名"),
        ("a.pdf", "5", "文件大小"),
        ("a.pdf", True, "文件大小"),
        ("a.exe", 5, "“a.exe”"),
        ("a.pdf", 0, "“a.pdf”是空的"),
        ("a.pdf", -1, "“a.pdf”是空的"),
        ("a.pdf", 21 * 1024 * 1024, "“a.pdf”超过 20 MB"),
    ],
)
def test_refuses_at_once_what_would_be_refused_later(sqlite_database, name, size, said):
    with pytest.raises(Problem) as caught:
        uploads.begin(records.session(), "li", name, size)
    transaction.abort()
    told = [translate(caught.value.message), *(translate(e.message) for e in caught.value.errors)]
    assert any(said in text for text in told), told


def test_refuses_too_many_at_once(sqlite_database, monkeypatch):
    monkeypatch.setattr(uploads, "MOST", 2)
    begun(), begun()
    assert "2 个" in refused(429, begun)
    begun(owner="wang")


def test_nobody_else_finds_an_upload(sqlite_database, folder):
    number = begun()
    refused(404, uploads.find, number, "wang")
    refused(404, uploads.append, number, "wang", 0, BytesIO(PDF))
    refused(404, uploads.remove, records.session(), number, "wang")
    refused(422, uploads.claim, records.session(), number, "wang")
    refused(404, uploads.find, "x", "li")


@pytest.mark.parametrize("offset", [1, 50])
def test_refuses_a_piece_that_does_not_fit_and_says_where_it_stands(
    sqlite_database, folder, offset
):
    number = begun()
    send(number, 0, PDF[:40])
    with pytest.raises(uploads.OffsetConflict) as caught:
        uploads.append(number, "li", offset, BytesIO(b"x"))
    assert caught.value.status == 409
    assert caught.value.offset == 40


def test_refuses_an_empty_piece_and_more_than_was_announced(sqlite_database, folder):
    number = begun()
    assert "身份证.pdf" in refused(422, send, number, 0, b"")
    assert "身份证.pdf" in refused(422, send, number, 0, PDF + b"x")
    assert uploads.find(number, "li").received == 0


def test_a_disguised_file_is_refused_with_its_last_piece_and_nothing_is_kept(
    sqlite_database, folder
):
    number = begun(size=20)
    send(number, 0, b"<html>....")
    assert "“身份证.pdf”的内容不是" in refused(422, send, number, 10, b".........!")
    assert uploads.find(number, "li").state == "open"
    refused(422, uploads.claim, records.session(), number, "li")


def test_goes_on_where_it_stopped(database, folder):
    number = begun()
    send(number, 0, PDF[:100])
    # The connection broke: the client asks, and sends the rest.
    offset = uploads.find(number, "li").received
    assert offset == 100
    send(number, offset, PDF[offset:150])
    done = send(number, 150, PDF[150:])
    assert (done.state, done.media_type, done.received) == ("done", "application/pdf", len(PDF))
    refused(409, send, number, len(PDF), b"x")
    file = uploads.claim(records.session(), number, "li")
    transaction.commit()
    assert (file.name, file.size, file.media_type) == ("身份证.pdf", len(PDF), "application/pdf")
    with store.open(file.sha256) as stream:
        assert stream.read() == PDF
    with records.read_connection() as connection:
        assert connection.execute(select(upload_part)).all() == []


def test_a_file_belongs_to_one_case_only(database, folder):
    number = begun()
    send(number, 0, PDF)
    uploads.claim(records.session(), number, "li")
    transaction.commit()
    assert "已使用" in refused(422, uploads.claim, records.session(), number, "li")
    refused(409, uploads.remove, records.session(), number, "li")


def test_an_aborted_claim_leaves_the_upload(database, folder):
    number = begun()
    send(number, 0, PDF)
    uploads.claim(records.session(), number, "li")
    transaction.abort()
    assert uploads.claim(records.session(), number, "li").size == len(PDF)


def test_of_two_pieces_for_one_place_one_wins(database, folder):
    number = begun()
    barrier = Barrier(4)
    outcomes = []

    def work(letter):
        barrier.wait(10)
        try:
            uploads.append(number, "li", 0, BytesIO(PDF[:50] + letter))
            transaction.commit()
            outcomes.append("kept")
        except uploads.OffsetConflict as conflict:
            transaction.abort()
            outcomes.append(conflict.offset)
        finally:
            records.database.database().sessions.remove()

    threads = [Thread(target=work, args=(letter,)) for letter in (b"a", b"b", b"c", b"d")]
    [thread.start() for thread in threads]
    [thread.join(30) for thread in threads]
    assert sorted(map(str, outcomes)) == ["51", "51", "51", "kept"]


def test_removes_what_nothing_has_used(sqlite_database, folder):
    number = begun()
    send(number, 0, PDF[:10])
    uploads.remove(records.session(), number, "li")
    transaction.commit()
    refused(404, uploads.find, number, "li")


def test_a_name_is_no_path(sqlite_database):
    number = begun(name="../../a\r\nb.pdf")
    assert uploads.find(number, "li").name == ".._.._a__b.pdf"
