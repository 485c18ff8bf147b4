"""POST @case-progress-code."""

from govportal.body import json_object
from govportal.cases.progress_by_code import send_code
from govportal.restservice import SteppedService
from typing import Any


class CaseProgressCodePost(SteppedService):
    """Send a code to ``phone`` or ``mail`` for the cases of ``id_type`` and ``id_number``.

    The answer is the same whether there are any.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """For how long the code holds, and when another one may be asked for."""
        if self.steps:
            raise self.unknown()
        return dict(send_code(json_object(self.request), self.request))
