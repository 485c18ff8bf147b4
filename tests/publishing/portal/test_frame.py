"""What every page's frame reads, and choosing a region."""

from plone.browserlayer.utils import unregister_layer
from tests.publishing.review.http import Client
from tests.publishing.review.world import as_owner

import plone.api as api
import pytest
import transaction


def test_an_empty_site_has_a_frame(functional_portal, reader):
    body = reader.get("@portal").json()
    assert body["title"]
    assert (body["root"], body["regions"], body["contact"], body["banners"]) == (None, [], None, [])


def test_names_the_site_as_its_settings_do(functional_portal, reader):
    api.portal.set_registry_record("plone.site_title", "示例省政务服务网")
    transaction.commit()
    assert reader.get("@portal").json()["title"] == "示例省政务服务网"


def test_offers_the_regions_below_the_portals_own(place, reader):
    body = reader.get("@portal").json()
    assert body["root"] == {"code": "370000", "title": "山东省", "url": "/370000"}
    assert body["regions"] == [{"code": "370100", "title": "济南市", "url": "/370000/370100"}]


def test_says_whom_to_ask(place, reader):
    with as_owner(place.portal):
        place.province.advice_phone = "0531-55550001"
        place.province.service_office = "省政务服务办"
    transaction.commit()
    contact = reader.get("@portal").json()["contact"]
    assert (contact["name"], contact["advice_phone"]) == ("省政务服务办", "0531-55550001")
    assert contact["address"] == ""


def test_is_the_same_for_everybody(place, functional_portal, reader):
    editor = place.user("editor", place.province_bureau, "Editor")
    transaction.commit()
    with Client(functional_portal.absolute_url(), editor) as session:
        assert session.get("@portal").json() == reader.get("@portal").json()


def test_regions_are_chosen_step_by_step(place, reader):
    first = reader.get("@regions").json()
    assert first["chain"] == [] and [one["code"] for one in first["regions"]] == ["370000"]
    body = reader.get("@regions?region=370100").json()
    assert [one["code"] for one in body["chain"]] == ["370000", "370100"]
    assert [one["title"] for one in body["regions"]] == ["历下区"]


@pytest.mark.parametrize("code", ["999999", "x", "%00"])
def test_an_unknown_region_is_not_found(place, reader, code):
    answer = reader.get(f"@regions?region={code}")
    assert answer.status_code == 404
    assert answer.json()["error"]["errors"][0]["field"] == "region"


def test_the_add_ons_are_those_of_the_site(functional_portal, reader):
    assert "application" in reader.get("@portal").json()["addons"]
    unregister_layer("govportal.addons.application")
    transaction.commit()
    assert "application" not in reader.get("@portal").json()["addons"]
