"""GET @review."""

from govportal.publishing.review.summary import summary
from plone.restapi.services import Service
from typing import Any


class ReviewGet(Service):
    """State, route, allowed transitions and history of an item."""

    def reply(self) -> dict[str, Any]:
        """The summary."""
        return summary(self.context)
