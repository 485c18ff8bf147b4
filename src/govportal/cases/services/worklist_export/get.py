"""GET @worklist-export."""

from govportal import records
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.perform import user_id
from govportal.cases.services.common import DocumentService
from govportal.cases.services.common import officer_scope
from govportal.cases.worklist import export
from govportal.cases.worklist.asked import asked
from govportal.cases.worklist.views import KEPT
from govportal.codes.site_calendar import site_calendar
from govportal.publishing.exports.formats import CONTENT_TYPES
from govportal.records import audit
from io import BytesIO


class WorklistExportGet(DocumentService):
    """All pages of ``@worklist`` as CSV or XLSX: its query, and ``format``; it is written down."""

    def work(self) -> bytes:
        """The file."""
        scope = officer_scope()
        form, user = self.request.form, user_id()
        wanted = asked(form, user)
        today, calendar = clock.day_of(store.now()), site_calendar()
        format_ = str(form.get("format") or "")
        number = export.check(format_, scope, wanted, calendar, today)
        target = BytesIO()
        export.write(format_, scope, wanted, calendar, today, target)
        # Without the words: a name or the number of a document may stand there.
        query = {k: form[k] for k in KEPT if k != "words" and isinstance(form.get(k), str)}
        detail = {"format": format_, "number": number, "query": query}
        audit.record(records.session(), user, "export worklist", "worklist", detail)
        self.named(CONTENT_TYPES[format_], f"办件-{today}.{format_}", False)
        return target.getvalue()
