"""GET @worklist-views."""

from govportal.cases.services.common import signed_in
from govportal.cases.worklist import views
from govportal.restservice import SteppedService
from typing import Any


class WorklistViewsGet(SteppedService):
    """The user's saved queries of the worklist."""

    def work(self) -> dict[str, Any]:
        """The list."""
        return {"items": views.of(signed_in())}
