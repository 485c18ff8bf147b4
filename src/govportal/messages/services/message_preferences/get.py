"""Read the preferences."""

from govportal import records
from govportal.messages.preferences import wanted
from govportal.messages.services.message_preferences.serialise import preferences_json
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class PreferencesGet(SteppedService):
    """``GET @message-preferences``."""

    def work(self) -> dict[str, Any]:
        """All ways."""
        if self.steps:
            raise self.unknown()
        with records.read_connection() as connection:
            found = wanted(connection, api.user.get_current().getId())
        return preferences_json(found, self.url("@message-preferences"), self.request)
