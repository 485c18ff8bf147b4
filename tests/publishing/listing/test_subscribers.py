"""The list follows the content in the same transaction."""

from govportal import records
from govportal.publishing.listing import store
from govportal.publishing.listing import subscribers
from govportal.publishing.listing.rebuild import rebuild
from govportal.publishing.listing.tables import listing
from govportal.publishing.review import bypass
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import delete
from sqlalchemy import select
from Testing.makerequest import makerequest
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api
import pytest
import transaction


@pytest.fixture
def department(portal):
    # Functional tests that ran before may have committed rows.
    records.session().execute(delete(listing))
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    return api.content.create(region, "Department", title="厅", code="11370000004501038M")


@pytest.fixture
def matter(department):
    matter = api.content.create(department, "Matter", title="事", implementation_code="A1")
    bypass.publish(matter, "x")
    subscribers.flush()
    return matter


def rows(kind="matter"):
    query = select(listing.c.title, listing.c.state, listing.c.deleted, listing.c.record).where(
        listing.c.kind == kind
    )
    return [tuple(row) for row in records.session().execute(query)]


def changed(obj):
    notify(ObjectModifiedEvent(obj))
    subscribers.flush()


def test_a_draft_is_not_listed(department):
    api.content.create(department, "Matter", title="草稿", implementation_code="A9")
    subscribers.flush()
    assert rows() == []


def test_a_rolled_back_row_leaves_nothing(department):
    savepoint = transaction.savepoint()
    matter = api.content.create(department, "Matter", title="坏", implementation_code="A9")
    bypass.publish(matter, "x")
    savepoint.rollback()
    subscribers.flush()
    assert rows() == []


@pytest.mark.requirement("4.4.1.1.4")
def test_publishing_suspending_and_deleting_show_at_once(matter):
    assert [row[:3] for row in rows()] == [("事", "in_force", False)]
    api.content.transition(matter, "suspend", comment="系统升级")
    subscribers.flush()
    assert [row[1] for row in rows()] == ["suspended"]
    assert "系统升级" in rows()[0][3]
    matter.aq_parent._delObject(matter.id)
    subscribers.flush()
    assert [row[2] for row in rows()] == [True]


def test_what_is_not_changed_gets_no_new_number(matter):
    before = sorted(store.digests(records.session()))
    changed(matter)
    assert sorted(store.digests(records.session())) == before


def test_a_department_renamed_renames_itself_in_its_matters(matter, department):
    department.title = "新厅"
    changed(department)
    assert '"department":"新厅"' in rows()[0][3]
    assert rebuild(api.portal.get(), repair=False).clean


def test_a_law_that_changes_changes_what_cites_it(matter, department):
    law = api.content.create(
        department,
        "Law",
        title="示例条例",
        articles=[{"no": "第一条", "chapter": "", "text": "旧文"}],
    )
    matter.legal_basis = [{"law": law.UID(), "title": "", "article": "第一条", "text": ""}]
    changed(matter)
    bypass.publish(law, "x")
    subscribers.flush()
    assert "旧文" in rows()[0][3]
    law.articles = [{"no": "第一条", "chapter": "", "text": "新文"}]
    changed(law)
    assert "新文" in rows()[0][3]
    assert rebuild(api.portal.get(), repair=False).clean


def test_a_region_moved_away_with_all_below_it_is_gone(matter, department):
    api.content.delete(department.aq_parent, check_linkintegrity=False)
    subscribers.flush()
    assert list(store.digests(records.session())) == []


def test_an_aborted_transaction_writes_nothing(functional_portal):
    portal = functional_portal
    setRoles(portal, TEST_USER_ID, ["Manager"])
    transaction.commit()
    api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    transaction.abort()
    assert list(store.digests(records.session())) == []
    transaction.abort()
    api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    transaction.commit()
    assert len(list(store.digests(records.session()))) == 1
    transaction.abort()


def test_a_withdrawn_law_does_not_come_back_by_a_rename_begun_before(functional_portal):
    portal = functional_portal
    setRoles(portal, TEST_USER_ID, ["Manager"])
    region = api.content.create(portal, "Region", title="山东省", code="370000", level="province")
    law = api.content.create(region, "Law", title="法")
    bypass.publish(law, "x")
    transaction.commit()
    manager = transaction.TransactionManager()
    manager.begin()
    other = portal._p_jar.db().open(manager)
    try:
        root = makerequest(other.root()["Application"])
        older = root.unrestrictedTraverse(region.getPhysicalPath())
        assert older[law.getId()].title == "法"
        api.content.transition(law, "retract", comment="撤下")
        transaction.commit()
        setSite(root.unrestrictedTraverse(portal.getPhysicalPath()))
        older.title = "新名"
        touched = {("region", region.UID()): region.getPhysicalPath()}
        subscribers._write(records.session(), touched)
        transaction.abort()
        with pytest.raises(ConflictError):
            manager.commit()
    finally:
        setSite(portal)
        manager.abort()
        other.close()
