"""GET @import: mappings and reports; below it one report, its findings, its rows, its files.

``@import/<id>``, ``@import/<id>/findings``, ``@import/<id>/rows``, ``@import/<id>/xlsx``,
``@import/<id>/csv``, and ``@import/progress/<token>``.
"""

from collections import Counter
from dataclasses import asdict
from govportal import _
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.exports.native import columns
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports import progress
from govportal.publishing.imports import store
from govportal.publishing.imports.report import as_csv
from govportal.publishing.imports.upload import check_rights
from govportal.publishing.imports.upload import MAX_ROWS
from govportal.publishing.imports.upload import MAX_UPLOAD
from govportal.publishing.imports.upload import workbook_name
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any
from urllib.parse import quote
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

import plone.api as api


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


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
        """A report's file as it is, everything else as JSON."""
        if len(self.params) == 2 and self.params[1] in ("xlsx", "csv"):
            try:
                check_rights()
            except Problem:
                return super().render()
            stored = store.find(self.params[0])
            if stored is not None:
                return self._file(stored, self.params[1])
        return super().render()

    def _file(self, stored: Any, kind: str) -> bytes:
        data: bytes = stored.workbook if kind == "xlsx" else as_csv(stored.details()["findings"])
        name = quote(workbook_name(stored).removesuffix("xlsx") + kind)
        response = self.request.response
        response.setHeader("Content-Type", XLSX if kind == "xlsx" else CSV)
        response.setHeader("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
        response.setHeader("Content-Length", str(len(data)))
        return data

    def reply(self) -> dict[str, Any]:
        """What the path asks for."""
        try:
            check_rights()
            if not self.params:
                return self._overview()
            if self.params[0] == "progress":
                return self._progress()
            return self._report()
        except Problem as problem:
            return reply(self.request, problem)

    @property
    def base(self) -> str:
        """The service's address."""
        return f"{api.portal.get().absolute_url()}/@import"

    def _overview(self) -> dict[str, Any]:
        return {
            "@id": self.base,
            "limits": {"bytes": MAX_UPLOAD, "rows": MAX_ROWS},
            "mappings": [_mapping(mappings.load(name)) for name in mappings.names()],
            "reports": [
                {
                    "@id": f"{self.base}/{key}",
                    "id": key,
                    "filename": stored.filename,
                    "title": stored.answer["title"],
                    "created": stored.created.ISO8601(),
                    "counts": stored.answer["counts"],
                    "dry_run": stored.answer["dry_run"],
                }
                for key, stored in store.listed()
            ],
        }

    def _progress(self) -> dict[str, Any]:
        owner = api.user.get_current().getId() or ""
        found = progress.find(self.params[1], owner) if len(self.params) == 2 else None
        if found is None:
            raise Problem(404, "NotFound", _("没有这次导入的进度。"))
        said = asdict(found)
        del said["owner"]
        return {"@id": f"{self.base}/progress/{self.params[1]}", **said}

    def _report(self) -> dict[str, Any]:
        parts = {1: self._answer, 2: self._part}
        stored = store.find(self.params[0])
        if stored is None or len(self.params) not in parts:
            raise Problem(404, "NotFound", _("没有这份导入报告，可能已被更新的报告替换。"))
        return parts[len(self.params)](stored)

    def _answer(self, stored: Any) -> dict[str, Any]:
        url = f"{self.base}/{self.params[0]}"
        return {
            "@id": url,
            "id": self.params[0],
            "filename": stored.filename,
            "report": f"{url}/xlsx",
            **stored.answer,
        }

    def _part(self, stored: Any) -> dict[str, Any]:
        """A page of the findings (``severity``) or of the rows (``outcome``)."""
        part = self.params[1]
        by = {"findings": "severity", "rows": "outcome"}.get(part)
        if by is None:
            raise Problem(404, "NotFound", _("没有这份导入报告，可能已被更新的报告替换。"))
        found = stored.details()[part]
        counts = Counter(item[by] for item in found)
        wanted = str(self.request.form.get(by) or "")
        if wanted:
            found = [item for item in found if item[by] in wanted.split(",")]
        url = f"{self.base}/{self.params[0]}/{part}"
        items, paging = page(self.request, url, found)
        if part == "rows":
            items = [_linked(item) for item in items]
        return {"@id": url, "counts": dict(counts), "items": items, **paging}


def _mapping(mapping: Any) -> dict[str, Any]:
    type_ = api.portal.get_tool("portal_types")[mapping.type]
    return {
        "name": mapping.name,
        "title": mapping.title,
        "type": mapping.type,
        "type_title": type_.Title(),
        "native": mapping.native,
        "needed": sorted(mapping.needed),
        "columns": columns(mapping.type) if mapping.native else [],
    }


def _linked(item: dict[str, Any]) -> dict[str, Any]:
    """A row with the address of what it became, as far as that is still there."""
    path = item.pop("path")
    obj = api.portal.get().unrestrictedTraverse(path, None) if path else None
    return {**item, "@id": obj.absolute_url() if obj is not None else None}
