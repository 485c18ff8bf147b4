"""GET @worklist-choices."""

from govportal.cases.services.common import officer_scope
from govportal.cases.worklist.choices import choices
from govportal.restservice import SteppedService
from typing import Any


class WorklistChoicesGet(SteppedService):
    """The departments, matters and officers that the worklist can be narrowed to.

    Query: ``department``, the code of the one whose matters and officers are asked for.
    """

    def work(self) -> dict[str, Any]:
        """``departments``, ``matters`` and ``assignees``, each with ``id`` and ``title``."""
        scope = officer_scope()
        department = self.request.form.get("department")
        return dict(choices(scope, department if isinstance(department, str) else ""))
