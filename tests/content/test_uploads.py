"""What may be uploaded, by its content."""

from govportal.content import uploads
from io import BytesIO
from plone.namedfile.file import NamedBlobFile
from zExceptions import BadRequest
from zipfile import ZipFile
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api
import pytest


PDF = b"%PDF-1.4\n"
PNG = b"\x89PNG\r\n\x1a\n"


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
def test_refuses_what_is_not_a_document(portal, name, data):
    with pytest.raises(ValueError, match="上传"):
        uploads.check(name, data)


def test_refuses_a_document_as_image(portal):
    with pytest.raises(ValueError, match="png"):
        uploads.check("a.pdf", PDF, image=True)


def test_refuses_what_is_too_large_by_the_setting(portal):
    api.portal.set_registry_record("max_megabytes", 1, interface=uploads.IUploadSettings)
    with pytest.raises(ValueError, match="1 MB"):
        uploads.check("a.pdf", PDF + b" " * uploads.MEGABYTE)


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
def test_takes_documents_and_images(portal, name, data, media_type):
    assert uploads.check(name, data).media_type == media_type


def test_takes_office_packages(portal):
    assert "word" in uploads.check("a.docx", package("word/document.xml")).media_type
    assert "spreadsheet" in uploads.check("a.xlsx", package("xl/workbook.xml")).media_type


def test_content_is_looked_at_when_added_and_when_changed(portal):
    with api.env.adopt_roles(["Manager"]):
        portal.portal_types["Plone Site"].filter_content_types = False
        bad = NamedBlobFile(data=b"<html>", contentType="application/pdf", filename="a.html")
        with pytest.raises(BadRequest, match="不能上传"):
            api.content.create(portal, "File", title="坏的", file=bad)
        good = NamedBlobFile(data=PDF, contentType="text/html", filename="a.pdf")
        file = api.content.create(portal, "File", title="好的", file=good)
        assert file.file.contentType == "application/pdf"
        file.file = bad
        with pytest.raises(BadRequest, match="不能上传"):
            notify(ObjectModifiedEvent(file))


def test_the_sample_of_a_result_is_looked_at_too(department):
    matter = api.content.create(department, "Matter", title="民办学校设立审批")
    matter.result_sample = NamedBlobFile(b"<html>", filename="sample.html")
    with pytest.raises(BadRequest, match="sample.html"):
        notify(ObjectModifiedEvent(matter))
    matter.result_sample = NamedBlobFile(PDF, filename="sample.pdf", contentType="text/html")
    notify(ObjectModifiedEvent(matter))
    assert matter.result_sample.contentType == "application/pdf"
