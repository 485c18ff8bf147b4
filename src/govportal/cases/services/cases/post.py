"""POST @cases/<uid>/<action>."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.cases import display
from govportal.cases import perform
from govportal.cases.services.common import CaseService
from typing import Any


class CasesPost(CaseService):
    """Do an action; gives the case as it has become, or ``{"uid"}`` when it is no longer one's.

    Body: what the action takes, and ``revision``, the one that the user has read: when somebody
    was faster, the answer is 409. ``Prefer: return=minimal`` is answered by what changed of it.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        case = self.case()
        self.no_more(2)
        data = json_object(self.request)
        seen = data.pop("revision", None)
        if seen is not None and (isinstance(seen, bool) or not isinstance(seen, int)):
            raise perform.refuse("revision", _("revision 应为整数。"))
        done = perform.perform(case, self.steps[1], data, seen)
        if not done.case.may("govportal: View case"):
            return {"uid": done.case.uid, **done.reply}
        if self.minimal():
            return {**display.brief_json(done.case), **done.reply}
        return {**display.case_json(records.session(), done.case), **done.reply}
