"""GET @timeline."""

from govportal.publishing.review.timeline import timeline
from plone.restapi.services import Service
from typing import Any


class TimelineGet(Service):
    """Reviews and kept versions of an item, latest first."""

    def reply(self) -> dict[str, Any]:
        """The timeline."""
        return timeline(self.context)
