"""DELETE @applications/<uid>."""

from govportal import records
from govportal.addons.application import opening
from govportal.cases.services.common import CaseService


class ApplicationsDelete(CaseService):
    """Throw a draft away; 204."""

    changes = True

    def work(self) -> None:
        """Throw it away."""
        case = self.case()
        self.no_more(1)
        opening.discard(records.session(), case)
        self.request.response.setStatus(204)
