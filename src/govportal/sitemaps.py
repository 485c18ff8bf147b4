"""Sitemaps (sitemaps.org): an index, and parts of at most 50 000 addresses.

They list addresses of the site's root, so a crawler must find them there: the front end serves
``/sitemap.xml`` and ``/sitemap-1.xml`` from the public read side, ``/sitemap-site.xml`` from Plone.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from urllib.parse import quote
from xml.sax.saxutils import escape

import re


MEDIA_TYPE = "application/xml; charset=utf-8"
#: The most addresses that one sitemap may have.
PART = 50_000
#: What the list does not hold: Plone makes it.
OTHERS = "sitemap-site.xml"

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PART = re.compile(r"/sitemap-([1-9][0-9]{0,5})\.xml")


def part_number(path: str) -> int | None:
    """The number of the part that a path names, ``None`` when it names none."""
    match = _PART.fullmatch(path)
    return int(match[1]) if match else None


def index(origin: str, numbers: Iterable[int]) -> str:
    """The index of all parts."""
    names = [OTHERS, *(f"sitemap-{number}.xml" for number in numbers)]
    lines = "".join(
        f"<sitemap><loc>{escape(f'{origin}/{name}')}</loc></sitemap>\n" for name in names
    )
    return f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{lines}</sitemapindex>\n'


def urls(origin: str, chunks: Iterable[Iterable[tuple[str, str]]]) -> Iterator[bytes]:
    """One part: ``(path, moment)`` of its pages, by chunks."""
    yield f'{_HEAD}<urlset xmlns="{_NAMESPACE}">\n'.encode()
    for chunk in chunks:
        yield "".join(
            f"<url><loc>{escape(origin + quote(path))}</loc>{_lastmod(moment)}</url>\n"
            for path, moment in chunk
        ).encode()
    yield b"</urlset>\n"


def _lastmod(moment: str) -> str:
    return f"<lastmod>{escape(moment)}</lastmod>" if moment else ""
