"""The frequent questions, by text and category."""

from collections import Counter
from collections.abc import Sequence
from govportal.content.places import region_of
from govportal.publishing.finder.everything import catalogued
from govportal.publishing.portal.addresses import path_of
from typing import Any

import plone.api as api


#: Questions on one page.
SIZE = 20
#: Characters of an answer that a list shows.
BEGINNING = 90


def questions(
    start: int = 0, q: str = "", category: str = "", region: str = ""
) -> tuple[list[dict[str, Any]], list[tuple[str, int]], int]:
    """Some questions, the categories with how many each has, and how many there are.

    The categories are counted as if none were chosen.
    """
    found: Sequence[Any] = catalogued("Question", q, region)
    counts = Counter(brain.question_category or "" for brain in found)
    if category:
        found = [brain for brain in found if brain.question_category == category]
    items = [_summary(brain.getObject()) for brain in found[start : start + SIZE]]
    categories = [(name, count) for name, count in counts.most_common() if name]
    return items, categories, len(found)


def _summary(obj: Any) -> dict[str, Any]:
    answer = " ".join((obj.answer or "").split())
    return {
        "uid": api.content.get_uuid(obj),
        "title": obj.title,
        "path": path_of(obj),
        "category": obj.category or "",
        "answer": answer[:BEGINNING] + ("…" if len(answer) > BEGINNING else ""),
        "region": getattr(region_of(obj), "title", ""),
    }
