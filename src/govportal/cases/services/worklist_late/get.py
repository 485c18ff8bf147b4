"""GET @worklist-late."""

from govportal.cases import clock
from govportal.cases import display
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.services.common import officer_scope
from govportal.cases.worklist.choices import titles
from govportal.cases.worklist.late import late
from govportal.cases.worklist.late import MOST
from govportal.cases.worklist.scope import LEADERS
from govportal.codes.site_calendar import site_calendar
from govportal.restservice import SteppedService
from typing import Any


class WorklistLateGet(SteppedService):
    """How many cases are overdue or soon will be, by department and officer, for who leads there.

    ``kind`` is the kind of business; ``application`` by default.

    ``complete`` is false when there were more than ``counted`` to look at.
    """

    def work(self) -> dict[str, Any]:
        """``items``, one a department, with its ``officers``."""
        scope = officer_scope(LEADERS)
        kind = kinds.named(self.request.form)
        groups, complete = late(kind, scope, site_calendar(), clock.day_of(store.now()))
        names = titles(sorted({group.department for group in groups}))
        items: dict[str, dict[str, Any]] = {}
        for group in groups:
            item = items.setdefault(
                group.department,
                {
                    "department": {"id": group.department, "title": names[group.department]},
                    "overdue": 0,
                    "soon": 0,
                    "officers": [],
                },
            )
            item["overdue"] += group.overdue
            item["soon"] += group.soon
            person = {"id": group.assignee, "title": display.user_title(group.assignee)}
            item["officers"].append(
                {"assignee": person, "overdue": group.overdue, "soon": group.soon}
            )
        ordered = sorted(items.values(), key=lambda item: (-item["overdue"], -item["soon"]))
        return {"items": ordered, "complete": complete, "counted": MOST}
