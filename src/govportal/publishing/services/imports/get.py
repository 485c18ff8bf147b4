"""GET @import: the mappings; @import/<id>: a report; @import/<id>/xlsx: the workbook."""

from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.imports import store
from govportal.publishing.imports.upload import check_rights
from govportal.publishing.imports.upload import choices
from govportal.publishing.imports.upload import workbook_name
from plone.restapi.services import Service
from typing import Any
from urllib.parse import quote
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

import plone.api as api


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@implementer(IPublishTraverse)
class ImportGet(Service):
    """Mappings and reports of the current user."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.params: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> "ImportGet":
        """Take the path after the service's name."""
        self.params.append(name)
        return self

    def render(self) -> Any:
        """The workbook as it is, everything else as JSON."""
        if len(self.params) == 2 and self.params[1] == "xlsx":
            try:
                check_rights()
            except Problem:
                return super().render()
            stored = store.find(self.params[0])
            if stored is not None:
                response = self.request.response
                response.setHeader("Content-Type", XLSX)
                name = quote(workbook_name(stored))
                response.setHeader("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
                response.setHeader("Content-Length", str(len(stored.workbook)))
                return stored.workbook
        return super().render()

    def reply(self) -> dict[str, Any]:
        """Without an id the mappings and the reports, with one the report."""
        base = f"{api.portal.get().absolute_url()}/@import"
        try:
            check_rights()
            if not self.params:
                return {
                    "@id": base,
                    "mappings": [{"name": name, "title": title} for name, title in choices()],
                    "reports": [
                        {
                            "@id": f"{base}/{key}",
                            "filename": stored.filename,
                            "created": stored.created.ISO8601(),
                            "counts": stored.answer["counts"],
                            "dry_run": stored.answer["dry_run"],
                        }
                        for key, stored in store.listed()
                    ],
                }
            stored = store.find(self.params[0]) if len(self.params) == 1 else None
            if stored is None:
                raise Problem(404, "NotFound", _("没有这份导入报告，可能已被更新的报告替换。"))
        except Problem as problem:
            return reply(self.request, problem)
        return {
            "@id": f"{base}/{self.params[0]}",
            "report": f"{base}/{self.params[0]}/xlsx",
            **stored.answer,
        }
