"""Read the portal's settings."""

from govportal.administration.settings import settings
from govportal.restservice import SteppedService
from typing import Any


class SettingsGet(SteppedService):
    """``GET @portal-settings``."""

    def work(self) -> dict[str, Any]:
        """All settings."""
        if self.steps:
            raise self.unknown()
        return {"@id": self.url("@portal-settings"), **settings()}
