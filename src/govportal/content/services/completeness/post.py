"""POST ``@completeness``: the same for what a form holds and nobody has saved."""

from collections.abc import Mapping
from dataclasses import asdict
from govportal import _
from govportal.body import json_object
from govportal.content.completeness import assess
from govportal.content.completeness import needs_of
from govportal.content.unsaved import read
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class CompletenessPost(Service):
    """Judges ``values`` of the context, or of new content of the type ``add`` in it.

    Changes nothing.
    """

    def reply(self) -> dict[str, Any]:
        """As GET gives it."""
        try:
            return self.judge(json_object(self.request))
        except Problem as problem:
            return reply(self.request, problem)

    def judge(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """The result.

        Raises:
            Problem: 403 the user may neither edit nor add; 422 the body is no form's.
        """
        data, added = body.get("values"), body.get("add")
        if not isinstance(data, Mapping):
            raise _wrong("values", _("values 应为字段名和值组成的对象。"))
        if added is not None and (not isinstance(added, str) or needs_of(added) is None):
            raise _wrong("add", _("没有这种类型的内容。"))
        if not (self.may_add(added) if added else self.may_edit()):
            raise Problem(403, "Forbidden", _("您没有进行此操作的权限，请联系管理员授权"))
        portal_type = added or self.context.portal_type
        obj = None if added else self.context
        values, faults = read(portal_type, data, self.context, obj)
        found = assess(portal_type, values, place=self.context, obj=obj, faults=faults)
        return {"@id": f"{self.context.absolute_url()}/@completeness", **asdict(found)}

    def may_edit(self) -> bool:
        """Whether the user may save the context."""
        return bool(api.user.has_permission("Modify portal content", obj=self.context))

    def may_add(self, portal_type: str) -> bool:
        """Whether the user may add such content here."""
        return any(fti.getId() == portal_type for fti in self.context.allowedContentTypes())


def _wrong(field: str, message: Any) -> Problem:
    return Problem(422, "ValidationError", message, [FieldError(field, message)])
