"""POST @consultation-review/<uid>."""

from govportal import records
from govportal.addons.interaction import publication
from govportal.body import json_object
from govportal.cases.services.common import CaseService
from typing import Any


class ConsultationReviewPost(CaseService):
    """Publish a consultation as the reviewer edited it; the body is `publication.publish`'s."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Publish it."""
        case = self.case()
        self.no_more(1)
        return publication.publish(records.session(), case, json_object(self.request))
