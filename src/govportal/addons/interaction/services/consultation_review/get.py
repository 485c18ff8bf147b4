"""GET @consultation-review/<uid>."""

from govportal import records
from govportal.addons.interaction import publication
from govportal.cases.services.common import CaseService
from typing import Any


class ConsultationReviewGet(CaseService):
    """What a reviewer begins with: the texts with what is personal masked, and what was found."""

    def work(self) -> dict[str, Any]:
        """The draft."""
        case = self.case()
        self.no_more(1)
        with records.read_connection() as connection:
            return publication.draft(connection, case)
