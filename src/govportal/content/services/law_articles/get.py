"""GET ``@law-articles``."""

from govportal.codes.codesets import code_set
from govportal.content.articles import matching
from plone.restapi.services import Service
from plone.uuid.interfaces import IUUID
from typing import Any


SIZE = 50
LARGEST = 100


class LawArticlesGet(Service):
    """A page of the articles that ``text`` means; ``b_start``, ``b_size``.

    A code has 1 260 articles: whoever cites two of them need not load them all.
    """

    def reply(self) -> dict[str, Any]:
        """The law's title and status, and the articles."""
        form, law = self.request.form, self.context
        start = int(form.get("b_start") or 0)
        size = min(LARGEST, int(form.get("b_size") or SIZE))
        found = matching(law.articles, str(form.get("text") or ""))
        statuses, status = code_set("law_statuses"), law.law_status or ""
        return {
            "@id": f"{law.absolute_url()}/@law-articles",
            "UID": IUUID(law),
            "title": law.title,
            "status": status,
            "status_title": statuses.title(status) if status in statuses else "",
            "items": [
                {name: row.get(name) or "" for name in ("no", "chapter", "text")}
                for row in found[start : start + size]
            ],
            "items_total": len(found),
        }
