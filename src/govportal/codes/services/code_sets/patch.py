"""Change what a site may change of a code set."""

from govportal import _
from govportal.body import json_object
from govportal.codes.codesets import CodeSetError
from govportal.codes.services.code_sets.get import CodeSetsGet
from govportal.codes.services.code_sets.serialise import one
from govportal.codes.services.code_sets.serialise import set_named
from govportal.codes.site_code_sets import change
from govportal.codes.site_code_sets import reset
from govportal.errors import Problem
from govportal.errors import reply
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class CodeSetsPatch(CodeSetsGet):
    """``PATCH @code-sets/<name>`` with ``{"terms": [...]}`` or ``{"reset": true}``.

    Answers the set as it then is.
    """

    def reply(self) -> dict[str, Any]:
        """Parse, call, serialise."""
        alsoProvides(self.request, IDisableCSRFProtection)
        url = f"{self.context.absolute_url()}/@code-sets"
        try:
            if not self.path:
                raise Problem(
                    400, "BadRequest", _("请在路径中写明代码集，如 @code-sets/matter_types")
                )
            codes = set_named(self.path)
            data = json_object(self.request)
            if not codes.editable:
                raise Problem(
                    409,
                    "CodeSetFixed",
                    _("代码集「${title}」由标准固定，不能修改", mapping={"title": codes.label}),
                )
            if data.get("reset") is True:
                return one(reset(codes.name), url)
            return one(change(codes.name, data.get("terms")), url)
        except CodeSetError as error:
            return reply(self.request, error.as_problem())
        except Problem as problem:
            return reply(self.request, problem)
