"""POST @case-progress."""

from govportal.body import json_object
from govportal.cases.progress import progress
from govportal.restservice import SteppedService
from typing import Any


class CaseProgressPost(SteppedService):
    """How a case stands, for anybody who has its ``number`` and query ``password``.

    A POST, so that neither stands in an address; tries are counted (429).
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """The progress."""
        return progress(json_object(self.request), self.request.getClientAddr())
