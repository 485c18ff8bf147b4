"""What is taken as a file, by its content."""

from contextlib import contextmanager
from govportal.errors import Problem
from govportal.files.checks import check
from govportal.files.settings import IFileSettings
from govportal.files.settings import MEGABYTE
from io import BytesIO
from tests.files.conftest import EICAR
from zipfile import ZipFile
from zope.i18n import translate

import plone.api as api
import pytest


PDF = b"%PDF-1.4\n"
PNG = b"\x89PNG\r\n\x1a\n"


@contextmanager
def refusal(text, status=422):
    """A refusal whose message has this in it."""
    with pytest.raises(Problem) as caught:
        yield
    assert caught.value.status == status
    assert text in translate(caught.value.message)


def package(*names):
    """A package with empty parts."""
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for name in names:
            file.writestr(name, "")
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<html><script>alert(1)</script>"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
        ("a.js", b"alert(1)"),
        ("a.exe", b"MZ\x90"),
        ("a.zip", package("a.html")),
        ("a.pdf.html", PDF),
        ("a", PDF),
        ("a.pdf", b"<html>%PDF-1.4"),
        ("a.pdf", b""),
        ("a.png", PDF),
        ("a.docx", package("xl/workbook.xml")),
        ("a.docx", package("word/document.xml", "word/vbaProject.bin")),
        ("a.docx", b"PK\x03\x04 no package"),
        ("a.ofd", package("a.txt")),
    ],
)
def test_refuses_what_is_not_a_document(name, data):
    with refusal("上传"):
        check(name, data)


def test_refuses_a_document_as_image(portal):
    with refusal("png"):
        check("a.pdf", PDF, image=True)


def test_refuses_what_is_too_large_by_the_setting(portal):
    api.portal.set_registry_record("max_megabytes", 1, interface=IFileSettings)
    with refusal("1 MB"):
        check("a.pdf", PDF + b" " * MEGABYTE)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("申请表.PDF", PDF, "application/pdf"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1"), "application/msword"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "application/vnd.ms-excel"),
        ("a.ofd", package("OFD.xml"), "application/ofd"),
        ("a.png", PNG, "image/png"),
        ("a.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
    ],
)
def test_takes_documents_and_images(name, data, media_type):
    assert check(name, data) == media_type


def test_takes_office_packages(portal):
    assert "word" in check("a.docx", package("word/document.xml"))
    assert "spreadsheet" in check("a.xlsx", package("xl/workbook.xml"))


def test_takes_a_stream_wherever_it_stands():
    stream = BytesIO(PDF)
    stream.read()
    assert check("a.pdf", stream) == "application/pdf"


def test_refuses_a_virus_by_the_name_of_the_file(clamd):
    with refusal("“证明.pdf”带有病毒（Win.Test.EICAR_HDB-1）"):
        check("证明.pdf", PDF + EICAR)
    assert check("证明.pdf", PDF) == "application/pdf"


def test_speaks_to_a_scanner_behind_a_socket_file(clamd_socket):
    with refusal("病毒"):
        check("a.pdf", PDF + EICAR)
    assert check("a.pdf", PDF) == "application/pdf"


@pytest.mark.parametrize("answer", [b"", b"stream: Can't allocate memory ERROR\0", b"\0"])
def test_no_verdict_is_not_taken_for_clean(clamd, answer):
    clamd.answer = answer
    with refusal("“a.pdf”", 503):
        check("a.pdf", PDF)


def test_a_scanner_that_is_down_takes_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("GOVPORTAL_CLAMD", str(tmp_path / "none.sock"))
    with refusal("稍后重新上传", 503):
        check("a.pdf", PDF)


def test_what_is_too_long_for_the_scanner_is_not_taken_for_clean(clamd):
    clamd.limit = 10
    with refusal("“a.pdf”", 503):
        check("a.pdf", PDF + b" " * 1_000_000)
