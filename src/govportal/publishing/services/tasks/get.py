"""GET @tasks."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.summary import text
from govportal.publishing.review.tasklist import facets
from govportal.publishing.review.tasklist import narrow
from govportal.publishing.review.tasklist import row
from govportal.publishing.review.tasklist import task
from govportal.publishing.review.tasklist import wanted
from govportal.publishing.review.tasks import KINDS
from govportal.publishing.review.tasks import tasks
from govportal.publishing.services.paging import page
from plone.restapi.services import Service
from typing import Any

import plone.api as api


class TasksGet(Service):
    """What waits for the current user.

    Query: ``kind`` (``waiting`` by default), what `tasklist.wanted` reads, ``b_start``, ``b_size``.
    Roles are local, so what a user may do is asked of each item, and the service itself is open to
    whoever is logged in.
    """

    def reply(self) -> dict[str, Any]:
        """Counts of all kinds, by what the chosen one can be narrowed, and a page of it."""
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        kind = asked_kind(self.request)
        found = tasks()
        rows = [row(obj) for obj in found.found[kind]]
        url = f"{self.context.absolute_url()}/@tasks"
        items, paging = page(self.request, url, narrow(rows, wanted(self.request.form)))
        return {
            "@id": url,
            "kind": kind,
            "kinds": [
                {"id": name, "title": text(title), "count": found.counts[name]}
                for name, title in KINDS.items()
            ],
            "complete": found.complete,
            "facets": facets(rows),
            "items": [task(item.obj, item) for item in items],
            **paging,
        }


def asked_kind(request: Any) -> str:
    """The kind of tasks that a request of somebody who is logged in asks for.

    Raises:
        Problem: 401 nobody is logged in; 400 there is no such kind.
    """
    if api.user.is_anonymous():
        raise Problem(401, "Unauthorized", _("请先登录。"))
    kind = request.form.get("kind") or "waiting"
    if kind not in KINDS:
        message = _("kind 只能是 ${kinds} 之一。", mapping={"kinds": "、".join(KINDS)})
        raise Problem(400, "BadRequest", message, [FieldError("kind", message)])
    return str(kind)
