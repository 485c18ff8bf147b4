"""GET @kiosk-settings."""

from govportal.addons.evaluation.settings import setting
from govportal.restservice import SteppedService
from typing import Any


class KioskSettingsGet(SteppedService):
    """How long a kiosk waits before it goes back to its start, and when it warns, in seconds."""

    def work(self) -> dict[str, Any]:
        """The settings."""
        return {
            "idle_seconds": int(setting("idle_seconds")),
            "warn_seconds": int(setting("warn_seconds")),
        }
