"""Read the settings of the review."""

from govportal.administration.review_settings import settings
from govportal.restservice import SteppedService
from typing import Any


class ReviewSettingsGet(SteppedService):
    """``GET @review-settings``."""

    def work(self) -> dict[str, Any]:
        """All settings, in the order of a form."""
        if self.steps:
            raise self.unknown()
        return {"@id": self.url("@review-settings"), "items": settings(self.request)}
