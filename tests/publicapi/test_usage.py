from datetime import date
from datetime import datetime
from datetime import UTC
from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.app import PublicApi
from govportal.publicapi.usage import Counters
from sqlalchemy.exc import SQLAlchemyError
from webtest import TestApp

import pytest
import time
import transaction


# 01:00 of the 25th in Beijing.
NOW = datetime(2026, 11, 24, 17, tzinfo=UTC)
DAY = date(2026, 11, 25)


def counted(**only) -> list[tuple]:
    found = partners.usage(records.session(), DAY, DAY, **only)
    transaction.abort()
    return [(u.day, u.partner, u.interface, u.status, u.requests) for u in found]


def test_failed_write_keeps_the_counts(database, monkeypatch):
    counters = Counters(now=lambda: NOW, interval=0)
    counters.add(0, 0, "matters", 200)
    with monkeypatch.context() as patch:

        def fails():
            raise SQLAlchemyError("locked")

        patch.setattr("govportal.publicapi.usage.write_connection", fails)
        with pytest.raises(SQLAlchemyError):
            counters.flush()
    counters.add(0, 0, "matters", 200)
    counters.flush()
    assert counted() == [("2026-11-25", "", "matters", "2xx", 2)]


@pytest.mark.requirement("4.4.1.1.5-a")
def test_requests_are_counted_by_partner_interface_and_status(database):
    session = records.session()
    partner = partners.create_partner(session, "省门户")
    key, plain = partners.issue_key(session, partner.id, "前置机")
    transaction.commit()
    api = TestApp(PublicApi(counters=Counters(now=lambda: NOW, interval=0)))
    api.get("/api/v1/matters")
    tag = api.get("/api/v1/matters").headers["ETag"]
    api.get("/api/v1/matters", headers={"X-API-Key": plain, "If-None-Match": tag})
    api.get("/api/v1/laws?x=1", headers={"X-API-Key": plain}, status=422)
    api.get("/api/v1/laws", headers={"X-API-Key": "wrong"}, status=401)
    api.get("/api/v1/openapi.json")
    assert counted() == []
    api.app.counters.flush()
    api.get("/api/v1/matters")
    api.app.counters.flush()
    api.app.counters.flush()
    day = "2026-11-25"
    assert counted() == [
        (day, "", "laws", "4xx", 1),
        (day, "", "matters", "2xx", 3),
        (day, "省门户", "laws", "4xx", 1),
        (day, "省门户", "matters", "3xx", 1),
    ]
    assert len(counted(partner_id=partner.id)) == 2
    assert len(counted(partner_id=0, interface="laws")) == 1
    assert partners.keys(records.session(), partner.id)[0].last_used == NOW


def test_counts_are_written_without_being_asked_and_at_the_end(sqlite_database):
    counters = Counters(now=lambda: NOW, interval=0.05)
    counters.add(0, 0, "matters", 200)
    deadline = time.monotonic() + 10
    while not counted() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert counted()
    counters.interval = 60
    counters.add(0, 0, "laws", 200)
    counters.close()
    assert len(counted()) == 2
