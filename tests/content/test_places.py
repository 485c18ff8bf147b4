"""Where content stands, and what the catalogue knows of it."""

from govportal.content.ids import id_from_code
from govportal.content.places import department_of
from govportal.content.places import region_chain
from govportal.content.places import region_of
from govportal.content.places import region_path
from tests.content.conftest import BASIC
from tests.content.conftest import USCC

import plone.api as api
import pytest


def test_content_of_the_site_itself_stands_nowhere(site):
    assert region_of(site) is None and department_of(site) is None
    assert region_chain(site) == [] and region_path(site) == ""


@pytest.fixture
def matter(region):
    city = api.content.create(region, "Region", title="济南市", code="370100", level="city")
    department = api.content.create(city, "Department", title="教育局", code="113701000041880005")
    return api.content.create(
        department,
        "Matter",
        title="甲",
        implementation_code="113701000041880005" + "3" + BASIC,
        basic_code=BASIC,
        other_codes=["旧-1"],
        matter_type="permit",
        exercise_level="city",
    )


def test_content_stands_in_its_department_and_chain_of_regions(matter, region):
    assert department_of(matter).title == "教育局"
    assert region_of(matter).code == "370100"
    assert [r.code for r in region_chain(matter)] == ["370000", "370100"]
    assert region_path(matter) == "370000/370100/"
    assert region_of(region) == region


@pytest.mark.parametrize(
    "query",
    [
        {"code": "113701000041880005" + "3" + BASIC},
        {"matter_codes": BASIC},
        {"matter_codes": "旧-1"},
        {"region_code": "370100"},
        {"region_codes": "370000"},
        {"department_code": "113701000041880005"},
        {"matter_type": "permit"},
        {"exercise_level": "city"},
        {"to_revise": False},
        {"SearchableText": BASIC},
    ],
)
def test_the_catalogue_finds_a_matter(matter, query):
    found = api.content.find(portal_type="Matter", **query)
    assert [brain.UID for brain in found] == [api.content.get_uuid(matter)]


def test_the_catalogue_does_not_mix_places_up(matter):
    assert not api.content.find(portal_type="Matter", region_code="370000")
    assert not api.content.find(portal_type="Matter", department_code=USCC)


@pytest.mark.parametrize(
    "code,id_",
    [
        ("11370000004501038M", "11370000004501038m"),
        ("511Z07001006-511602000000-000", "511z07001006-511602000000-000"),
        (" 甲 12/3 ", "12-3"),
    ],
)
def test_ids_are_normalised_codes(code, id_):
    assert id_from_code(code) == id_
