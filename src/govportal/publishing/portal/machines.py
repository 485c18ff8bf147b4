"""For machines, what the list does not hold: announcements as feeds, the rest of the sitemap."""

from collections.abc import Iterator
from govportal import _
from govportal import sitemaps
from govportal.content.pages.common import lines_of
from govportal.content.types.region import IRegion
from govportal.publishing.portal.addresses import path_below
from govportal.publishing.portal.addresses import path_of
from govportal.publishing.portal.announcements import source
from govportal.syndication import Feed
from govportal.syndication import FeedEntry
from govportal.syndication import FEEDS
from govportal.syndication import joined
from govportal.syndication import render
from govportal.syndication import uuid_iri
from Products.Five.browser import BrowserView
from typing import Any

import plone.api as api


#: Announcements in a feed.
SIZE = 30
#: Pages of the portal that no content stands behind.
PAGES = (
    "/",
    "/matters",
    "/guides",
    "/departments",
    "/laws",
    "/intermediaries",
    "/questions",
    "/announcements",
    "/regions",
)
#: Published content that is no list of its own.
UNLISTED = ("Question", "Announcement")


class AnnouncementsFeed(BrowserView):
    """The newest announcements of the site, or of a region and what is below it."""

    format = "atom"

    def __call__(self) -> str:
        """The feed as XML."""
        region = self.context if IRegion.providedBy(self.context) else None
        query = {"region_codes": region.code} if region is not None else {}
        portal = api.portal.get()
        url = portal.absolute_url()
        page = f"{url}/announcements"
        title = _("公告")
        if region is not None:
            page = f"{page}?region={region.code}"
            title = joined([title, region.title])
        brains = api.content.find(
            portal_type="Announcement",
            review_state="published",
            sort_on="effective",
            sort_order="reverse",
            sort_limit=SIZE,
            **query,
        )
        feed = Feed(
            title=title,
            url=f"{url}/++api++{path_of(self.context).rstrip('/')}/@@{self.__name__}",
            page=page,
            entries=tuple(_entry(brain.getObject(), url) for brain in brains[:SIZE]),
            author=api.portal.get_registry_record("plone.site_title", default="") or portal.title,
        )
        response = self.request.response
        response.setHeader("Content-Type", f"{FEEDS[self.format]}; charset=utf-8")
        response.setHeader("Cache-Control", "public, max-age=60")
        return render(feed, self.format)


class AnnouncementsRss(AnnouncementsFeed):
    """The same as RSS."""

    format = "rss"


class SiteSitemap(BrowserView):
    """The portal's own pages, and published content that is no list of its own."""

    def __call__(self) -> bytes:
        """The sitemap as XML."""
        self.request.response.setHeader("Content-Type", sitemaps.MEDIA_TYPE)
        self.request.response.setHeader("Cache-Control", "public, max-age=3600")
        return b"".join(sitemaps.urls(self.context.absolute_url(), self.chunks()))

    def chunks(self) -> Iterator[list[tuple[str, str]]]:
        """``(path, moment)`` of each page; the portal's own pages say no moment."""
        yield [(page, "") for page in PAGES]
        brains = api.content.find(
            portal_type=UNLISTED,
            review_state="published",
            sort_on="modified",
            sort_order="reverse",
            sort_limit=sitemaps.PART - len(PAGES),
        )
        for brain in brains[: sitemaps.PART - len(PAGES)]:
            yield [(path_below(brain.getPath()), _moment(brain.modified))]


def _entry(obj: Any, url: str) -> FeedEntry:
    return FeedEntry(
        id=uuid_iri(api.content.get_uuid(obj)),
        title=obj.title,
        url=url + path_of(obj),
        updated=_moment(max(obj.modified(), obj.effective())),
        published=_moment(obj.effective()),
        author=source(obj),
        category=_("重要公告") if obj.important else _("公告"),
        text="\n".join(lines_of(obj.text)),
    )


def _moment(moment: Any) -> str:
    """A Zope ``DateTime`` as feeds and sitemaps write it."""
    return str(moment.toZone("UTC").strftime("%Y-%m-%dT%H:%M:%SZ"))
