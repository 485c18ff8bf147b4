"""Change the settings of the review."""

from govportal.administration.review_settings import change
from govportal.administration.review_settings import settings
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class ReviewSettingsPatch(SteppedService):
    """``PATCH @review-settings {name: value}``: what isn't given stays."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Change them; all as they now are."""
        if self.steps:
            raise self.unknown()
        change(json_object(self.request))
        return {"@id": self.url("@review-settings"), "items": settings(self.request)}
