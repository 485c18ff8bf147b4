"""The page on which a department compiles a matter from a catalogue entry."""

from govportal import _
from govportal.codes.codesets import code_set
from govportal.errors import Problem
from govportal.publishing.levels.compile import candidates
from govportal.publishing.levels.compile import compile_matter
from govportal.publishing.levels.compile import entry_by_uid
from plone.app.layout.viewlets.common import ViewletBase
from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate

import plone.api as api
import plone.protect
import transaction


#: Entries of one page.
SIZE = 30


class CompileMatter(BrowserView):
    """The entries that the department may still compile, with a button each."""

    template = ViewPageTemplateFile("compile_matter.pt")

    def __call__(self) -> str:
        """Show the list, or compile the chosen entry and go on to the draft's form."""
        self.request.set("disable_border", True)
        self.message = ""
        form = self.request.form
        self.text = str(form.get("text") or "").strip()
        if self.request.method == "POST":
            plone.protect.CheckAuthenticator(self.request)
            try:
                entry = entry_by_uid(form.get("catalogue_entry"))
                matter, warnings = compile_matter(self.context, entry)
            except Problem as problem:
                transaction.abort()
                self.request.response.setStatus(problem.status)
                self.message = translate(problem.message, context=self.request)
            else:
                done = _("已编制草稿，请补充其余要素后提交审核。")
                api.portal.show_message(done, self.request)
                for warning in warnings:
                    api.portal.show_message(warning, self.request, type="warning")
                self.request.response.redirect(f"{matter.absolute_url()}/edit")
                return ""
        found = candidates(self.context, self.text)
        start = str(form.get("b_start") or "0")
        self.start = min(int(start[:9]) if start.isascii() and start.isdigit() else 0, len(found))
        self.count = len(found)
        self.found = found[self.start : self.start + SIZE]
        return self.template()

    def rows(self) -> list[dict[str, Any]]:
        """This page's entries."""
        types = code_set("matter_types")
        return [
            {
                "uid": brain.UID,
                "url": brain.getURL(),
                "title": brain.Title,
                "code": brain.code or "",
                "type": types.title(brain.matter_type) if brain.matter_type in types else "",
            }
            for brain in self.found
        ]

    def pages(self) -> dict[str, str]:
        """The addresses of the pages before and after; "" where there is none."""
        before, after = self.start - SIZE, self.start + SIZE
        return {
            "previous": self._link(max(0, before)) if self.start > 0 else "",
            "next": self._link(after) if after < self.count else "",
        }

    def _link(self, start: int) -> str:
        query = urlencode({"text": self.text, "b_start": start})
        return f"{self.context.absolute_url()}/@@compile-matter?{query}"


class CompileViewlet(ViewletBase):
    """Leads from the department's page to what can be begun there."""
