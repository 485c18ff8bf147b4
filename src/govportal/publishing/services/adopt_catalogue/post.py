"""POST @adopt-catalogue."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.levels.compile import adopt
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from typing import Any
from zope.interface import alsoProvides


class AdoptCataloguePost(Service):
    """Take over the present inherited elements of the matter's catalogue entry."""

    def reply(self) -> dict[str, Any]:
        """The names of the fields that changed, and those still to revise."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            changed = adopt(self.context)
        except Problem as problem:
            return reply(self.request, problem)
        return {
            "@id": self.context.absolute_url(),
            "changed": changed,
            "to_revise": list(self.context.to_revise or []),
        }
