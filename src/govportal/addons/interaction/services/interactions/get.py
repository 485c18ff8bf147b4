"""GET @interactions."""

from govportal import records
from govportal.addons.interaction import states
from govportal.addons.interaction.display import case_json
from govportal.addons.interaction.own import own
from govportal.cases.services.common import audited
from govportal.cases.services.common import CaseService
from govportal.cases.services.common import signed_in
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class InteractionsGet(CaseService):
    """``GET @interactions`` lists the user's own of all three kinds, the latest first.

    ``GET @interactions/<uid>`` is one, for its person and its officers. An officer sees personal
    data masked; ``?full=1`` shows them, and is written down.
    """

    def work(self) -> dict[str, Any]:
        """The list or the case."""
        if not self.steps:
            return {"@id": self.url("@interactions"), **own(signed_in(), self.request.form)}
        case = self.case()
        self.no_more(1)
        if case.row.kind not in states.NAMES:
            raise self.unknown()
        full = self.request.form.get("full") == "1"
        if full:
            # Reading is what is asked for; the note of it is the only change.
            alsoProvides(self.request, IDisableCSRFProtection)
            audited(case, "read")
        with records.read_connection() as connection:
            return case_json(connection, case, full)
