"""Lists as feeds, and the sitemaps."""

from govportal import records
from govportal import sitemaps
from govportal.publicapi.app import PublicApi
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import sitemap
from govportal.publishing.listing import store
from tests.publishing.listing.samples import matter
from webtest import TestApp
from xml.etree import ElementTree

import pytest
import transaction


ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
COUNTY, OTHER = "370000/370100/370102/", "370000/370100/370103/"


def listed(uid, title="企业设立登记", **more):
    summary = {
        "uid": uid,
        "title": title,
        "state": more.get("state", "in_force"),
        "state_title": {"suspended": "暂停"}.get(more.get("state", ""), "在用"),
        "region": "历下区",
        "department": "历下区审批局",
        "matter_type_title": "行政许可",
        "published": "2026-01-01T00:00:00+00:00",
        "path": f"/370000/事项-{uid}",
    }
    return matter(uid, title=title, summary=summary, record=summary, **more)


def place(kind, code, title):
    record = {"uid": f"{kind}-{code}", "title": title, "path": f"/{code}"}
    return matter(
        f"{kind}-{code}",
        kind=kind,
        title=title,
        code=code,
        codes=(code,),
        summary=record,
        record=record,
        level="",
        matter_type="",
        handling_type="",
        online_depth="",
        themes=(),
        service_objects=(),
    )


def write(*entries):
    store.upsert_many(records.session(), entries)
    transaction.commit()


@pytest.fixture
def api(database):
    write(
        listed("1" * 32, region_path=COUNTY),
        listed("2" * 32, "食品经营许可", region_path=OTHER, state="suspended"),
        listed("3" * 32, "户口 & <登记>", region_path=COUNTY, matter_type="confirmation"),
        place("region", "370102", "历下区"),
        place("department", "11370102MB28559184", "历下区审批局"),
    )
    return TestApp(PublicApi("https://zwfw.example.org", Counters(interval=0)))


def atom(api, query="", **more):
    response = api.get(f"/api/v1/matters?format=atom{query}", **more)
    return ElementTree.fromstring(response.body)


def titles(root):
    return [found.text for found in root.findall(f"{ATOM}entry/{ATOM}title")]


@pytest.mark.parametrize(
    "query,field",
    [
        ("/matters?format=atom&fields=title", "fields"),
        ("/matters?format=rss&size=101", "size"),
        ("/matters?format=atom&colour=red", "colour"),
        ("/matters?format=opml", "format"),
        ("/changes?format=atom", "format"),
        ("/matters/1?format=atom", "format"),
        ("/sitemap.xml?format=json", "format"),
        ("/sitemap-1.xml?size=2", "size"),
    ],
)
def test_refuses_what_a_feed_does_not_know(api, query, field):
    response = api.get(f"/api/v1{query}", status=422)
    assert [error["field"] for error in response.json["error"]["errors"]] == [field]


@pytest.mark.parametrize("number", ["0", "2", "01", "1000000", "x"])
def test_there_is_no_such_part(api, number):
    api.get(f"/api/v1/sitemap-{number}.xml", status=404)


def test_the_newest_change_comes_first(api):
    write(listed("1" * 32, "企业设立登记（新）", region_path=COUNTY))
    root = atom(api)
    assert titles(root) == ["企业设立登记（新）", "户口 & <登记>", "食品经营许可"]
    moments = [found.text for found in root.findall(f"{ATOM}entry/{ATOM}updated")]
    assert moments == sorted(moments, reverse=True)
    assert root.find(f"{ATOM}updated").text == moments[0]
    assert root.find(f"{ATOM}entry/{ATOM}id").text == (
        "urn:uuid:11111111-1111-1111-1111-111111111111"
    )


def test_links_are_the_sites_own_pages(api):
    root = atom(api, "&region=370102&size=1")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["alternate"] == "https://zwfw.example.org/matters?region=370102"
    assert links["self"].startswith("https://zwfw.example.org/api/v1/matters?format=atom&")
    page = root.find(f"{ATOM}entry/{ATOM}link").get("href")
    assert page == f"https://zwfw.example.org/370000/%E4%BA%8B%E9%A1%B9-{'3' * 32}"


