"""GET @case-archive/<case>."""

from govportal import records
from govportal.cases import archive
from govportal.cases import display
from govportal.cases.notices import document
from govportal.cases.notices import issue
from govportal.cases.services.common import audited
from govportal.cases.services.common import DocumentService


class CaseArchiveGet(DocumentService):
    """The dossier of an archived case as a ZIP, for its officers.

    404 for the applicant: what officers said among themselves stands in it.
    """

    def work(self) -> bytes:
        """The dossier."""
        case = self.case()
        self.no_more(1)
        if display.is_own(case):
            raise self.unknown()
        with records.read_connection(snapshot=False) as connection:
            notices = issue.of(connection, case.row)
        audited(case, "export dossier")
        pdfs = {n["number"]: document.pdf(self.context, self.request, n) for n in notices}
        made = archive.export(case.row, pdfs)
        self.named("application/zip", f"{case.row.number}.zip", False)
        return made
