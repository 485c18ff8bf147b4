"""GET @evaluation-link/<token>."""

from govportal.addons.evaluation import links
from govportal.restservice import SteppedService
from typing import Any


class EvaluationLinkGet(SteppedService):
    """What may be evaluated by a link: no personal data, the levels with their tags."""

    def work(self) -> dict[str, Any]:
        """What somebody with the link sees."""
        if len(self.steps) != 1:
            raise self.unknown()
        return links.show(self.request, self.steps[0])
