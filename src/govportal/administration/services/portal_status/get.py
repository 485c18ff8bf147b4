"""Read how the portal runs."""

from govportal.administration.status import status
from govportal.publicapi.services.base import Administration
from typing import Any


class StatusGet(Administration):
    """``GET @portal-status``."""

    def work(self) -> dict[str, Any]:
        """Versions, databases, lists."""
        if self.steps:
            raise self.unknown()
        return {"@id": self.url("@portal-status"), **status()}
