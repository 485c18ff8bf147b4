from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from govportal import records
from govportal.publishing.listing import query
from govportal.publishing.listing import store
from govportal.publishing.listing.tables import listing_code
from govportal.publishing.listing.tables import listing_count
from govportal.publishing.listing.tables import listing_gram
from govportal.publishing.listing.tables import listing_term
from sqlalchemy import func
from sqlalchemy import select
from tests.publishing.listing.samples import matter

import pytest
import transaction


def changes(since: int = 0):
    with records.read_connection() as connection:
        return query.changes(connection, since, 500)[0]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (matter("a", kind="news"), "kind"),
        (matter("a", state="draft"), "public state"),
        (matter("a", published=datetime(2026, 1, 1)), "time zone"),
        (matter("a", record={"x": float("nan")}), "JSON"),
    ],
)
def test_refuses_what_is_not_an_entry(database, entry, message):
    with pytest.raises(ValueError, match=message):
        store.upsert(records.session(), entry)


def test_removing_what_never_stood_there_changes_nothing(database):
    assert store.remove(records.session(), "matter", "a") is False
    transaction.commit()
    assert changes() == []


def test_unchanged_entry_keeps_its_number(database):
    assert store.upsert(records.session(), matter("a"))
    assert not store.upsert(records.session(), matter("a"))
    transaction.commit()
    assert [change.seq for change in changes()] == [1]


def test_changed_entry_gets_a_new_number(database):
    store.upsert(records.session(), matter("a"))
    store.upsert(records.session(), matter("b"))
    assert store.upsert(records.session(), matter("a", title="企业注销登记"))
    transaction.commit()
    assert [(change.uid, change.seq) for change in changes()] == [("b", 2), ("a", 3)]


def test_removed_entry_leaves_a_tombstone_without_content(database):
    store.upsert(records.session(), matter("a"))
    assert store.remove(records.session(), "matter", "a")
    assert not store.remove(records.session(), "matter", "a")
    transaction.commit()
    (change,) = changes()
    assert (bool(change.deleted), change.seq, change.record) == (True, 2, "{}")


def test_entry_comes_back_after_its_removal(database):
    store.upsert(records.session(), matter("a"))
    store.remove(records.session(), "matter", "a")
    assert store.upsert(records.session(), matter("a"))
    transaction.commit()
    (change,) = changes()
    assert (bool(change.deleted), change.seq) == (False, 3)


def test_aborted_transaction_uses_no_number(database):
    store.upsert(records.session(), matter("a"))
    transaction.abort()
    store.upsert(records.session(), matter("b"))
    transaction.commit()
    assert [(change.uid, change.seq) for change in changes()] == [("b", 1)]


def test_last_of_two_in_one_batch_counts(database):
    entries = [matter("a", title="旧标题"), matter("b"), matter("a", title="新标题")]
    assert store.upsert_many(records.session(), entries) == 2
    transaction.commit()
    assert "新标题" in next(change for change in changes() if change.uid == "a").record


def test_batches_are_not_limited_in_length(database):
    assert store.upsert_many(records.session(), (matter(f"{n}") for n in range(1203))) == 1203
    transaction.commit()
    with records.read_connection() as connection:
        assert query.clock(connection)[0] == 1203
        assert query.count(connection, store.term("matter", "all")) == 1203


def test_counts_are_those_of_the_postings(database):
    session = records.session()
    store.upsert_many(session, (matter(f"{n}") for n in range(20)))
    for n in range(0, 20, 2):
        store.upsert(session, matter(f"{n}", title="道路运输许可", matter_type="penalty"))
    for n in range(0, 20, 3):
        store.remove(session, "matter", f"{n}")
    transaction.commit()
    with records.read_connection() as connection:
        kept = {row.term: row.n for row in connection.execute(select(listing_count)) if row.n != 0}
        counted = {}
        for column in (listing_term.c.term, listing_gram.c.gram):
            counted |= dict(connection.execute(select(column, func.count()).group_by(column)).all())
        live = connection.execute(select(func.count(listing_code.c.id.distinct()))).scalar()
    assert kept == counted
    assert live == 13


def test_digests_tell_what_differs(database):
    session = records.session()
    store.upsert_many(session, [matter("a"), matter("b"), matter("c")])
    store.remove(session, "matter", "c")
    found = {uid: digest for _kind, uid, digest in store.digests(session, "matter")}
    assert found == {
        "a": store.digest_of(matter("a")),
        "b": store.digest_of(matter("b")),
    }
    assert store.digest_of(replace(matter("a"), level="city")) != found["a"]
    assert list(store.digests(session, "law")) == []


def test_order_of_numbers_is_the_order_of_commits_under_eight_writers(database):
    seen: list[int] = []

    def write(worker: int) -> None:
        for n in range(10):
            store.upsert(records.session(), matter(f"{worker}-{n}"))
            # Everybody writes the same one too.
            store.upsert(records.session(), matter("shared", title=f"共用事项{worker}第{n}次"))
            transaction.commit()

    def read() -> None:
        last = 0
        while last < 160:
            with records.read_connection(snapshot=False) as connection:
                found, _more = query.changes(connection, last, 500)
            seen.extend(change.seq for change in found)
            last = found[-1].seq if found else last

    with ThreadPoolExecutor(9) as pool:
        reader = pool.submit(read)
        list(pool.map(write, range(8)))
        reader.result(timeout=60)
    final = [change.seq for change in changes()]
    # A reader that followed along has met every number that still stands.
    assert len(final) == 81
    assert set(final) <= set(seen)
    assert seen == sorted(seen)
