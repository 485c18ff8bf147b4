"""DELETE @applications/<uid>."""

from govportal import records
from govportal.cases import drafts
from govportal.cases.services.common import CaseService


class ApplicationsDelete(CaseService):
    """Throw a draft away; 204."""

    changes = True

    def work(self) -> None:
        """Throw it away."""
        case = self.case()
        self.no_more(1)
        drafts.discard(records.session(), case)
        self.request.response.setStatus(204)
