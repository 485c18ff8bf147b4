"""Everything out and in again with plone.exportimport and with collective.exportimport."""

from Acquisition import aq_base
from govportal.publishing.listing import rebuild
from plone.exportimport.exporters import get_exporter
from plone.exportimport.importers import get_importer
from tests.publishing.exports import province as made

import plone.api as api
import pytest
import transaction


@pytest.fixture
def mails(site, monkeypatch):
    """What is sent while a test runs, by a site that could."""
    sent = []
    host = api.portal.get_tool("MailHost")
    host.smtp_host = "localhost"
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


def test_plone_exportimport_brings_everything_back(mails, province, owner, tmp_path):
    before = made.snapshot(owner)
    related, listed = made.relations(), made.listed()
    importer = export_and_import(owner, tmp_path)
    assert importer.incomplete == {}
    after = made.snapshot(owner)
    assert set(after) == set(before)
    for path, expected in before.items():
        for part, value in expected.items():
            if part == "versions":
                assert after[path][part] == 0
            else:
                assert after[path][part] == value, (path, part)
    assert made.relations() == related
    assert made.listed() == listed
    assert rebuild.rebuild(owner, repair=False).clean
    assert mails == []
