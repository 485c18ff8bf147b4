"""A list that went wrong is told apart and mended."""

from govportal import records
from govportal.publishing.listing import subscribers
from govportal.publishing.listing.console import run
from govportal.publishing.listing.rebuild import rebuild
from govportal.publishing.listing.tables import listing
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import delete
from sqlalchemy import update

import argparse
import plone.api as api
import pytest


@pytest.fixture
def wrong(portal):
    """A list with a missing, a stale and a surplus entry."""
    # Functional tests that ran before may have committed rows.
    records.session().execute(delete(listing))
    setRoles(portal, TEST_USER_ID, ["Manager"])
    stale = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    gone = api.content.create(portal, "Region", title="江苏省", code="320000", level="province")
    subscribers.flush()
    session = records.session()
    session.execute(update(listing).where(listing.c.uid == stale.UID()).values(digest="x"))
    portal._delObject(gone.id, suppress_events=True)
    portal._setObject("new", stale._getCopy(portal), suppress_events=True)
    missing = portal["new"]
    missing._plone_uuid = "f" * 32
    setattr(missing, "_plone.uuid", "f" * 32)
    return portal, stale.UID(), gone.UID(), missing.UID()


def test_reports_without_mending(wrong, capsys):
    portal = wrong[0]
    assert run(None, portal, argparse.Namespace(check=True)) == 1
    said = capsys.readouterr().out
    assert "清单中缺少 1 条" in said
    assert "清单中陈旧 1 条" in said
    assert "清单中多余 1 条" in said
    assert not rebuild(portal, repair=False).clean


def test_mends_and_then_finds_nothing(wrong):
    portal, stale, gone, missing = wrong
    found = rebuild(portal)
    assert [uid for _kind, uid, _title in found.missing] == [missing]
    assert [uid for _kind, uid, _title in found.stale] == [stale]
    assert [uid for _kind, uid, _title in found.surplus] == [gone]
    assert rebuild(portal).clean
