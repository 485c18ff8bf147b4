"""GET @questions."""

from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.finder.questions import questions
from govportal.publishing.finder.questions import SIZE
from govportal.publishing.services.paging import page_number
from plone.restapi.services import Service
from typing import Any


class QuestionsGet(Service):
    """The published questions.

    Query: ``q``; ``category``; ``region``, a code, for it and what is below it; ``page``, counted
    from 1.
    """

    def reply(self) -> dict[str, Any]:
        """``items`` of the page, and how many each category has."""
        try:
            page = page_number(self.request)
        except Problem as problem:
            return reply(self.request, problem)
        q, category, region = map(self._text, ("q", "category", "region"))
        items, categories, total = questions((page - 1) * SIZE, q, category, region)
        return {
            "@id": f"{self.context.absolute_url()}/@questions",
            "items": items,
            "categories": [
                {"value": value, "count": count, "selected": value == category}
                for value, count in categories
            ],
            "page": page,
            "pages": max(1, -(-total // SIZE)),
            "total": total,
        }

    def _text(self, name: str) -> str:
        return str(self.request.form.get(name) or "").strip()
