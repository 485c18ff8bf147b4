"""DELETE @worklist-views/<id>."""

from govportal import records
from govportal.cases.services.common import number_of
from govportal.cases.services.common import signed_in
from govportal.cases.worklist import views
from govportal.restservice import SteppedService


class WorklistViewsDelete(SteppedService):
    """Forget a saved query."""

    changes = True

    def work(self) -> None:
        """Forget it; 204."""
        user = signed_in()
        views.forget(records.session(), user, number_of(self))
        self.request.response.setStatus(204)
