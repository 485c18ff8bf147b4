"""Announcements: who may write them, where banners are shown, what the public reads."""

from datetime import timedelta
from govportal.content.completeness import missing
from govportal.publishing.portal.announcements import in_force
from govportal.publishing.portal.announcements import summary
from govportal.publishing.review.today import on
from govportal.publishing.review.today import today
from tests.publishing.review.http import Client
from tests.publishing.review.world import as_owner

import plone.api as api
import pytest
import transaction


def titles(found):
    return [one["title"] for one in found]


def test_nobody_makes_one_without_a_role(place, reader):
    answer = reader.post("370000", json={"@type": "Announcement", "title": "假的"})
    assert answer.status_code == 401


def test_a_reviewer_writes_none(place, functional_portal):
    name = place.user("reviewer", place.province_bureau, "Reviewer")
    transaction.commit()
    with Client(functional_portal.absolute_url(), name) as session:
        body = {"@type": "Announcement", "title": "越权"}
        url = place.province_bureau.absolute_url()
        assert session.post(url, json=body).status_code in (401, 403)


def test_an_editor_writes_and_somebody_else_publishes(place, functional_portal, reader):
    editor = place.user("editor", place.province_bureau, "Editor")
    publisher = place.user("publisher", place.province_bureau, "Publisher")
    transaction.commit()
    base = functional_portal.absolute_url()
    with Client(base, editor) as session:
        body = {"@type": "Announcement", "title": "停机", "text": "今晚。", "banner": True}
        made = session.post(place.province_bureau.absolute_url(), json=body)
        assert made.status_code == 201, made.text
        url = made.json()["@id"]
        assert reader.get(url).status_code == 401
        assert session.do(url, "submit").status_code == 200
        assert session.do(url, "publish").status_code == 403
    with Client(base, publisher) as session:
        assert session.do(url, "publish").status_code == 200
    assert titles(reader.get("@announcements").json()["items"]) == ["停机"]
    assert titles(reader.get("@portal").json()["banners"]) == ["停机"]


def test_a_day_is_only_said_of_a_banner(place, functional_portal):
    editor = place.user("editor", place.province_bureau, "Editor")
    transaction.commit()
    with Client(functional_portal.absolute_url(), editor) as session:
        body = {"@type": "Announcement", "title": "停机", "banner_until": "2030-01-01"}
        answer = session.post(place.province_bureau.absolute_url(), json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["errors"][0]["field"] == "banner_until"


def test_an_empty_one_is_not_complete(place):
    with as_owner(place.portal):
        obj = api.content.create(place.province, "Announcement", title="空的")
        assert [fault.field for fault in missing(obj)] == ["text"]


def test_a_banner_ends_with_its_day(place):
    day = today()
    place.announce(place.province, banner=True, banner_until=day)
    assert titles(in_force()) == ["停机维护"]
    with on(day + timedelta(days=1)):
        assert in_force() == []


def test_what_is_no_banner_or_not_public_is_not_shown(place):
    place.announce(place.province, title="只在列表")
    with as_owner(place.portal):
        api.content.create(place.province, "Announcement", title="草稿", text="未审", banner=True)
    assert in_force() == []


def test_a_region_speaks_on_its_own_pages(place):
    place.announce(place.province, title="全省", banner=True)
    place.announce(place.city_bureau, title="全市", banner=True)
    scopes = {one["title"]: one["scope"] for one in in_force()}
    assert scopes == {"全省": "", "全市": "/370000/370100"}


def test_the_important_comes_first(place):
    place.announce(place.province, title="要紧", banner=True, important=True)
    place.announce(place.province, title="平常", banner=True)
    assert titles(in_force()) == ["要紧", "平常"]


def test_the_list_has_pages_and_regions(place, reader):
    place.announce(place.province, title="省")
    place.announce(place.county, title="县")
    body = reader.get("@announcements").json()
    assert (titles(body["items"]), body["pages"], body["total"]) == (["县", "省"], 1, 2)
    assert titles(reader.get("@announcements?region=370100").json()["items"]) == ["县"]
    assert reader.get("@announcements?page=9").json()["items"] == []
    assert reader.get("@announcements?page=x").status_code == 400


@pytest.mark.parametrize("days,new", [(0, True), (6, True), (7, False)])
def test_is_new_for_a_week(place, days, new):
    obj = place.announce(place.province)
    with on(today() + timedelta(days=days)):
        assert summary(obj)["new"] is new


def test_the_page_shows_attachments_that_are_public(place, reader):
    with as_owner(place.portal):
        file = api.content.create(place.province_bureau, "File", title="安排表")
    rows = [{"title": "安排", "file": file.UID()}, {"title": "没了", "file": "0" * 32}]
    obj = place.announce(place.province, attachments=rows)
    page = reader.get(f"{obj.absolute_url()}?expand=page").json()["@components"]["page"]
    assert page["paragraphs"] == ["今晚停机。"]
    path = "/".join(file.getPhysicalPath()[2:])
    assert page["attachments"] == [{"title": "安排", "url": f"/{path}/@@download/file"}]
    assert page["source"] == "山东省"


def test_says_who_announces(place):
    assert summary(place.announce(place.city_bureau))["source"] == "济南市市场监督管理局"
    with as_owner(place.portal):
        place.city.service_office = "济南市行政审批服务局"
    assert summary(place.announce(place.city))["source"] == "济南市行政审批服务局"
