"""GET @worklist-counts."""

from govportal.cases import clock
from govportal.cases import store
from govportal.cases.services.common import signed_in
from govportal.cases.worklist.query import COUNTED
from govportal.cases.worklist.query import counts
from govportal.cases.worklist.scope import LEADERS
from govportal.cases.worklist.scope import scope
from govportal.codes.site_calendar import site_calendar
from govportal.restservice import SteppedService
from typing import Any


#: The tabs that wait for a role.
WAITING = {
    "Intake Officer": ("intake", "decided"),
    "Case Officer": ("review", "archive"),
    "Case Approver": ("approval",),
}


class WorklistCountsGet(SteppedService):
    """What waits for the current user in his roles; ``works`` is false for who handles no cases.

    ``leads`` says whether he answers for the work of others; ``window`` where he may enter
    applications for visitors: the codes of departments, or ``everywhere``. Nobody is refused, for
    every page asks.
    """

    def work(self) -> dict[str, Any]:
        """The counts."""
        user = signed_in()
        answer: dict[str, Any] = {
            "works": bool(scope()),
            "waiting": 0,
            "overdue": 0,
            "counted": COUNTED,
            "leads": bool(scope(LEADERS)),
            "window": {"everywhere": False, "departments": []},
        }
        if not answer["works"]:
            return answer
        today = clock.day_of(store.now())
        calendar = site_calendar()
        for role, tabs in WAITING.items():
            found = scope(frozenset((role,)))
            number = counts(found, user, calendar, today)
            answer["waiting"] += sum(number[tab] for tab in tabs)
            answer["overdue"] = max(answer["overdue"], number["overdue"])
            if role == "Intake Officer":
                answer["window"] = {
                    "everywhere": found.everywhere,
                    "departments": list(found.departments),
                }
        return answer
