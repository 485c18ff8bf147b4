"""POST ``@form-check``."""

from collections.abc import Mapping
from govportal import _
from govportal.body import json_object
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.forms import definition
from govportal.forms.conditions import shown_fields
from govportal.forms.submission import clean
from govportal.forms.submission import validate
from govportal.forms.versions import FormVersion
from govportal.restservice import SteppedService
from typing import Any


class FormCheckPost(SteppedService):
    """Judges ``schema`` and ``layout``, and ``data`` when there is any. Changes nothing."""

    def work(self) -> dict[str, Any]:
        """What an editor's preview shows.

        Raises:
            Problem: 422 ``data`` is no object.
        """
        if self.steps:
            raise self.unknown()
        body = json_object(self.request)
        schema, layout, data = body.get("schema"), body.get("layout"), body.get("data")
        if data is not None and not isinstance(data, Mapping):
            message = _("data 应为字段名和值组成的对象。")
            raise Problem(422, "ValidationError", message, [FieldError("data", message)])
        faults = definition.check(schema, layout)
        result: dict[str, Any] = {"valid": not faults, "errors": self._said(faults), "data": None}
        if data is not None and not faults:
            assert schema is not None and layout is not None
            version = FormVersion("", 0, "", schema, layout)
            cleaned = clean(version, data)
            wrong = validate(version, data)
            result["data"] = {
                "valid": not wrong,
                "errors": self._said(wrong),
                "clean": cleaned,
                "shown": sorted(shown_fields(layout, cleaned)),
            }
        return result

    def _said(self, faults: list[FieldError]) -> list[dict[str, Any]]:
        return [fault.as_dict(self.request) for fault in faults]
