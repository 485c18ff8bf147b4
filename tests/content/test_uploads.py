"""Files, images and samples are looked at when they come into the content."""

from plone.namedfile.file import NamedBlobFile
from zExceptions import BadRequest
from zExceptions import HTTPServiceUnavailable
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api
import pytest


PDF = b"%PDF-1.4\n"


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


def test_nothing_comes_in_while_the_scanner_does_not_answer(department, monkeypatch, tmp_path):
    monkeypatch.setenv("GOVPORTAL_CLAMD", str(tmp_path / "none.sock"))
    matter = api.content.create(department, "Matter", title="民办学校设立审批")
    matter.result_sample = NamedBlobFile(PDF, filename="sample.pdf")
    with pytest.raises(HTTPServiceUnavailable, match="sample.pdf"):
        notify(ObjectModifiedEvent(matter))
