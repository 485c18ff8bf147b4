"""GET @search-all."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.finder.everything import search_all
from govportal.publishing.services.finder.shapes import item_data
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


class SearchAllGet(Service):
    """The first entries of every kind.

    Query: ``q``; ``region``, a code, for it and what is below it.
    """

    def reply(self) -> dict[str, Any]:
        """``parts``, one for each kind of which there is something."""
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        q = self._text("q")
        if not q:
            message = _("请输入要找的内容")
            raise Problem(422, "ValidationError", _("查询参数有误"), [FieldError("q", message)])
        parts = search_all(q, self._text("region"))
        return {
            "@id": f"{self.context.absolute_url()}/@search-all",
            "parts": [
                {
                    "name": part.name,
                    "title": translate(part.title, context=self.request),
                    "total": {"count": part.total, "more": part.more},
                    "items": [item_data(one, self.request) for one in part.items],
                }
                for part in parts
            ],
        }

    def _text(self, name: str) -> str:
        value = self.request.form.get(name, "")
        if not isinstance(value, str):
            message = _("参数“${name}”只能给一次", mapping={"name": name})
            raise Problem(422, "ValidationError", _("查询参数有误"), [FieldError(name, message)])
        return value.strip()
