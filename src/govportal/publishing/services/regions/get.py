"""GET @regions."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.portal.frame import regions
from plone.restapi.services import Service
from typing import Any


class RegionsGet(Service):
    """The regions below one, and the way to it.

    Query: ``region``, a code; without it the regions at the top.
    """

    def reply(self) -> dict[str, Any]:
        """``chain`` from the top down to the region, ``regions`` below it; 404 without one."""
        code = str(self.request.form.get("region") or "").strip()
        found = regions(code)
        if code and not found["chain"]:
            message = _("没有代码为“${code}”的行政区划。", mapping={"code": code})
            problem = Problem(404, "NotFound", message, [FieldError("region", message)])
            return reply(self.request, problem)
        return {"@id": f"{self.context.absolute_url()}/@regions", **found}
