"""POST @interactions."""

from govportal.addons.interaction.entry import enter
from govportal.body import json_object
from govportal.cases import display
from govportal.restservice import SteppedService
from typing import Any


class InteractionsPost(SteppedService):
    """Hand in a consultation, complaint or suggestion; the body is `entry.enter`'s.

    201 with ``number``, ``query_password``, ``department`` and the day of the reply; ``uid`` only
    for who is logged in. 200 when one with this ``key`` is there already.
    """

    changes = True

    def work(self) -> dict[str, Any]:
        """Do it."""
        case, told, is_new = enter(json_object(self.request), self.request)
        if is_new:
            self.request.response.setStatus(201)
        row = case.row
        answer = {
            "number": row.number,
            "kind": row.kind,
            "title": row.title,
            "department": row.matter["department"],
            "due": row.statutory_due or row.due,
            **told,
        }
        if row.created_by and row.created_by == row.applicant_user:
            answer |= {"@id": display.address(row), "uid": row.uid}
        return answer
