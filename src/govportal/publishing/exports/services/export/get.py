"""GET @export."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.exports.download import download
from govportal.publishing.exports.wanted import wanted
from plone.restapi.services import Service
from typing import Any

import json


class ExportGet(Service):
    """A type of content below a place as CSV, XLSX or JSONL in the native shape."""

    def render(self) -> Any:
        """The file, or a refusal as JSON."""
        self.check_permission()
        try:
            return download(self.request, wanted(self.context, self.request.form))
        except Problem as problem:
            self.request.response.setHeader("Content-Type", self.content_type)
            return json.dumps(reply(self.request, problem), ensure_ascii=False)
