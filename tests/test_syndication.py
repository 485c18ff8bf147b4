"""Feeds: valid, whatever stands in them."""

from govportal.syndication import Feed
from govportal.syndication import FeedEntry
from govportal.syndication import NEVER
from govportal.syndication import render
from govportal.syndication import uuid_iri
from xml.etree import ElementTree

import pytest


ATOM = "{http://www.w3.org/2005/Atom}"
NASTY = "<b>&\"'\x00\x0b\ud800\uffff]]>事项"
PLAIN = "<b>&\"']]>事项"


def feed(*entries, **more):
    values = {
        "title": "实施清单事项",
        "url": "https://example.org/api/v1/matters?format=atom&size=2",
        "page": "https://example.org/matters",
        "author": "政务服务网",
    }
    return Feed(entries=entries, **(values | more))


def entry(**more):
    values = {
        "id": uuid_iri("1f0c9a52e4d14f3d8b7a6c5d4e3f2a10"),
        "title": "企业设立登记",
        "url": "https://example.org/370000/x",
        "updated": "2026-11-24T02:20:01.123456Z",
    }
    return FeedEntry(**(values | more))


@pytest.mark.parametrize("format", ["atom", "rss"])
def test_what_xml_cannot_hold_is_left_out(format):
    nasty = dict.fromkeys(("title", "author", "category", "text"), NASTY)
    root = ElementTree.fromstring(render(feed(entry(**nasty)), format).encode())
    texts = {element.text for element in root.iter()}
    assert PLAIN in texts and NASTY not in texts


def test_an_empty_feed_is_a_feed():
    root = ElementTree.fromstring(render(feed(), "atom").encode())
    assert root.find(f"{ATOM}updated").text == NEVER
    assert ElementTree.fromstring(render(feed(), "rss").encode()).find("channel/title") is not None


def test_atom_has_what_it_must():
    root = ElementTree.fromstring(render(feed(entry(published=""), next="https://n"), "atom"))
    for parent in (root, root.find(f"{ATOM}entry")):
        for name in ("id", "title", "updated", "link"):
            assert parent.find(f"{ATOM}{name}") is not None, name
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/api/v1/matters?format=atom&size=2",
        "alternate": "https://example.org/matters",
        "next": "https://n",
    }
    assert root.find(f"{ATOM}entry/{ATOM}id").text == (
        "urn:uuid:1f0c9a52-e4d1-4f3d-8b7a-6c5d4e3f2a10"
    )
    assert root.find(f"{ATOM}author/{ATOM}name").text == "政务服务网"


def test_rss_says_days_as_mail_does():
    root = ElementTree.fromstring(render(feed(entry(category="行政许可")), "rss"))
    item = root.find("channel/item")
    assert item.findtext("pubDate") == "Tue, 24 Nov 2026 02:20:01 +0000"
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.findtext("category") == "行政许可"
