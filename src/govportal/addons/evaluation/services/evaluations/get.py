"""GET @evaluations."""

from govportal import records
from govportal.addons.evaluation import display
from govportal.cases import perform
from govportal.cases.services.common import CaseService
from govportal.cases.services.common import signed_in
from typing import Any


class EvaluationsGet(CaseService):
    """``GET @evaluations`` lists what the user is asked for and has not given.

    ``GET @evaluations/<case>`` is those of a case, for its applicant and its officers; of a
    rectification, for its officers, the one that opened it.
    """

    def work(self) -> dict[str, Any]:
        """The list, or those of the case."""
        if not self.steps:
            return {"@id": self.url("@evaluations"), "items": display.waiting(signed_in())}
        case = self.case()
        self.no_more(1)
        own = case.row.applicant_user == perform.user_id()
        with records.read_connection() as connection:
            return display.of_case(connection, case, own)
