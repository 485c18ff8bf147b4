"""Change the preferences."""

from govportal import records
from govportal.body import json_object
from govportal.messages.preferences import change
from govportal.messages.services.message_preferences.serialise import preferences_json
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class PreferencesPatch(SteppedService):
    """``PATCH @message-preferences`` with e.g. ``{"sms": false}``; what isn't given stays."""

    changes = True

    def work(self) -> dict[str, Any]:
        """All ways as they now are."""
        if self.steps:
            raise self.unknown()
        user = api.user.get_current().getId()
        found = change(records.session(), user, json_object(self.request))
        return preferences_json(found, self.url("@message-preferences"), self.request)
