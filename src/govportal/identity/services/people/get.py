"""GET ``@people`` and ``@people/<id>``."""

from govportal import records
from govportal.identity import directory
from govportal.identity.people import person_json
from govportal.identity.services.base import OwnService
from govportal.records import audit
from plone.protect.interfaces import IDisableCSRFProtection
from typing import Any
from zope.interface import alsoProvides


class PeopleGet(OwnService):
    """Applicants by ``text``; one of them, unmasked with ``?full=1``, which is written down."""

    def work(self) -> dict[str, Any]:
        """A page of people, or one.

        Raises:
            Problem: 404.
        """
        if len(self.steps) > 1:
            raise self.unknown()
        if self.steps:
            return self.one(self.steps[0])
        form = self.request.form
        with records.read_connection() as connection:
            found = directory.find(
                connection, str(form.get("text") or ""), str(form.get("after") or "")
            )
        page = found[: directory.SHOWN]
        return {
            "@id": self.url("@people"),
            "items": [person_json(one) for one in page],
            "after": page[-1].user_id if len(found) > len(page) else None,
        }

    def one(self, user_id: str) -> dict[str, Any]:
        """A person."""
        with records.read_connection() as connection:
            found = directory.required(connection, user_id)
        full = self.request.form.get("full") == "1"
        if full:
            alsoProvides(self.request, IDisableCSRFProtection)
            audit.record(records.session(), self.user_id, "read", f"person:{found.user_id}")
        return {"@id": self.url(f"@people/{user_id}"), **person_json(found, full)}
