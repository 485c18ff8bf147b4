"""GET @worklist-counts."""

from govportal.cases import clock
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.services.common import signed_in
from govportal.cases.worklist.query import COUNTED
from govportal.cases.worklist.query import counts
from govportal.cases.worklist.scope import LEADERS
from govportal.cases.worklist.scope import scope
from govportal.codes.site_calendar import site_calendar
from govportal.restservice import SteppedService
from typing import Any


#: Who enters applications for visitors.
WINDOW = "Intake Officer"


class WorklistCountsGet(SteppedService):
    """What waits for the current user in his roles; ``works`` is false for who handles no cases.

    ``kinds`` says the same of each kind of business.
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
            "kinds": {},
            "leads": bool(scope(LEADERS)),
            "window": {"everywhere": False, "departments": []},
        }
        if not answer["works"]:
            return answer
        today = clock.day_of(store.now())
        calendar = site_calendar()
        for kind in kinds.all_kinds():
            found = {role: scope(frozenset((role,))) for role in kind.waiting}
            waits = {"waiting": 0, "overdue": 0}
            for role, tabs in kind.waiting.items():
                number = counts(kind, found[role], user, calendar, today)
                waits["waiting"] += sum(number[tab] for tab in tabs)
                waits["overdue"] = max(waits["overdue"], number["overdue"])
            answer["kinds"][kind.name] = waits
            answer["waiting"] += waits["waiting"]
            answer["overdue"] += waits["overdue"]
        window = scope(frozenset((WINDOW,)))
        answer["window"] = {
            "everywhere": window.everywhere,
            "departments": list(window.departments),
        }
        return answer
