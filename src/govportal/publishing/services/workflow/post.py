"""POST @workflow/<transition>.

The stock service gives every item a date of publication at its first transition, and keeps what it
changed when the transition is refused. Here only a publication dates an item, and a refusal leaves
nothing behind.
"""

from govportal import _
from govportal.body import json_object
from govportal.content.values import fields_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.perform import perform
from govportal.publishing.review.remarks import compose
from govportal.publishing.review.remarks import Remark
from govportal.publishing.review.summary import text
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
    """Do a transition of reviewed content.

    Body, all optional: ``comment``; ``remarks`` of single elements, kept in the comment; ``seen``,
    how many entries of the history the user has read.
    """

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
        seen = data.get("seen")
        if seen is not None and type(seen) is not int:
            message = _("seen 应为整数。")
            raise Problem(422, "ValidationError", message, [FieldError("seen", message)])
        remarks = _remarks(self.context, data.get("remarks") or [])
        return perform(self.context, self.transition, compose(comment, remarks), seen)


def _remarks(obj: Any, given: Any) -> list[Remark]:
    """What is said of single elements: ``[{"field": …, "text": …}]``, in the order of the form."""
    titles = {name: text(field.title) for name, field in fields_of(obj)}
    found: dict[str, str] = {}
    for item in given if isinstance(given, list) else [None]:
        field = item.get("field") if isinstance(item, dict) else None
        words = item.get("text") if isinstance(item, dict) else None
        if field not in titles or not isinstance(words, str) or not words.strip():
            message = _("remarks 的每一项应写明要素（field）和意见（text）。")
            raise Problem(422, "ValidationError", message, [FieldError("remarks", message)])
        found[field] = words
    return [Remark(titles[name], found[name]) for name in titles if name in found]
