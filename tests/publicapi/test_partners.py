from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal import records
from govportal.errors import Problem
from govportal.publicapi import partners
from govportal.publicapi.tables import api_key
from sqlalchemy import select
from zope.i18n import translate

import pytest
import transaction


@pytest.fixture
def session(database):
    return records.session()


@pytest.fixture
def partner(session):
    return partners.create_partner(session, "省政府门户网站", "张三 0531-1")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": None}, "name"),
        ({"name": "省政府门户网站"}, "name"),
        ({"contact": 1}, "contact"),
        ({"contact": "x" * 501}, "contact"),
        ({"active": "yes"}, "active"),
        ({"quota_per_day": -1}, "quota_per_day"),
        ({"quota_per_day": True}, "quota_per_day"),
        ({"rate_per_minute": "10"}, "rate_per_minute"),
        ({"interfaces": ["matters", "cases"]}, "interfaces"),
        ({"interfaces": "matters"}, "interfaces"),
        ({"formats": ["pdf"]}, "formats"),
    ],
)
def test_refuses_wrong_partners(session, partner, values, field):
    with pytest.raises(Problem) as refused:
        partners.create_partner(session, **({"name": "济南市门户"} | values))
    assert refused.value.status == 422
    assert [error.field for error in refused.value.errors] == [field]
    assert "${" not in translate(refused.value.errors[0].message)


def test_refuses_to_change_unknown_fields_and_partners(session, partner):
    with pytest.raises(Problem) as refused:
        partners.update_partner(session, partner.id, password="x")
    assert refused.value.errors[0].field == "password"
    with pytest.raises(Problem) as refused:
        partners.update_partner(session, 999, name="x")
    assert refused.value.status == 404


@pytest.mark.parametrize(
    ("label", "expires", "field"),
    [
        ("", None, "label"),
        ("x" * 101, None, "label"),
        ("k", datetime(2020, 1, 1, tzinfo=UTC), "expires"),
        ("k", datetime(2099, 1, 1), "expires"),
    ],
)
def test_refuses_wrong_keys(session, partner, label, expires, field):
    with pytest.raises(Problem) as refused:
        partners.issue_key(session, partner.id, label, expires)
    assert [error.field for error in refused.value.errors] == [field]


def test_refuses_keys_of_nobody_and_unknown_keys(session):
    for call in (
        lambda: partners.issue_key(session, 999, "k"),
        lambda: partners.keys(session, 999),
        lambda: partners.revoke_key(session, 999),
        lambda: partners.set_interface(session, "cases", "off"),
    ):
        with pytest.raises(Problem) as refused:
            call()
        assert refused.value.status == 404


def test_refuses_wrong_settings(session):
    for call in (
        lambda: partners.set_interface(session, "matters", "closed"),
        lambda: partners.set_interface(session, "matters", "off", "x" * 501),
        lambda: partners.set_anonymous_rate(session, -1),
        lambda: partners.usage(session, date(2026, 2, 1), date(2026, 1, 1)),
    ):
        with pytest.raises(Problem) as refused:
            call()
        assert refused.value.status == 422


@pytest.mark.requirement("4.4.1.1.5-a")
def test_partner_is_kept_and_changed(session, partner):
    changed = partners.update_partner(
        session, partner.id, name="省门户", formats=["csv", "json"], interfaces=["laws"]
    )
    assert changed.formats == ("json", "csv")
    assert changed.interfaces == ("laws",)
    assert changed.contact == partner.contact
    transaction.commit()
    assert partners.partners(records.session()) == [changed]


def test_key_is_shown_once_and_not_kept(session, partner):
    key, plain = partners.issue_key(
        session, partner.id, "前置机", datetime.now(UTC) + timedelta(days=1)
    )
    stored = session.execute(select(api_key)).one()
    assert partners.KEY.fullmatch(plain)[1] == key.prefix
    assert plain not in str(stored)
    assert plain.split("_", 2)[2] not in str(stored)
    assert key.usable(datetime.now(UTC))
    assert not key.usable(datetime.now(UTC) + timedelta(days=2))
    assert partners.keys(session, partner.id) == [key]


def test_revoked_key_stays_revoked_since_the_first_time(session, partner):
    key, _plain = partners.issue_key(session, partner.id, "前置机")
    first = partners.revoke_key(session, key.id)
    assert not first.usable(datetime.now(UTC))
    assert partners.revoke_key(session, key.id) == first


def test_interfaces_are_public_unless_set(session):
    assert {found.access for found in partners.interfaces(session)} == {"public"}
    partners.set_interface(session, "laws", "keys", "按合同")
    changed = partners.set_interface(session, "laws", "off", "维护")
    assert (changed.name, changed.access, changed.note) == ("laws", "off", "维护")
    assert [f.name for f in partners.interfaces(session) if f.access != "public"] == ["laws"]


def test_anonymous_rate_is_kept(session):
    assert partners.anonymous_rate(session) == 1200
    partners.set_anonymous_rate(session, 60)
    assert partners.anonymous_rate(session) == 60
