"""POST @interaction-code."""

from govportal.addons.interaction.entry import send_code
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class InteractionCodePost(SteppedService):
    """Send a code to a ``phone``; who writes without an account may prove it so."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Send it."""
        return send_code(json_object(self.request), self.request)
