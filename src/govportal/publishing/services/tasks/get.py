"""GET @tasks."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.summary import text
from govportal.publishing.review.tasks import KINDS
from govportal.publishing.review.tasks import task
from govportal.publishing.review.tasks import tasks
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class TasksGet(Service):
    """What waits for the current user.

    Query: ``kind`` (``waiting`` by default), ``b_start``, ``b_size``. Roles are local, so what a
    user may do is asked of each item, and the service itself is open to whoever is logged in.
    """

    def reply(self) -> dict[str, Any]:
        """Counts of all kinds, and a page of one."""
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        if api.user.is_anonymous():
            raise Problem(401, "Unauthorized", _("请先登录。"))
        kind = self.request.form.get("kind") or "waiting"
        if kind not in KINDS:
            message = _("kind 只能是 ${kinds} 之一。", mapping={"kinds": "、".join(KINDS)})
            raise Problem(400, "BadRequest", message, [FieldError("kind", message)])
        found = tasks()
        url = f"{self.context.absolute_url()}/@tasks"
        items, paging = page(self.request, url, found.found[kind])
        return {
            "@id": url,
            "kind": kind,
            "kinds": [
                {"id": name, "title": text(title), "count": found.counts[name]}
                for name, title in KINDS.items()
            ],
            "complete": found.complete,
            "items": [task(obj) for obj in items],
            **paging,
        }
