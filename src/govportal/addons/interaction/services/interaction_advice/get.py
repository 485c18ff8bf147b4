"""GET @interaction-advice/<uid>."""

from govportal import _
from govportal import records
from govportal.addons.interaction import places
from govportal.addons.interaction import states
from govportal.addons.interaction.advice import advice
from govportal.cases.services.common import CaseService
from govportal.errors import Problem
from typing import Any


class InteractionAdviceGet(CaseService):
    """What a case is about and where it should go, with reasons; and all departments to choose.

    ``words`` narrows the departments. For whoever may route the case.
    """

    def work(self) -> dict[str, Any]:
        """The advice."""
        case = self.case()
        self.no_more(1)
        row = case.row
        if row.kind not in states.NAMES:
            raise self.unknown()
        may = ("govportal: Route interaction", "govportal: Handle interaction")
        if not any(case.may(permission) for permission in may):
            raise Problem(403, "Forbidden", _("您没有分派的权限。"))
        words = str(self.request.form.get("words") or "")[:64]
        place = places.place_of(case.aq_parent)
        with records.read_connection() as connection:
            found = advice(connection, row)
        return {**found, "departments": places.departments(place, words) if place else []}
