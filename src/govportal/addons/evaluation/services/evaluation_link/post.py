"""POST @evaluation-link/<token>, …/addition."""

from govportal.addons.evaluation import links
from govportal.body import json_object
from govportal.restservice import SteppedService
from typing import Any


class EvaluationLinkPost(SteppedService):
    """Evaluate by a link, or add something to what was given by it."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        if len(self.steps) == 1:
            return links.give(self.request, self.steps[0], json_object(self.request))
        if len(self.steps) == 2 and self.steps[1] == "addition":
            return links.add(self.request, self.steps[0], json_object(self.request))
        raise self.unknown()
