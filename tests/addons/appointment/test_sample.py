"""The sample province's halls load, make sense, and can be booked."""

from govportal import records
from govportal.addons.appointment import freeing
from govportal.addons.appointment import offers
from govportal.addons.appointment.sample import load
from govportal.cases import store
from govportal.content.checks import check_content
from govportal.content.values import values_of
from govportal.publishing.imports.index import SiteIndex
from pathlib import Path
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID

import json
import plone.api as api
import pytest


CONTENT = Path(__file__).parents[3] / "profiles" / "shandong" / "content"
DATA = (CONTENT / "halls.jsonl").read_bytes()
ROWS = [json.loads(line) for line in DATA.decode("utf-8").splitlines()]


@pytest.fixture
def province(portal, clock):
    setRoles(portal, TEST_USER_ID, ["Manager"])
    for row in ROWS:
        region = api.content.create(portal, "Region", title=row["region"], code=row["region"])
        for code in sorted({one["department"] for one in row["schedules"]}):
            office = api.content.create(region, "Department", title=code, code=code)
            codes = {matter for one in row["schedules"] for matter in one["matters"]}
            for matter in sorted(codes):
                api.content.create(office, "Matter", title=matter, implementation_code=matter)
    return portal


def test_a_hall_of_no_region_is_named(portal):
    with pytest.raises(ValueError, match="370100"):
        load(DATA, SiteIndex())


def test_halls_are_loaded_once_and_make_sense(province):
    assert load(DATA, SiteIndex()) == len(ROWS)
    assert load(DATA, SiteIndex()) == 0
    types = (offers.HALL, offers.WINDOW, offers.SCHEDULE)
    found = [brain.getObject() for brain in api.content.find(portal_type=types)]
    assert {obj.portal_type for obj in found} == set(types)
    for obj in found:
        faults = check_content(obj.portal_type, values_of(obj), place=obj, obj=obj)
        assert [(obj.title, fault.field, fault.message) for fault in faults] == []
        assert api.content.get_state(obj) == "active"


def test_every_schedule_has_something_to_book(province):
    load(DATA, SiteIndex())
    found = offers.all_offers()
    assert len(found) == sum(len(row["schedules"]) for row in ROWS)
    with records.read_connection() as connection:
        for offer in found:
            days = freeing.days(connection, offer, store.now())
            assert sum(day["state"] == "open" for day in days) > 5


def test_their_matters_can_be_booked():
    matters = {
        row["implementation_code"]: row
        for row in map(json.loads, (CONTENT / "matters.jsonl").read_text("utf-8").splitlines())
    }
    for row in ROWS:
        for schedule in row["schedules"]:
            for code in schedule["matters"]:
                found = matters[code]
                assert (found["state"], found["reservable"]) == ("published", True), code
