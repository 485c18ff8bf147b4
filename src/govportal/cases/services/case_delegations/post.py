"""POST @case-delegations."""

from govportal import _
from govportal import records
from govportal.body import json_object
from govportal.cases import clock
from govportal.cases import delegations
from govportal.cases import store
from govportal.cases.services.common import signed_in
from govportal.cases.worklist.scope import scope
from govportal.errors import Problem
from govportal.records import audit
from govportal.restservice import SteppedService
from typing import Any


class CaseDelegationsPost(SteppedService):
    """Let another officer act for the current user (业务委托)."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Give it; 201."""
        user = signed_in()
        if not scope(frozenset(delegations.ROLES)):
            raise Problem(403, "Forbidden", _("只有办件人员可以委托他人代为办理。"))
        data = json_object(self.request)
        session = records.session()
        made = delegations.give(session, user, data, clock.day_of(store.now()))
        audit.record(session, user, "delegate", f"user:{made['delegate']}", {"id": made["id"]})
        self.request.response.setStatus(201)
        return {name: made[name] for name in ("id", "first_day", "last_day", "reason")}
