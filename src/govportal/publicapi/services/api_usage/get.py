"""Read usage statistics."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi.services.administration import reading
from govportal.publicapi.services.api_usage.report import file_of
from govportal.publicapi.services.api_usage.report import FILES
from govportal.publicapi.services.api_usage.report import Report
from govportal.publicapi.services.api_usage.report import report
from govportal.restservice import SteppedService
from typing import Any


class UsageGet(SteppedService):
    """``GET @api-usage?from=…&to=…[&partner=…][&interface=…][&format=csv|xlsx]``."""

    def render(self) -> Any:
        """JSON as every service; a file as it is."""
        format = self.request.form.get("format", "json")
        if format not in FILES:
            return super().render()
        self.check_permission()
        try:
            with reading() as session:
                found = report(session, self.request.form)
        except Problem:
            return super().render()
        return send_file(self.request, found, format)

    def work(self) -> dict[str, Any]:
        """The statistics with their totals."""
        if self.steps:
            raise self.unknown()
        format = self.request.form.get("format", "json")
        if format != "json" and format not in FILES:
            message = _("没有格式“${value}”；可用：json、csv、xlsx", mapping={"value": str(format)})
            errors = [FieldError("format", message)]
            raise Problem(422, "ValidationError", _("统计条件有误"), errors)
        with reading() as session:
            found = report(session, self.request.form)
        return {
            "@id": self.url("@api-usage"),
            "from": found.since.isoformat(),
            "to": found.until.isoformat(),
            "items": [
                {
                    "day": line.day,
                    "partner": line.partner_id or None,
                    "name": line.partner,
                    "interface": line.interface,
                    **line.statuses,
                    "total": line.total,
                }
                for line in found.lines
            ],
            "items_total": len(found.lines),
            "totals": {**found.totals, "total": found.total},
        }


def send_file(request: Any, found: Report, format: str) -> bytes:
    """Give a report as a download: set the headers, return the body."""
    name = f"api-usage-{found.since.isoformat()}-{found.until.isoformat()}.{format}"
    response = request.response
    response.setHeader("Content-Type", FILES[format])
    response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
    response.setHeader("Cache-Control", "no-store")
    return file_of(found, format, request)
