"""GET @evaluation-statistics."""

from govportal.addons.evaluation import statistics
from govportal.restservice import SteppedService
from typing import Any


class EvaluationStatisticsGet(SteppedService):
    """The public figures; the query is `statistics.figures`'s."""

    def work(self) -> dict[str, Any]:
        """A page of them."""
        return {
            "@id": self.url("@evaluation-statistics"),
            **statistics.figures(self.request.form),
        }
