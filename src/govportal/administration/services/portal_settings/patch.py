"""Change the portal's settings."""

from govportal.administration.settings import change
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class SettingsPatch(SteppedService):
    """``PATCH @portal-settings``: what isn't given stays."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Change them; all as they now are."""
        if self.steps:
            raise self.unknown()
        return {"@id": self.url("@portal-settings"), **change(json_object(self.request))}
