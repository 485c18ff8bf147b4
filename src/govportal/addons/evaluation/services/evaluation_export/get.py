"""GET @evaluation-export."""

from govportal import _
from govportal import records
from govportal.addons.evaluation import export
from govportal.cases import perform
from govportal.cases.services.common import DocumentService
from govportal.cases.services.common import signed_in
from govportal.cases.worklist.scope import scope
from govportal.errors import Problem
from govportal.records import audit


class EvaluationExportGet(DocumentService):
    """Evaluations for the systems outside, with whom they are from; it is written down.

    ``layout`` (national or gbt39046), ``format`` (csv or json), ``from`` and ``to`` (days),
    ``department``.
    """

    def work(self) -> bytes:
        """The file."""
        signed_in()
        found = scope(export.ROLES)
        if not found:
            raise Problem(403, "Forbidden", _("只有政务服务机构管理员可以导出评价。"))
        form = self.request.form
        layout, format_, number, data = export.export(found, form)
        detail = {"layout": layout, "format": format_, "number": number}
        detail |= {name: str(form[name]) for name in ("from", "to", "department") if name in form}
        audit.record(
            records.session(), perform.user_id(), "export evaluations", "evaluations", detail
        )
        name = f"评价-{layout}-{form['from']}-{form['to']}.{format_}"
        self.named(export.FORMATS[format_], name, False)
        return data
