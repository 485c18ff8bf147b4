"""Paging and following along while somebody writes."""

from govportal import records
from govportal.publishing.listing import query
from govportal.publishing.listing import store
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize
from hypothesis.stateful import invariant
from hypothesis.stateful import precondition
from hypothesis.stateful import rule
from hypothesis.stateful import RuleBasedStateMachine
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import text
from tests.publishing.listing.samples import matter

import json
import pytest
import transaction


UIDS = st.integers(0, 24).map(str)
TITLES = st.sampled_from(["企业登记", "食品许可", "户口", "道路运输", "企业登记"])
SORTS = st.sampled_from(["code", "-code", "title", "-title", "changed", "-changed"])


class Readers(RuleBasedStateMachine):
    """A writer, a reader who pages through a list, and a partner who follows the changes."""

    @initialize(uids=st.sets(UIDS, min_size=5))
    def fill(self, uids):
        transaction.abort()
        with records.write_connection() as connection:
            for table in ("listing", "listing_term", "listing_code", "listing_gram"):
                connection.execute(text(f"DELETE FROM {table}"))
            connection.execute(text("DELETE FROM listing_count"))
            connection.execute(text("UPDATE listing_clock SET seq = 0"))
        self.model: dict[str, str] = {}
        self.copy: dict[str, dict] = {}
        self.since = 0
        self.reading = None
        for uid in uids:
            self.write(uid, "企业登记", "370000/370100/")

    def write(self, uid, title, path):
        store.upsert(records.session(), matter(uid, title=title, region_path=path))
        transaction.commit()
        self.model[uid] = title
        self.touched(uid)

    def touched(self, uid):
        if self.reading is not None:
            self.quiet.discard(uid)

    @rule(uid=UIDS, title=TITLES, path=st.sampled_from(["370000/", "370000/370100/"]))
    def upsert(self, uid, title, path):
        self.write(uid, title, path)

    @rule(uid=UIDS)
    def remove(self, uid):
        store.remove(records.session(), "matter", uid)
        transaction.commit()
        self.model.pop(uid, None)
        self.touched(uid)

    @rule(sort=SORTS, size=st.integers(1, 5), region=st.sampled_from(["", "370100"]))
    def begin_reading(self, sort, size, region):
        params = {"sort": sort, "size": str(size)} | ({"region": region} if region else {})
        self.reading = query.parse("matter", params.items())
        self.after = None
        self.seen: list[str] = []
        with records.read_connection() as connection:
            whole = query.parse("matter", (params | {"size": "500"}).items())
            rows = query.page(connection, whole).rows
        self.quiet = {json.loads(row[0])["uid"] for row in rows}

    @precondition(lambda self: self.reading is not None)
    @rule()
    def read_on(self):
        with records.read_connection() as connection:
            page = query.page(connection, self.reading, self.after)
        self.seen += [json.loads(row[0])["uid"] for row in page.rows]
        self.after = page.next
        if page.next is None:
            # What nobody touched meanwhile was given exactly once.
            for uid in self.quiet:
                assert self.seen.count(uid) == 1, (uid, self.seen)
            self.reading = None

    @rule(size=st.integers(1, 4))
    def follow(self, size):
        with records.read_connection() as connection:
            found, more = query.changes(connection, self.since, size)
        for change in found:
            assert change.seq > self.since
            self.since = change.seq
            if change.deleted:
                self.copy.pop(change.uid, None)
            else:
                self.copy[change.uid] = json.loads(change.record)
        if not more:
            assert {uid: record["title"] for uid, record in self.copy.items()} == self.model

    @invariant()
    def counts_hold(self):
        with records.read_connection() as connection:
            kept = query.count(connection, store.term("matter", "all"))
        assert kept == len(getattr(self, "model", {})) or not hasattr(self, "model")


@pytest.mark.requirement("4.4.1.1.4")
def test_unchanged_items_are_neither_lost_nor_repeated_and_a_copy_stays_exact(database):
    run_state_machine_as_test(
        Readers,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
