"""Change a region's review steps."""

from govportal.body import json_object
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.regions import route_json
from govportal.publishing.review.regions import set_steps
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class ReviewStepsPatch(Service):
    """``PATCH @review-steps`` with ``steps``: name → ``{"required", "level"}``, or null.

    Null is "as the region above says"; a step that isn't named stays.
    """

    def reply(self) -> dict[str, Any]:
        """The steps as they now are."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            set_steps(self.context, json_object(self.request))
        except Problem as problem:
            return reply(self.request, problem)
        return {"@id": f"{self.context.absolute_url()}/@review-steps", **route_json(self.context)}
