"""POST @interaction-categories."""

from govportal import records
from govportal.addons.interaction import advice
from govportal.addons.interaction import categories
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class InteractionCategoriesPost(SteppedService):
    """Add a category; the body is `categories.add`'s. 201."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Add it."""
        one = categories.add(records.session(), json_object(self.request))
        advice.forget()
        self.request.response.setStatus(201)
        return categories.as_json(one)
