"""Read how the portal runs."""

from govportal.administration.status import status
from govportal.restservice import SteppedService
from typing import Any


class StatusGet(SteppedService):
    """``GET @portal-status``."""

    def work(self) -> dict[str, Any]:
        """Versions, databases, lists."""
        if self.steps:
            raise self.unknown()
        return {"@id": self.url("@portal-status"), **status()}
