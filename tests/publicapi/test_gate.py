from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.app import PublicApi
from govportal.publicapi.gate import BUCKETS
from govportal.publicapi.gate import Buckets
from govportal.publicapi.gate import Gate
from govportal.publicapi.gate import LOOKUPS
from govportal.publicapi.gate import REFRESH
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import store
from hypothesis import given
from hypothesis import strategies as st
from tests.publishing.listing.samples import matter
from webtest import TestApp

import pytest
import transaction


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def moment(self) -> datetime:
        # 20:00 in Beijing: four hours to midnight.
        return datetime(2026, 11, 24, 12, tzinfo=UTC) + timedelta(seconds=self.seconds)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def api(database, clock):
    store.upsert(records.session(), matter("1"))
    transaction.commit()
    counters = Counters(now=clock.moment, interval=0)
    return TestApp(PublicApi(counters=counters, gate=Gate(counters, clock)))


def issue(expires=None, **values) -> tuple[partners.Partner, dict[str, str]]:
    session = records.session()
    partner = partners.create_partner(session, **({"name": "省门户"} | values))
    _key, plain = partners.issue_key(session, partner.id, "前置机", expires)
    transaction.commit()
    return partner, {"Authorization": f"Bearer {plain}"}


def get(api, headers=None, status=200, path="/api/v1/matters"):
    return api.get(path, headers=headers or {}, status=status)


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Bearer gp_0123456789_" + "x" * 43},
        {"Authorization": "Bearer "},
        {"X-API-Key": "wrong"},
        {"X-API-Key": ""},
    ],
)
def test_refuses_a_wrong_key_even_where_none_is_needed(api, headers):
    response = get(api, headers, 401)
    assert response.headers["WWW-Authenticate"].startswith("Bearer")
    assert response.json["error"]["type"] == "Unauthorized"


def test_refuses_a_key_with_another_secret(api):
    _partner, headers = issue()
    headers["Authorization"] = headers["Authorization"][:-1] + "#"
    get(api, headers, 401)


def test_refuses_revoked_and_expired_keys(api, clock):
    partner, headers = issue(expires=datetime(2099, 1, 1, tzinfo=UTC))
    get(api, headers)
    session = records.session()
    partners.revoke_key(session, partners.keys(session, partner.id)[0].id)
    transaction.commit()
    clock.seconds += REFRESH
    assert "吊销" in get(api, headers, 401).json["error"]["message"]
    _partner, headers = issue(name="市门户", expires=datetime(2099, 1, 1, tzinfo=UTC))
    clock.seconds += 100 * 365 * 86400
    assert "过期" in get(api, headers, 401).json["error"]["message"]


def test_refuses_partners_that_are_locked_out(api):
    _partner, headers = issue(active=False)
    get(api, headers, 403)


def test_refuses_anonymous_readers_of_interfaces_for_keys(api, clock):
    partners.set_interface(records.session(), "matters", "keys")
    transaction.commit()
    get(api, status=401)
    _partner, headers = issue()
    clock.seconds += REFRESH
    get(api, headers)
    get(api, {"X-API-Key": headers["Authorization"].removeprefix("Bearer ")})


def test_refuses_everybody_where_an_interface_is_off(api):
    partners.set_interface(records.session(), "matters", "off")
    transaction.commit()
    _partner, headers = issue()
    get(api, status=403)
    get(api, headers, 403)
    get(api, headers, 200, "/api/v1/laws")


def test_refuses_what_is_out_of_scope(api):
    _partner, headers = issue(interfaces=["matters", "changes"], formats=["json"])
    get(api, headers)
    get(api, headers, 403, "/api/v1/laws")
    response = get(api, headers, 403, "/api/v1/matters?format=csv")
    assert response.json["error"]["errors"][0]["field"] == "format"
    assert len(get(api, headers, 200, "/api/v1/changes").json["items"]) == 1
    get(api, headers, 403, "/api/v1/changes?kind=law")


def test_refuses_too_many_requests_of_one_address(api, clock):
    partners.set_anonymous_rate(records.session(), 3)
    transaction.commit()
    for _n in range(3):
        get(api)
    response = get(api, status=429)
    assert response.headers["Retry-After"] == "20"
    api.get("/api/v1/matters", extra_environ={"REMOTE_ADDR": "10.0.0.1"})
    # A partner has an allowance of its own, as soon as its key is known.
    _partner, headers = issue()
    clock.seconds += REFRESH
    get(api, headers)
    clock.seconds += 20
    get(api)
    get(api, status=429)


