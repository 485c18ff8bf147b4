"""GET @compare."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.review.editions import comparison
from plone.restapi.services import Service
from typing import Any


class CompareGet(Service):
    """Two editions of an item element by element.

    Query: ``one`` and ``two``, each ``current``, ``published``, ``previous`` or a version's number.
    """

    def reply(self) -> dict[str, Any]:
        """The editions, what differs, and the editions that may be chosen."""
        form = self.request.form
        try:
            return comparison(self.context, str(form.get("one") or ""), str(form.get("two") or ""))
        except Problem as problem:
            return reply(self.request, problem)
