"""GET @portal."""

from govportal.publishing.portal.frame import frame
from plone.restapi.services import Service
from typing import Any


class PortalGet(Service):
    """The site's name, the banners of today, the regions to choose from, whom to ask."""

    def reply(self) -> dict[str, Any]:
        """The same for every reader."""
        return {"@id": f"{self.context.absolute_url()}/@portal", **frame()}
