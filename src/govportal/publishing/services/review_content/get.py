"""GET @review-content."""

from govportal.publishing.review.reading import reading
from plone.restapi.services import Service
from typing import Any


class ReviewContentGet(Service):
    """An item's elements, what was checked, its files, and the usual phrases of a return."""

    def reply(self) -> dict[str, Any]:
        """The whole."""
        return reading(self.context)
