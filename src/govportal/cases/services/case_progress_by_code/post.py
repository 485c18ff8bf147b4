"""POST @case-progress-by-code."""

from govportal.body import json_object
from govportal.cases.progress_by_code import progress
from govportal.restservice import SteppedService
from typing import Any


class CaseProgressByCodePost(SteppedService):
    """How the cases of ``id_type`` and ``id_number`` stand, with the ``code`` that was sent."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The cases, the latest first."""
        if self.steps:
            raise self.unknown()
        return {"items": progress(json_object(self.request), self.request)}
