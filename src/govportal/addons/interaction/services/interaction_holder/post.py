"""POST @interaction-holder."""

from govportal.addons.interaction import holders
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class InteractionHolderPost(SteppedService):
    """``POST @interaction-holder`` shows a case; ``POST @interaction-holder/<action>`` does one.

    The body has ``number`` and ``password``, or ``for`` and ``token``: a POST, so that none of
    them stands in an address. Wrong ones are counted (429).
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Show or do it."""
        data = json_object(self.request)
        if not self.steps:
            return holders.see(data, self.request)
        if len(self.steps) > 1:
            raise self.unknown()
        return holders.act(self.steps[0], data, self.request)
