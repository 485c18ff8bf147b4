"""GET ``@completeness``, and the same as an expandable element."""

from dataclasses import asdict
from govportal.content.completeness import completeness
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from typing import Any
from zope.interface import implementer

import plone.api as api


@implementer(IExpandableElement)
class CompletenessInfo:
    """How complete the context is, for those who work on it."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        """``@id``, and with ``expand`` what `Completeness` says."""
        if not api.user.has_permission("govportal: View work", obj=self.context):
            return {}
        result: dict[str, Any] = {"@id": f"{self.context.absolute_url()}/@completeness"}
        if expand:
            result |= asdict(completeness(self.context))
        return {"completeness": result}


class CompletenessGet(Service):
    """GET ``@completeness``."""

    def reply(self) -> Any:
        """The whole result."""
        return CompletenessInfo(self.context, self.request)(expand=True)["completeness"]
