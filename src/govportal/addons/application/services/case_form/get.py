"""GET @case-form/<uid>."""

from govportal import records
from govportal.addons.application.drafting import form_of
from govportal.cases import display
from govportal.cases.services.common import audited
from govportal.cases.services.common import CaseService
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class CaseFormGet(CaseService):
    """``{"form": …}``: the version that the case was begun with, with its data; null without one.

    For the applicant, prefilled while it is empty; for officers their reading is written down.
    """

    def work(self) -> dict[str, Any]:
        """The form."""
        case = self.case()
        self.no_more(1)
        if not display.is_own(case):
            alsoProvides(self.request, IDisableCSRFProtection)
            audited(case, "read form")
        with records.read_connection() as connection:
            return {"form": form_of(connection, case.row, self.request)}
