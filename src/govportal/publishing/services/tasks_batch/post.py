"""POST @tasks-batch."""

from govportal import _
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.batch import Asked
from govportal.publishing.review.batch import MOST
from govportal.publishing.review.batch import perform_each
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides

import plone.api as api


class TasksBatchPost(Service):
    """Do a transition on several items.

    Body: ``{"items": [{"UID": …, "seen": …}], "transition": …, "comment": …}``. Items that are
    refused keep no others from theirs.
    """

    def reply(self) -> dict[str, Any]:
        """The result of each item, in the order asked for; a refusal when nothing can be begun."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Problem(401, "Unauthorized", _("请先登录。"))
        data = json_object(self.request)
        transition = data.get("transition")
        if not isinstance(transition, str) or not transition:
            raise _fault("transition", _("请写明办理动作（transition）。"))
        comment = data.get("comment") or ""
        if not isinstance(comment, str):
            raise _fault("comment", _("意见（comment）应为文本。"))
        results = perform_each(_items(data.get("items")), transition, comment)
        done = sum(1 for result in results if result["status"] == 200)
        return {
            "@id": f"{self.context.absolute_url()}/@tasks-batch",
            "done": done,
            "refused": len(results) - done,
            "results": results,
        }


def _items(given: Any) -> list[Asked]:
    """The items that a body names, each once."""
    if not isinstance(given, list) or not given:
        raise _fault("items", _("请选择要办理的内容（items）。"))
    if len(given) > MOST:
        message = _("一次最多办理 ${count} 项，请分批提交。", mapping={"count": MOST})
        raise _fault("items", message)
    found: dict[str, Asked] = {}
    for item in given:
        uid = item.get("UID") if isinstance(item, dict) else None
        seen = item.get("seen") if isinstance(item, dict) else None
        if not isinstance(uid, str) or not uid or not (seen is None or type(seen) is int):
            raise _fault("items", _("items 的每一项应写明 UID（文本），seen 应为整数。"))
        found[uid] = Asked(uid, seen)
    return list(found.values())


def _fault(field: str, message: str) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])
