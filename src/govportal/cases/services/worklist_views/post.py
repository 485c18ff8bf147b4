"""POST @worklist-views."""

from govportal import records
from govportal.body import json_object
from govportal.cases.services.common import signed_in
from govportal.cases.worklist import views
from govportal.restservice import SteppedService
from typing import Any


class WorklistViewsPost(SteppedService):
    """Save a query under a name: ``{"name", "query"}``; the same name is saved anew."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Save it; 201."""
        user = signed_in()
        made = views.save(records.session(), user, json_object(self.request))
        self.request.response.setStatus(201)
        return made
