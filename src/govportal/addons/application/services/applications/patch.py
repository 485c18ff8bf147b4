"""PATCH @applications/<uid>."""

from govportal import _
from govportal import records
from govportal.addons.application import opening
from govportal.body import json_object
from govportal.cases import display
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.cases.services.common import CaseService
from typing import Any


class ApplicationsPatch(CaseService):
    """Save what was typed and uploaded, as it stands; ``revision`` is the one that was read."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Save it."""
        case = self.case()
        self.no_more(1)
        data = json_object(self.request)
        seen = data.pop("revision", None)
        if seen is not None and seen != case.row.revision:
            raise store.overtaken()
        unknown = set(data) - {"applicant", "form", "materials"}
        if unknown:
            raise refuse(sorted(unknown)[0], _("只能修改 applicant、form 和 materials。"))
        session = records.session()
        row = opening.edit(session, case, data, user_id())
        return display.case_json(session, wrap(row))
