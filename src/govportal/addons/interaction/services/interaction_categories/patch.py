"""PATCH @interaction-categories/<code>."""

from govportal import records
from govportal.addons.interaction import advice
from govportal.addons.interaction import categories
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class InteractionCategoriesPatch(SteppedService):
    """Change what is given of a category; ``revision`` is the one that was read."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Change it."""
        if len(self.steps) != 1:
            raise self.unknown()
        one = categories.change(records.session(), self.steps[0], json_object(self.request))
        advice.forget()
        return categories.as_json(one)