def test_without_a_setting_links_are_those_of_the_request(database):
    write(listed("1" * 32))
    api = TestApp(PublicApi(counters=Counters(interval=0)))
    root = atom(api, headers={"Host": "city.example.org"})
    assert root.find(f"{ATOM}entry/{ATOM}link").get("href").startswith("http://city.example.org/")


def test_a_filter_is_in_the_title(api):
    root = atom(api, "&region=370102&type=confirmation")
    assert root.find(f"{ATOM}title").text == "实施清单事项 · 历下区 · 行政确认"
    assert titles(root) == ["户口 & <登记>"]
    root = atom(api, "&department=11370102MB28559184&state=in_force&theme=np-030")
    assert root.find(f"{ATOM}title").text.startswith("实施清单事项 · 历下区审批局 · 在用 · ")


def test_a_state_that_is_not_the_usual_one_is_said(api):
    summaries = [found.text for found in atom(api).findall(f"{ATOM}entry/{ATOM}summary")]
    assert [text.startswith("暂停 · ") for text in summaries] == [False, True, False]


def test_older_entries_are_on_the_next_page(api):
    seen, query = [], "&size=2"
    root = atom(api, query)
    seen += titles(root)
    (link,) = [x for x in root.findall(f"{ATOM}link") if x.get("rel") == "next"]
    response = api.get(link.get("href").removeprefix("https://zwfw.example.org"))
    seen += titles(ElementTree.fromstring(response.body))
    assert len(seen) == len(set(seen)) == 3
    assert "next" not in response.headers.get("Link", "")


def test_a_feed_that_has_not_changed_is_not_sent_again(api):
    first = api.get("/api/v1/matters?format=rss")
    assert first.content_type == "application/rss+xml"
    again = api.get("/api/v1/matters?format=rss", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_int == 304


def test_readers_may_ask_by_accept(api):
    response = api.get("/api/v1/matters", headers={"Accept": "application/atom+xml"})
    assert response.content_type == "application/atom+xml"


# Sitemaps


def locations(response):
    root = ElementTree.fromstring(response.body)
    return [found.text for found in root.iter(f"{MAP}loc")]


def test_the_index_names_every_part(api):
    response = api.get("/api/v1/sitemap.xml")
    assert response.content_type == "application/xml"
    assert locations(response) == [
        "https://zwfw.example.org/sitemap-site.xml",
        "https://zwfw.example.org/sitemap-1.xml",
    ]
    again = api.get("/api/v1/sitemap.xml", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_int == 304


def test_a_part_has_pages_with_their_days_and_nothing_that_was_removed(api):
    store.remove(records.session(), "matter", "2" * 32)
    transaction.commit()
    response = api.get("/api/v1/sitemap-1.xml")
    found = locations(response)
    assert len(found) == 4
    assert "https://zwfw.example.org/370102" in found
    assert not any("2" * 32 in address for address in found)
    assert response.text.count("<lastmod>") == 4


def test_parts_are_ranges_of_rows(api, monkeypatch):
    monkeypatch.setattr(sitemap, "PART", 2)
    monkeypatch.setattr(sitemap, "CHUNK", 1)
    # The rows 1 and 2 are gone: the first part would be empty, which the schema forbids.
    store.remove(records.session(), "matter", "1" * 32)
    store.remove(records.session(), "matter", "2" * 32)
    transaction.commit()
    names = [address.rsplit("/", 1)[1] for address in locations(api.get("/api/v1/sitemap.xml"))]
    assert names == ["sitemap-site.xml", "sitemap-2.xml", "sitemap-3.xml"]
    api.get("/api/v1/sitemap-1.xml", status=404)
    found = [
        address
        for number in (2, 3)
        for address in locations(api.get(f"/api/v1/sitemap-{number}.xml"))
    ]
    assert len(found) == len(set(found)) == 3


def test_addresses_are_escaped():
    body = b"".join(sitemaps.urls("https://example.org", [[("/a&b/事项", "")]])).decode()
    assert "<loc>https://example.org/a%26b/%E4%BA%8B%E9%A1%B9</loc></url>" in body
