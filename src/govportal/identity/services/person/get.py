"""GET ``@person``."""

from govportal import records
from govportal.identity.people import person_json
from govportal.identity.services.base import OwnService
from govportal.records import audit
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class PersonGet(OwnService):
    """The account's owner; with ``?full=1`` unmasked, which is written down."""

    def work(self) -> dict[str, Any]:
        """As `person_json` gives it."""
        if self.steps:
            raise self.unknown()
        own = self.read_own()
        full = self.request.form.get("full") == "1"
        if full:
            # The audit's row is the only thing that it changes.
            alsoProvides(self.request, IDisableCSRFProtection)
            audit.record(records.session(), self.user_id, "read", f"person:{own.user_id}")
        return {"@id": self.url("@person"), **person_json(own, full)}
