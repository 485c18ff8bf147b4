"""GET @interaction-categories."""

from govportal import _
from govportal import records
from govportal.addons.interaction import categories
from govportal.errors import Problem
from govportal.restservice import SteppedService
from typing import Any

import plone.api as api


class InteractionCategoriesGet(SteppedService):
    """The categories in use, parents first; with ``?full=1`` all of them, with their rules.

    ``GET @interaction-categories/<code>`` gives the versions of one. Rules and versions are for
    whoever manages them.
    """

    def work(self) -> dict[str, Any]:
        """The tree or the versions."""
        full = self.request.form.get("full") == "1" or bool(self.steps)
        if full and not api.user.has_permission("govportal: Manage interaction"):
            status = 401 if api.user.is_anonymous() else 403
            raise Problem(status, "Forbidden", _("您没有管理互动类别的权限。"))
        with records.read_connection() as connection:
            if self.steps:
                return {"items": categories.versions(connection, self.steps[0])}
            found = categories.tree(connection, active=not full)
        if full:
            return {"items": [categories.as_json(one) for one in found]}
        shown = ("code", "parent", "title")
        return {"items": [{name: getattr(one, name) for name in shown} for one in found]}
