"""PATCH @history."""

from govportal.body import json_object
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.timeline import revert
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class HistoryPatch(Service):
    """Back to a kept version; the stock service would change what is public without a review."""

    def reply(self) -> Any:
        """Nothing; 204."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            revert(self.context, json_object(self.request).get("version"))
        except Problem as problem:
            return reply(self.request, problem)
        return self.reply_no_content()
