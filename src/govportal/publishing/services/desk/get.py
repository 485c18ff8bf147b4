"""GET @desk."""

from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.desk import overview
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class DeskGet(Service):
    """Where the current user works, and what they may begin."""

    def reply(self) -> dict[str, Any]:
        """Places and rights; 401 for visitors."""
        if api.user.is_anonymous():
            return reply(self.request, Problem(401, "Unauthorized", _("请先登录。")))
        return {"@id": f"{self.context.absolute_url()}/@desk", **overview()}
