"""POST @evaluation-desk/<case>."""

from govportal.addons.evaluation import desk
from govportal.body import json_object
from govportal.cases.services.common import CaseService
from typing import Any


class EvaluationDeskPost(CaseService):
    """A code by which the person at the window evaluates: ``moment``, ``window``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The address and its QR code."""
        case = self.case()
        self.no_more(1)
        return desk.ask(case, json_object(self.request))
