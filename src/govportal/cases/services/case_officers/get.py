"""GET @case-officers/<case>."""

from govportal.cases import assignment
from govportal.cases import display
from govportal.cases.services.common import CaseService
from typing import Any


class CaseOfficersGet(CaseService):
    """Who can have a case in hand, for its officers."""

    def work(self) -> dict[str, Any]:
        """The officers."""
        case = self.case()
        self.no_more(1)
        if display.is_own(case):
            raise self.unknown()
        return {"items": list(assignment.officers(case.aq_parent))}
