"""GET @tasks-export."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.taskexport import as_csv
from govportal.publishing.review.tasklist import narrow
from govportal.publishing.review.tasklist import row
from govportal.publishing.review.tasklist import wanted
from govportal.publishing.review.tasks import tasks
from govportal.publishing.services.tasks.get import asked_kind
from plone.restapi.services import Service
from typing import Any

import json


class TasksExportGet(Service):
    """All pages of a list of ``@tasks`` as CSV; the same query."""

    def render(self) -> Any:
        """The file, or a refusal as JSON."""
        self.check_permission()
        response = self.request.response
        try:
            kind = asked_kind(self.request)
            asked = wanted(self.request.form)
        except Problem as problem:
            response.setHeader("Content-Type", self.content_type)
            return json.dumps(reply(self.request, problem), ensure_ascii=False)
        rows = narrow([row(obj) for obj in tasks([kind]).found[kind]], asked)
        response.setHeader("Content-Type", "text/csv; charset=utf-8")
        response.setHeader("Content-Disposition", f'attachment; filename="tasks-{kind}.csv"')
        response.setHeader("Cache-Control", "private, no-store")
        return as_csv(rows).encode("utf-8")
