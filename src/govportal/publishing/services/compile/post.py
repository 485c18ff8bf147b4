"""POST @compile."""

from govportal.body import json_object
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.levels.compile import compile_matter
from govportal.publishing.levels.compile import entry_by_uid
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.interface import alsoProvides


class CompilePost(Service):
    """Compile a draft matter from the entry whose UID ``catalogue_entry`` gives."""

    def reply(self) -> dict[str, Any]:
        """The new matter's address, UID and code, and what could not be filled in."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            entry = entry_by_uid(json_object(self.request).get("catalogue_entry"))
            matter, warnings = compile_matter(self.context, entry)
        except Problem as problem:
            return reply(self.request, problem)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", matter.absolute_url())
        return {
            "@id": matter.absolute_url(),
            "@type": "Matter",
            "UID": matter.UID(),
            "title": matter.title,
            "implementation_code": matter.implementation_code,
            "warnings": [translate(text, context=self.request) for text in warnings],
        }
