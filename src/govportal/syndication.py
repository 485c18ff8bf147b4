"""Feeds for readers and other sites: the same entries as Atom (RFC 4287) and as RSS 2.0."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape
from xml.sax.saxutils import quoteattr

import re


#: Format → media type.
FEEDS = {"atom": "application/atom+xml", "rss": "application/rss+xml"}
#: What an empty feed says of its last change: nothing has happened yet.
NEVER = "1970-01-01T00:00:00Z"

#: Characters that XML cannot hold.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class FeedEntry:
    """One entry.

    Args:
        id: an IRI that never changes.
        url: the page for people.
        updated: a moment in ISO 8601 with its zone; ``published`` too, or ``""``.
    """

    id: str
    title: str
    url: str
    updated: str
    published: str = ""
    author: str = ""
    category: str = ""
    text: str = ""


@dataclass(frozen=True)
class Feed:
    """A feed.

    Args:
        url: its own address.
        page: the page for people that shows the same.
        next: the address of older entries, ``""`` where there are none.
    """

    title: str
    url: str
    page: str
    entries: tuple[FeedEntry, ...]
    author: str
    next: str = ""

    @property
    def updated(self) -> str:
        """When the newest entry was changed."""
        return max((entry.updated for entry in self.entries), default=NEVER)


def render(feed: Feed, format: str) -> str:
    """The feed as XML; ``format`` is one of ``FEEDS``."""
    return _atom(feed) if format == "atom" else _rss(feed)


def uuid_iri(uid: str) -> str:
    """The IRI of a UID: the same wherever and under whatever name the portal is reached."""
    if re.fullmatch(r"[0-9a-f]{32}", uid):
        return f"urn:uuid:{uid[:8]}-{uid[8:12]}-{uid[12:16]}-{uid[16:20]}-{uid[20:]}"
    return f"urn:govportal:{uid}"


def _atom(feed: Feed) -> str:
    parts = [
        _HEAD,
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n',
        _element("id", feed.url),
        _element("title", feed.title),
        _element("updated", feed.updated),
        f"<author>{_element('name', feed.author)}</author>\n",
        _element("link", rel="self", type=FEEDS["atom"], href=feed.url),
        _element("link", rel="alternate", type="text/html", href=feed.page),
    ]
    if feed.next:
        parts.append(_element("link", rel="next", type=FEEDS["atom"], href=feed.next))
    for entry in feed.entries:
        parts += [
            "<entry>\n",
            _element("id", entry.id),
            _element("title", entry.title),
            _element("link", rel="alternate", type="text/html", href=entry.url),
            _element("updated", entry.updated),
        ]
        if entry.published:
            parts.append(_element("published", entry.published))
        if entry.author:
            parts.append(f"<author>{_element('name', entry.author)}</author>\n")
        if entry.category:
            parts.append(_element("category", term=entry.category))
        if entry.text:
            parts.append(_element("summary", entry.text))
        parts.append("</entry>\n")
    return "".join([*parts, "</feed>\n"])


def _rss(feed: Feed) -> str:
    parts = [
        _HEAD,
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n',
        _element("title", feed.title),
        _element("link", feed.page),
        _element("description", feed.title),
        _element("language", "zh-cn"),
        _element("lastBuildDate", _rfc822(feed.updated)),
        _element("atom:link", rel="self", type=FEEDS["rss"], href=feed.url),
    ]
    if feed.next:
        parts.append(_element("atom:link", rel="next", type=FEEDS["rss"], href=feed.next))
    for entry in feed.entries:
        parts += [
            "<item>\n",
            _element("title", entry.title),
            _element("link", entry.url),
            _element("guid", entry.id, isPermaLink="false"),
            _element("pubDate", _rfc822(entry.updated)),
        ]
        parts += (
            _element(name, value)
            for name, value in (
                ("dc:creator", entry.author),
                ("category", entry.category),
                ("description", entry.text),
            )
            if value
        )
        parts.append("</item>\n")
    return "".join([*parts, "</channel>\n</rss>\n"])


def _element(name: str, text: str = "", **attributes: str) -> str:
    given = "".join(f" {key}={quoteattr(_clean(value))}" for key, value in attributes.items())
    if not text:
        return f"<{name}{given}/>\n"
    return f"<{name}{given}>{escape(_clean(text))}</{name}>\n"


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _rfc822(moment: str) -> str:
    return format_datetime(datetime.fromisoformat(moment))


def joined(texts: Iterable[str | None]) -> str:
    """Facts in one line; empty ones are left out."""
    return " · ".join(text for text in texts if text)
