"""Everything out and in again with plone.exportimport and with collective.exportimport."""

from Acquisition import aq_base
from collective.exportimport.interfaces import IBase64BlobsMarker
from collective.exportimport.interfaces import IMigrationMarker
from collective.exportimport.interfaces import IRawRichTextMarker
from govportal.publishing.listing import rebuild
from plone.exportimport.exporters import get_exporter
from plone.exportimport.importers import get_importer
from tests.publishing.exports import province as made
from zope.interface import noLongerProvides

import plone.api as api
import pytest
import transaction


@pytest.fixture
def mails(site, monkeypatch):
    """What is sent while a test runs, by a site that could."""
    sent = []
    host = api.portal.get_tool("MailHost")
    api.portal.set_registry_record("plone.email_from_address", "portal@example.org")
    kind = type(aq_base(host))
    monkeypatch.setattr(kind, "send", lambda self, *args, **kw: sent.append(args))
    return sent


def export_and_import(site, folder):
    """Out, everything deleted, in."""
    get_exporter(site).export_site(folder)
    made.empty(site)
    transaction.commit()
    assert made.typed(site) == []
    assert made.listed() == {}
    importer = get_importer(site)
    importer.import_site(folder)
    transaction.commit()
    return importer


def differences(before, after):
    """What is not as it was; old versions stay behind, and no new ones are kept."""
    assert set(after) == set(before)
    assert {one["versions"] for one in after.values()} == {0}
    return {
        (path, part, *found)
        for path, expected in before.items()
        for part, value in expected.items()
        if part != "versions"
        for found in unlike(value, after[path][part])
    }


def unlike(old, new):
    """Where two values differ, name by name."""
    if old == new:
        return []
    if isinstance(old, list) and isinstance(new, list):
        return [(repr([v for v in old if v not in new]), repr([v for v in new if v not in old]))]
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return [(repr(old), repr(new))]
    return [
        (name, *found) for name in {*old, *new} for found in unlike(old.get(name), new.get(name))
    ]


def test_plone_exportimport_brings_everything_back(mails, province, owner, tmp_path):
    before = made.snapshot(owner)
    related, listed = made.relations(), made.listed()
    importer = export_and_import(owner, tmp_path)
    assert importer.incomplete == {}
    assert differences(before, made.snapshot(owner)) == set()
    assert made.relations() == related
    assert made.listed() == listed
    assert rebuild.rebuild(owner, repair=False).clean
    assert mails == []


def view(site, name, **form):
    """A page of collective.exportimport, called as its form does."""
    request = site.REQUEST
    before = dict(request.form)
    request.form.clear()
    request.form.update({"form.submitted": "1", **form})
    request.environ["REQUEST_METHOD"] = request.method = "POST"
    try:
        return site.restrictedTraverse(f"@@{name}")
    finally:
        request.form.update(before)


def downloaded(site, name, *args, **kw):
    """What a page of exports sends."""
    response = site.REQUEST.response
    sent = []
    response.write = sent.append
    try:
        view(site, name)(*args, **kw)
    finally:
        del response.write
    return b"".join(sent).decode()


MARKS = (IBase64BlobsMarker, IMigrationMarker, IRawRichTextMarker)
TYPES = ["Region", "Department", "CatalogueEntry", "Matter", "ServiceGuide", "Law"]
TYPES += ["Intermediary", "Question", "Announcement"]


@pytest.mark.parametrize("migration", [True, False], ids=["migration", "plain"])
def test_collective_exportimport_brings_everything_back(mails, province, owner, migration):
    before = made.snapshot(owner)
    related, listed = made.relations(), made.listed()
    content = downloaded(owner, "export_content", portal_type=TYPES, migration=migration)
    relations = downloaded(owner, "export_relations")
    members = downloaded(owner, "export_members")
    roles = downloaded(owner, "export_localroles")
    ordering = downloaded(owner, "export_ordering")
    made.empty(owner)
    transaction.commit()
    for name, data in (
        ("import_members", members),
        ("import_content", content),
        ("import_relations", relations),
        ("import_localroles", roles),
        ("import_ordering", ordering),
        ("reset_dates", None),
    ):
        page = view(owner, name)
        page(data) if data is not None else page()
        transaction.commit()
    for mark in MARKS:
        # Each of these pages has a request of its own in life.
        if mark.providedBy(owner.REQUEST):
            noLongerProvides(owner.REQUEST, mark)
    assert differences(before, made.snapshot(owner)) == set()
    assert made.relations() == related
    assert made.listed() == listed
    assert rebuild.rebuild(owner, repair=False).clean
    assert mails == []
