"""POST @evaluations/<case>/<moment>, …/addition, …/second."""

from govportal import _
from govportal import records
from govportal.addons.evaluation import display
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import links
from govportal.addons.evaluation import second
from govportal.addons.evaluation import store as rows
from govportal.body import json_object
from govportal.cases import perform
from govportal.cases import store
from govportal.cases.services.common import CaseService
from govportal.errors import Problem
from typing import Any


class EvaluationsPost(CaseService):
    """Give an evaluation (``level``, ``tags``, ``text``, ``channel``: web or mobile) as the
    applicant who is logged in; add ``text`` to it, or judge a second time, by one more step.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        case = self.case()
        if case.row.applicant_user != perform.user_id():
            raise Problem(403, "Forbidden", _("只有申请人本人可以评价。"))
        if len(self.steps) not in (2, 3):
            raise self.unknown()
        _uid, moment, *further = self.steps
        data = json_object(self.request)
        if not further:
            return display.giver_json(links.by_applicant(case, moment, data))
        session = records.session()
        if further == ["addition"]:
            return display.giver_json(giving.add(session, case.row, moment, data))
        if further != ["second"]:
            raise self.unknown()
        row = rows.get(session, case_id=case.row.id, moment=moment)
        if not row.rectification:
            raise Problem(409, "Conflict", _("这次评价没有整改，不能再次评价。"))
        opened = store.get(session, id=row.rectification)
        return display.giver_json(second.give(session, opened, data, "web"))
