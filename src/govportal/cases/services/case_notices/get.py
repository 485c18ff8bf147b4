"""GET @case-notices/<case>/<notice>."""

from govportal import records
from govportal.cases.notices import document
from govportal.cases.notices import issue
from govportal.cases.services.common import audited
from govportal.cases.services.common import DocumentService


class CaseNoticesGet(DocumentService):
    """A notice as a PDF, for whoever may see the case."""

    def work(self) -> bytes:
        """The document."""
        case = self.case()
        self.no_more(2)
        with records.read_connection(snapshot=False) as connection:
            notice = issue.find(connection, self.steps[1])
        if notice["case_id"] != case.row.id:
            raise self.unknown()
        audited(case, "read notice", {"notice": notice["number"]})
        made = document.pdf(self.context, self.request, notice)
        self.named("application/pdf", f"{notice['number']}.pdf", True)
        return made
