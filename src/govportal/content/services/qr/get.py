"""GET ``@qr``."""

from govportal.content.qr import qr_svg
from plone.restapi.services import Service
from typing import Any


class QrGet(Service):
    """The public address of the context as an SVG image."""

    def render(self) -> Any:
        """The image."""
        self.check_permission()
        response = self.request.response
        response.setHeader("Content-Type", "image/svg+xml")
        response.setHeader("Cache-Control", "private, max-age=3600")
        return qr_svg(self.context.absolute_url())
