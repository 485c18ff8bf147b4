"""The page ``@@import-lists``: choose a file, try, import, fetch the report."""

from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.imports import store
from govportal.publishing.imports.findings import TITLES
from govportal.publishing.imports.upload import check_rights
from govportal.publishing.imports.upload import choices
from govportal.publishing.imports.upload import do_import
from govportal.publishing.imports.upload import MAX_ROWS
from govportal.publishing.imports.upload import MAX_UPLOAD
from govportal.publishing.imports.upload import may_import
from govportal.publishing.imports.upload import workbook_name
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18n import translate

import plone.api as api
import plone.protect
import transaction


#: Findings on the page; all are in the workbook.
SHOWN = 50


class MayImport(BrowserView):
    """Whether the menu offers the import."""

    def available(self) -> bool:
        """For those who may import somewhere."""
        return may_import()


class ImportLists(BrowserView):
    """Upload a list; a dry run unless the user asks for more."""

    template = ViewPageTemplateFile("import_lists.pt")

    def __call__(self) -> str:
        """Show the form, and after a POST the result."""
        try:
            check_rights()
        except Problem as problem:
            raise Unauthorized(translate(problem.message, context=self.request)) from problem
        self.request.set("disable_border", True)
        self.error = ""
        self.answer: dict[str, Any] | None = None
        self.key = ""
        if self.request.method == "POST":
            plone.protect.CheckAuthenticator(self.request)
            try:
                self.handle()
            except Problem as problem:
                transaction.abort()
                self.request.response.setStatus(problem.status)
                self.error = translate(problem.message, context=self.request)
        self.mappings = choices()
        self.reports = store.listed()
        return str(self.template())

    def handle(self) -> None:
        """Import what was posted.

        Raises:
            Problem: no file, or what `do_import` refuses.
        """
        form = self.request.form
        upload = form.get("file")
        data = upload.read() if hasattr(upload, "read") else b""
        filename = getattr(upload, "filename", "") or ""
        if not filename:
            message = _("请选择要导入的文件。")
            raise Problem(422, "ValidationError", message, [FieldError("file", message)])
        report, self.key = do_import(
            data,
            filename,
            str(form.get("mapping") or ""),
            dry_run=form.get("action") != "apply",
            state=str(form.get("state") or "draft"),
            place=str(form.get("place") or "").strip(),
        )
        self.answer = report.as_dict(SHOWN)
        self.summary = report.summary()

    def severity(self, name: str) -> str:
        """The Chinese word for a severity."""
        return TITLES[name]

    def report_url(self, key: str) -> str:
        """The address of a report's workbook."""
        return f"{api.portal.get().absolute_url()}/@@import-report?id={key}"

    def limits(self) -> dict[str, int]:
        """What an upload may be, for the explanation."""
        return {"size": MAX_UPLOAD // 2**20, "rows": MAX_ROWS}

    def chosen(self, name: str) -> str:
        """What the form had, to show it again."""
        return str(self.request.form.get(name) or "")


class ImportReport(BrowserView):
    """``@@import-report?id=``: a report's workbook for the browser."""

    def __call__(self) -> Any:
        """The workbook of one of the user's own reports."""
        try:
            check_rights()
        except Problem as problem:
            raise Unauthorized(translate(problem.message, context=self.request)) from problem
        stored = store.find(str(self.request.form.get("id") or ""))
        if stored is None:
            raise NotFound("import-report")
        response = self.request.response
        response.setHeader(
            "Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
        name = quote(workbook_name(stored))
        response.setHeader("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
        return stored.workbook
