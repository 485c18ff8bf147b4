"""The printed guide as HTML, from the same data as the page."""

from base64 import b64encode
from govportal.content.pages.guide import guide_page
from govportal.content.pages.guide import GuidePage
from govportal.content.pages.guide import Picture
from govportal.content.pages.matter import matter_page
from govportal.content.pages.matter import MatterPage
from govportal.content.qr import qr_svg
from govportal.content.types.service_guide import IServiceGuide
from pathlib import Path
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any

import plone.api as api


#: Width of a step's picture in pixels: 8 cm on paper at 150 dpi.
PICTURE_WIDTH = 480
STYLE = Path(__file__).with_name("guide.css")


class GuideDocument(BrowserView):
    """A matter, or a guide with its matter, ready to be laid out on paper."""

    index = ViewPageTemplateFile("guide.pt")

    def __call__(self) -> str:
        """The HTML; it refers to nothing outside."""
        self.guide: GuidePage | None = None
        self.matter: MatterPage | None
        if IServiceGuide.providedBy(self.context):
            self.guide = guide_page(self.context)
            self.matter = self.guide.matter
        else:
            self.matter = matter_page(self.context)
        shown = self.guide or self.matter
        self.title = self.context.title
        self.url = self.context.absolute_url()
        self.version = shown.version if shown is not None else None
        self.style = STYLE.read_text(encoding="utf-8")
        return str(self.index())

    def qr(self) -> str:
        """The address as a picture."""
        return _data("image/svg+xml", qr_svg(self.url))

    def picture(self, picture: Picture) -> str:
        """A step's picture in the size that it is printed in; ``""`` when it cannot be read."""
        image = api.content.get(UID=picture.uid)
        scale = image and image.restrictedTraverse("@@images").scale("image", width=PICTURE_WIDTH)
        return _data(scale.mimetype, bytes(scale.data.data)) if scale else ""

    def size(self, number: int) -> str:
        """The size of a file for people."""
        return (
            f"{max(1, round(number / 1024))} KB"
            if number < 1024**2
            else f"{number / 1024**2:.1f} MB"
        )


def _data(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{b64encode(content).decode('ascii')}"


def html_of(context: Any, request: Any) -> str:
    """The printed guide of a matter or a guide, for the current user."""
    return GuideDocument(context, request)()
