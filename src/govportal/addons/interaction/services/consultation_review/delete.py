"""DELETE @consultation-review/<uid>."""

from govportal import records
from govportal.addons.interaction import publication
from govportal.cases.services.common import CaseService


class ConsultationReviewDelete(CaseService):
    """Take a consultation back from the public; 204."""

    changes = True

    def work(self) -> None:
        """Take it back."""
        case = self.case()
        self.no_more(1)
        publication.withdraw(records.session(), case)
        self.request.response.setStatus(204)
