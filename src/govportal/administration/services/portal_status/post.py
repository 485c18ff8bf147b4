"""Check the lists thoroughly."""

from govportal.administration.status import check
from govportal.restservice import SteppedService
from typing import Any


class StatusPost(SteppedService):
    """``POST @portal-status/check``: compares every entry with the content, mends nothing."""

    changes = True

    def work(self) -> dict[str, Any]:
        """What was found."""
        if self.steps != ["check"]:
            raise self.unknown()
        return check()
