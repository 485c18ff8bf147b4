"""The page 「导出」 of the site, a region or a department."""

from govportal.errors import Problem
from govportal.publishing.exports.download import download
from govportal.publishing.exports.formats import WRITERS
from govportal.publishing.exports.wanted import wanted
from govportal.publishing.imports.mapping import TYPES
from Products.Five.browser import BrowserView
from typing import Any
from zope.i18n import translate

import plone.api as api


FORMATS = {"xlsx": "Excel（XLSX）", "csv": "CSV", "jsonl": "JSONL（每行一个 JSON）"}


class ExportPage(BrowserView):
    """Choose type and format, get the file."""

    message = ""

    def __call__(self) -> Any:
        """The file when one is asked for, else the form."""
        if self.request.form.get("type"):
            try:
                return download(self.request, wanted(self.context, self.request.form))
            except Problem as problem:
                self.request.response.setStatus(problem.status)
                self.message = translate(problem.message, context=self.request)
        return self.index()

    def types(self) -> list[dict[str, Any]]:
        """The types with their Chinese titles and how many there are here to see."""
        tool = api.portal.get_tool("portal_types")
        found = [
            {
                "id": name,
                "title": tool[name].Title(),
                "count": len(api.content.find(context=self.context, portal_type=name)),
            }
            for name in TYPES
        ]
        return [entry for entry in found if entry["count"]]

    def formats(self) -> list[dict[str, str]]:
        """The formats with their titles."""
        return [{"id": name, "title": FORMATS[name]} for name in WRITERS]
