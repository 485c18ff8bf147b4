"""GET @case-openapi."""

from govportal.addons.application.openapi import document
from govportal.restservice import SteppedService
from typing import Any


class CaseOpenapiGet(SteppedService):
    """The OpenAPI 3.1 document of the services of cases, for everybody."""

    def work(self) -> dict[str, Any]:
        """The document."""
        if self.steps:
            raise self.unknown()
        return document(self.context.absolute_url())
