"""GET @tasks-counts."""

from govportal.publishing.review.tasks import COUNTED
from govportal.publishing.review.tasks import may_work
from govportal.publishing.review.tasks import tasks
from govportal.publishing.review.tasks import URGENT
from plone.restapi.services import Service
from typing import Any


class TasksCountsGet(Service):
    """How much waits for the current user, for the header of every page.

    It stops where a menu says "more than 99", so that it costs about the same whoever asks.
    """

    def reply(self) -> dict[str, Any]:
        """Whether the user has to do with reviews, and the counts of what is urgent."""
        works = may_work()
        found = tasks(URGENT, COUNTED).counts if works else dict.fromkeys(URGENT, 0)
        return {
            "@id": f"{self.context.absolute_url()}/@tasks-counts",
            "works": works,
            "counts": {kind: min(count, COUNTED) for kind, count in found.items()},
            "more": [kind for kind, count in found.items() if count > COUNTED],
        }
