"""A notice on paper."""

from base64 import b64encode
from collections.abc import Mapping
from govportal.cases.notices.issue import check_url
from govportal.content.pdf.render import pdf_of
from govportal.content.qr import qr_svg
from pathlib import Path
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


STYLE = Path(__file__).with_name("notice.css")


class NoticeDocument(BrowserView):
    """A notice ready to be laid out; refers to nothing outside.

    Args:
        notice: its row.
    """

    index = ViewPageTemplateFile("notice.pt")

    def __init__(self, context: Any, request: Any, notice: Mapping[str, Any]) -> None:
        super().__init__(context, request)
        self.notice = notice
        self.content = notice["content"]
        self.number = notice["number"]
        self.address = check_url(notice)
        self.style = STYLE.read_text(encoding="utf-8")

    def __call__(self) -> str:
        """The HTML."""
        return str(self.index())

    def qr(self) -> str:
        """The address for checking, as a picture."""
        picture = b64encode(qr_svg(self.address)).decode("ascii")
        return f"data:image/svg+xml;base64,{picture}"


def pdf(context: Any, request: Any, notice: Mapping[str, Any]) -> bytes:
    """The notice as a PDF with its fonts inside.

    Raises:
        Problem: 503 the machine is busy with others.
    """
    return pdf_of(NoticeDocument(context, request, notice)())
