"""GET @cases."""

from govportal import records
from govportal.cases import display
from govportal.cases.own import own_cases
from govportal.cases.services.common import audited
from govportal.cases.services.common import CaseService
from govportal.cases.services.common import signed_in
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class CasesGet(CaseService):
    """``GET @cases`` lists the user's own, the latest first (``kind``, ``group``, ``after``,
    ``b_size``).

    ``GET @cases/<uid>`` is one, for its applicant and its officers. An officer sees personal data
    masked; ``?full=1`` shows them, and is written down.
    """

    def work(self) -> dict[str, Any]:
        """The list or the case."""
        if not self.steps:
            return {"@id": self.url("@cases"), **own_cases(signed_in(), self.request.form)}
        case = self.case()
        self.no_more(1)
        full = self.request.form.get("full") == "1"
        if full:
            # Reading is what is asked for; the note of it is the only change.
            alsoProvides(self.request, IDisableCSRFProtection)
            audited(case, "read")
        with records.read_connection() as connection:
            return display.case_json(connection, case, full)
