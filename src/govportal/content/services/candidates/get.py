"""GET ``@candidates``."""

from dataclasses import asdict
from govportal import _
from govportal.content.candidates import find
from govportal.content.candidates import named
from govportal.content.completeness import needs_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from plone.restapi.services import Service
from typing import Any


class CandidatesGet(Service):
    """Content of the type ``type`` for the words ``text``, or of the UIDs ``uid``.

    With ``within=1`` only what stands in the context's own department, or else region.
    """

    def reply(self) -> dict[str, Any]:
        """The first of them, and no more than a list can show."""
        form = self.request.form
        uids = form.get("uid")
        if uids:
            found = named([uids] if isinstance(uids, str) else uids)
        elif needs_of(str(form.get("type") or "")) is not None:
            within = self.context if form.get("within") == "1" else None
            found = find(form["type"], str(form.get("text") or ""), within)
        else:
            message = _("没有这种类型的内容。")
            fault = FieldError("type", message)
            return reply(self.request, Problem(422, "ValidationError", message, [fault]))
        return {
            "@id": f"{self.context.absolute_url()}/@candidates",
            "items": [asdict(item) for item in found],
        }
