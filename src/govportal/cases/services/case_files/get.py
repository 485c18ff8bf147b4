"""GET @case-files/<case>/<file>."""

from govportal import records
from govportal.cases import casefiles
from govportal.cases.services.common import audited
from govportal.cases.services.common import DocumentService
from govportal.files import store


#: What a browser may show itself; everything else is saved.
SHOWN = ("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp")


class CaseFilesGet(DocumentService):
    """A file's bytes, for whoever may see the case; ``?download=1`` saves it."""

    def work(self) -> bytes:
        """The file."""
        case = self.case()
        self.no_more(2)
        with records.read_connection(snapshot=False) as connection:
            file = casefiles.get(connection, case.row, self.steps[1])
        if file["purpose"] == casefiles.DOSSIER:
            raise casefiles.no_file()
        audited(case, "read file", {"file": file["uid"]})
        shown = file["media_type"] in SHOWN and self.request.form.get("download") != "1"
        self.named(file["media_type"], file["name"], shown)
        # A picture or a PDF runs nothing; whatever else one might be made to be doesn't either.
        self.request.response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'")
        with store.open(file["sha256"]) as source:
            return source.read()
