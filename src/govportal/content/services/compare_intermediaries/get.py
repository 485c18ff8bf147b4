"""GET ``@compare-intermediaries``."""

from dataclasses import asdict
from govportal import _
from govportal.content.pages.comparison import comparison
from govportal.content.pages.comparison import FEWEST
from govportal.content.pages.comparison import MOST
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from plone.app.event.base import localized_now
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class CompareIntermediariesGet(Service):
    """A table of agencies; ``code`` names each, as often as there are agencies."""

    def reply(self) -> Any:
        """`Comparison`, with ``fewest`` and ``most``; 422 for more than ``most``."""
        given = self.request.form.get("code", [])
        codes = [str(code) for code in ([given] if isinstance(given, str) else given)]
        if len(set(codes)) > MOST:
            message = _("一次最多比对 ${most} 家中介机构。", mapping={"most": MOST})
            problem = Problem(
                422, "ValidationError", _("查询参数有误"), [FieldError("code", message)]
            )
            return reply(self.request, problem)
        found = comparison(codes, localized_now().date())
        return {
            "@id": f"{self.context.absolute_url()}/@compare-intermediaries",
            "fewest": FEWEST,
            "most": MOST,
            **json_compatible(asdict(found)),
        }
