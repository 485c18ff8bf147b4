"""POST @evaluation-query."""

from govportal.addons.evaluation import links
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class EvaluationQueryPost(SteppedService):
    """Evaluate with a case's ``number`` and query ``password``, e.g. at a kiosk.

    Without ``moment`` it tells what may be evaluated; with it, ``level``, ``tags``, ``text`` and
    ``channel`` give it.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Tell, or do it."""
        return links.by_number(self.request, json_object(self.request))
