"""GET @offices."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.portal.offices import offices
from plone.restapi.services import Service
from typing import Any


class OfficesGet(Service):
    """Departments with address, hours and phones.

    Query: ``q``, ``region``, ``cursor``, as the list API has them.
    """

    def reply(self) -> dict[str, Any]:
        """``items``, ``total`` where it is known, and the cursors ``next`` and ``previous``."""
        params = {k: v for k, v in self.request.form.items() if isinstance(v, str)}
        try:
            found = offices(params)
        except Problem as problem:
            return reply(self.request, problem)
        return {"@id": f"{self.context.absolute_url()}/@offices", **found}
