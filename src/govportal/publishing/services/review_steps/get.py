"""Read a region's review steps."""

from govportal.publishing.review.regions import route_json
from plone.restapi.services import Service
from typing import Any


class ReviewStepsGet(Service):
    """``GET @review-steps``: each step as the region says, and as it comes to be."""

    def reply(self) -> dict[str, Any]:
        """The steps."""
        return {"@id": f"{self.context.absolute_url()}/@review-steps", **route_json(self.context)}
