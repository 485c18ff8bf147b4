"""GET ``@pdf``."""

from govportal.content.pdf.document import html_of
from govportal.content.pdf.render import digest_of
from govportal.content.pdf.render import pdf_of
from govportal.errors import Problem
from govportal.errors import reply
from plone.restapi.services import Service
from typing import Any
from urllib.parse import quote

import json
import plone.api as api


class PdfGet(Service):
    """The guide as a PDF; 304 while it is what the client has."""

    def render(self) -> Any:
        """The file, or a refusal as JSON."""
        self.check_permission()
        html = html_of(self.context, self.request)
        etag = f'"{digest_of(html)}"'
        response = self.request.response
        who = "public" if api.user.is_anonymous() else "private"
        response.setHeader("Cache-Control", f"{who}, no-cache")
        response.setHeader("ETag", etag)
        if self.request.getHeader("If-None-Match", "") in (etag, f"W/{etag}"):
            response.setStatus(304, lock=1)
            return b""
        try:
            document = pdf_of(html)
        except Problem as problem:
            response.setHeader("Content-Type", self.content_type)
            response.setHeader("Cache-Control", "no-store")
            response.setHeader("Retry-After", "10")
            return json.dumps(reply(self.request, problem), ensure_ascii=False)
        name = quote(f"{self.context.title}.pdf", safe="")
        response.setHeader("Content-Type", "application/pdf")
        response.setHeader(
            "Content-Disposition", f"attachment; filename=\"guide.pdf\"; filename*=UTF-8''{name}"
        )
        return document
