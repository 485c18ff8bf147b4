"""What feed readers and search engines find at the front end."""

from xml.etree import ElementTree

import pytest


ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def xml(site, path):
    answer = site.api().get(path if path.startswith("http") else site.url + path, timeout=60)
    assert answer.status_code == 200, answer.text[:300]
    return ElementTree.fromstring(answer.content)


def test_a_page_names_its_feeds_and_they_are_there(visit, site):
    page = visit("/370000/370100", scripts=False)
    found = page.locator("link[rel=alternate][type='application/atom+xml']").all()
    hrefs = [link.get_attribute("href") for link in found]
    assert "/api/v1/matters?region=370100&format=atom" in hrefs
    root = xml(site, "/api/v1/matters?region=370100&format=atom")
    assert root.find(f"{ATOM}title").text == "实施清单事项 · 济南市"
    address = root.find(f"{ATOM}entry/{ATOM}link").get("href")
    assert address.startswith(site.url)
    assert site.api().get(address, timeout=60).status_code == 200


@pytest.mark.parametrize("format", ["atom", "rss"])
def test_announcements_are_a_feed(site, format):
    root = xml(site, f"/++api++/@@announcements.{format}")
    entries = root.findall(f"{ATOM}entry") or root.findall("channel/item")
    assert entries


def test_crawlers_find_every_part_of_the_sitemap(site):
    robots = site.api().get(f"{site.url}/robots.txt", timeout=60)
    assert f"Sitemap: {site.url}/sitemap.xml" in robots.text.splitlines()
    parts = [found.text for found in xml(site, "/sitemap.xml").iter(f"{MAP}loc")]
    assert f"{site.url}/sitemap-site.xml" in parts
    for part in parts:
        pages = [found.text for found in xml(site, part).iter(f"{MAP}loc")]
        assert pages and all(page.startswith(site.url) for page in pages)
