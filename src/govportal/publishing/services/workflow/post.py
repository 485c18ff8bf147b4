"""POST @workflow/<transition>.

The stock service gives every item a date of publication at its first transition, and keeps what it
changed when the transition is refused. Here only a publication dates an item, and a refusal leaves
nothing behind.
"""

from govportal import _
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.perform import perform
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


#: Arguments of the stock service that the review decides by itself.
DATES = ("effective", "expires", "effectiveDate", "expirationDate")


@implementer(IPublishTraverse)
class WorkflowPost(Service):
    """Do a transition of reviewed content."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.transition: str | None = None

    def publishTraverse(self, request: Any, name: str) -> "WorkflowPost":
        """The transition's id is the next name of the path."""
        if self.transition is not None:
            raise NotFound(self, name, request)
        self.transition = name
        return self

    def reply(self) -> Any:
        """The new entry of the history, as the stock service gives it."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return json_compatible(self._perform())
        except Problem as problem:
            return reply(self.request, problem)

    def _perform(self) -> dict[str, Any]:
        if self.transition is None:
            raise Problem(400, "BadRequest", _("请在地址中写明办理动作，例如 @workflow/submit。"))
        data = json_object(self.request)
        given = [name for name in DATES if name in data]
        if given:
            message = _("发布日期由审核流程确定；定时发布请填写事项的“计划生效日期”。")
            raise Problem(422, "ValidationError", message, [FieldError(n, message) for n in given])
        comment = data.get("comment") or ""
        if not isinstance(comment, str):
            message = _("意见（comment）应为文本。")
            raise Problem(422, "ValidationError", message, [FieldError("comment", message)])
        return perform(self.context, self.transition, comment)