def test_refuses_too_many_requests_of_one_partner(api, clock):
    _partner, headers = issue(rate_per_minute=2)
    get(api, headers)
    get(api, headers)
    get(api, headers, 429)
    get(api)
    clock.seconds += 30
    get(api, headers)


def test_refuses_more_than_the_quota_of_a_day(api, clock):
    _partner, headers = issue(quota_per_day=5, rate_per_minute=0)
    for _n in range(3):
        get(api, headers)
    api.app.counters.flush()
    clock.seconds += REFRESH
    get(api, headers)
    clock.seconds += REFRESH
    get(api, headers)
    response = get(api, headers, 429)
    assert 4 * 3600 - 10 < int(response.headers["Retry-After"]) <= 4 * 3600
    clock.seconds += 4 * 3600
    get(api, headers)


def test_quota_is_shared_with_other_processes(api, clock):
    _partner, headers = issue(quota_per_day=3)
    other = Counters(now=clock.moment, interval=0)
    second = TestApp(PublicApi(counters=other, gate=Gate(other, clock)))
    get(api, headers)
    get(second, headers)
    get(second, headers)
    other.flush()
    clock.seconds += REFRESH
    get(api, headers, 429)


def test_logged_in_users_of_plone_are_read_as_anonymous(api):
    get(api, {"Authorization": "Basic YWRtaW46YWRtaW4="})


def test_new_key_opens_at_once(api):
    get(api)
    get(api, issue()[1])


def test_settings_are_taken_over_within_seconds(api, clock):
    get(api)
    partners.set_interface(records.session(), "matters", "off")
    transaction.commit()
    clock.seconds += REFRESH
    get(api, status=403)
    partners.set_interface(records.session(), "matters", "public")
    transaction.commit()
    get(api, status=403)
    clock.seconds += REFRESH
    get(api)


@given(
    st.integers(1, 30),
    st.lists(st.floats(0, 30, allow_nan=False, allow_infinity=False), max_size=200),
)
def test_no_minute_lets_more_pass_than_twice_its_allowance(rate, pauses):
    clock = Clock()
    buckets = Buckets(clock)
    passed = []
    for pause in pauses:
        clock.seconds += pause
        if not buckets.take("a", rate):
            passed.append(clock.seconds)
    for start in passed:
        assert sum(start <= moment < start + 60 for moment in passed) <= 2 * rate


def test_refuses_guesses_of_keys_beyond_the_addresss_allowance(api, clock):
    partners.set_anonymous_rate(records.session(), 3)
    transaction.commit()
    _partner, good = issue()
    for number in range(3):
        get(api, {"Authorization": f"Bearer gp_000000000{number}_" + "x" * 43}, 401)
    get(api, {"Authorization": "Bearer gp_0123456789_" + "x" * 43}, 429)
    get(api, {"Authorization": "Bearer wrong"}, 429)
    get(api, {"Authorization": good["Authorization"][:-1] + "#"}, 429)
    # Who has a key is not touched by a neighbour's guesses.
    get(api, good)


def test_guesses_of_keys_do_not_reach_the_database_without_end(api, clock, monkeypatch):
    partners.set_anonymous_rate(records.session(), 0)
    transaction.commit()
    get(api)
    looks = []
    load = Gate._load
    monkeypatch.setattr(Gate, "_load", lambda *args: looks.append(1) or load(*args))
    for number in range(3 * LOOKUPS):
        get(api, {"Authorization": f"Bearer gp_{number:010}_" + "x" * 43}, 401)
    assert 0 < len(looks) <= LOOKUPS


def test_keeps_no_more_addresses_than_the_cap():
    clock = Clock()
    buckets = Buckets(clock)
    assert not buckets.take("first", 1)
    for n in range(3 * BUCKETS):
        buckets.take(n, 60)
        # In use, so it stays: an allowance is not renewed by a flood of addresses.
        if n % 1000 == 0:
            assert buckets.take("first", 1)
    assert len(buckets._state) == BUCKETS
    assert 0 not in buckets._state


def test_forgets_addresses_that_went_away():
    clock = Clock()
    buckets = Buckets(clock)
    for n in range(BUCKETS + 1):
        clock.seconds += 0.01
        buckets.take(n, 60)
    assert len(buckets._state) < 6100
