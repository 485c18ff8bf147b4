"""GET @compile."""

from collections import Counter
from govportal import _
from govportal.codes.codesets import code_set
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.levels.compile import candidates
from govportal.publishing.review.tasks import place_title
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any


class CompileGet(Service):
    """Entries that this department may still compile.

    Query: ``text``, ``type`` (of the matter), ``b_start``, ``b_size``.
    """

    def reply(self) -> dict[str, Any]:
        """A page of entries, and how many there are of each type."""
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        url = f"{self.context.absolute_url()}/@compile"
        types = code_set("matter_types")
        wanted = str(self.request.form.get("type") or "")
        if wanted and wanted not in types:
            message = _("没有事项类型“${value}”。", mapping={"value": wanted})
            raise Problem(422, "ValidationError", message, [FieldError("type", message)])
        found = candidates(self.context, str(self.request.form.get("text") or ""))
        counts = Counter(brain.matter_type for brain in found if brain.matter_type in types)
        if wanted:
            found = [brain for brain in found if brain.matter_type == wanted]
        items, paging = page(self.request, url, found)
        return {
            "@id": url,
            "title": self.context.title,
            "place": place_title(self.context),
            "types": [
                {"id": name, "title": types.title(name), "count": count}
                for name, count in counts.most_common()
            ],
            "items": [
                {
                    "@id": brain.getURL(),
                    "UID": brain.UID,
                    "title": brain.Title,
                    "basic_code": brain.code,
                    "matter_type": brain.matter_type,
                    "matter_type_title": types.title(brain.matter_type)
                    if brain.matter_type in types
                    else "",
                }
                for brain in items
            ],
            **paging,
        }
