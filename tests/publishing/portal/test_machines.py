"""What machines read of the site itself: announcements, the rest of the sitemap, robots.txt."""

from tests.publishing.review.world import as_owner
from xml.etree import ElementTree

import plone.api as api
import transaction


ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def xml(reader, path):
    answer = reader.get(path)
    assert answer.status_code == 200, answer.text
    return ElementTree.fromstring(answer.content)


def titles(root):
    return [found.text for found in root.findall(f"{ATOM}entry/{ATOM}title")]


def test_drafts_are_nowhere(place, reader):
    with as_owner(place.portal):
        api.content.create(place.province, "Announcement", title="还没有公布", text="。")
        api.content.create(place.province, "Question", title="还没有公布的问题")
    transaction.commit()
    for path in ("@@announcements.atom", "@@announcements.rss", "@@sitemap-site.xml"):
        answer = reader.get(path)
        assert answer.status_code == 200
        assert "没有公布" not in answer.text


def test_a_region_has_its_own_announcements_and_those_below(place, reader):
    place.announce(place.province, "全省停机")
    place.announce(place.county, "历下放假")
    assert set(titles(xml(reader, "@@announcements.atom"))) == {"全省停机", "历下放假"}
    root = xml(reader, f"{place.city.absolute_url()}/@@announcements.atom")
    assert titles(root) == ["历下放假"]
    assert root.find(f"{ATOM}title").text == "公告 · 济南市"


def test_an_announcement_has_its_page_and_its_text(place, reader, functional_portal):
    made = place.announce(place.county, "历下放假", important=True)
    entry = xml(reader, "@@announcements.atom").find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == made.absolute_url()
    assert entry.find(f"{ATOM}summary").text == "今晚停机。"
    assert entry.find(f"{ATOM}category").get("term") == "重要公告"
    item = xml(reader, "@@announcements.rss").find("channel/item")
    assert item.findtext("link") == made.absolute_url()
    self_link = xml(reader, "@@announcements.atom").find(f"{ATOM}link").get("href")
    assert self_link == f"{functional_portal.absolute_url()}/++api++/@@announcements.atom"
    assert titles(xml(reader, self_link)) == ["历下放假"]


def test_the_sitemap_has_pages_questions_and_announcements(place, reader, functional_portal):
    question = place.publish(place.county, "Question", title="怎么查进度？", answer="登录后查。")
    announcement = place.announce(place.county)
    base = functional_portal.absolute_url()
    found = [one.text for one in xml(reader, "@@sitemap-site.xml").iter(f"{MAP}loc")]
    assert {f"{base}/matters", question.absolute_url(), announcement.absolute_url()} <= set(found)


def test_crawlers_are_told_where_the_sitemap_is(place, reader, functional_portal):
    answer = reader.get("@robots")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    base = functional_portal.absolute_url()
    assert f"Sitemap: {base}/sitemap.xml" in answer.text.splitlines()
    assert "{" not in answer.text
