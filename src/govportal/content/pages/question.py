"""The page of a frequent question."""

from dataclasses import dataclass
from govportal.content.pages.common import lines_of
from govportal.content.pages.common import Link
from govportal.content.pages.common import link_to
from govportal.content.pages.contact import Contact
from govportal.content.pages.office import office_of
from govportal.content.places import department_of
from govportal.content.places import matter_of
from govportal.content.places import region_of
from typing import Any

import plone.api as api


#: Related questions that the page names.
MOST_RELATED = 8


@dataclass(frozen=True)
class Office:
    """Who knows more."""

    name: str
    url: str
    contact: Contact


@dataclass(frozen=True)
class QuestionPage:
    """Everything that the page of a question shows."""

    lines: tuple[str, ...]
    category: str
    keywords: tuple[str, ...]
    matter: Link | None
    department: Link | None
    office: Office | None
    related: tuple[Link, ...]


def question_page(question: Any) -> QuestionPage:
    """The page of ``question`` for the current user."""
    matter = matter_of(question)
    department = department_of(matter) if matter is not None else None
    department = department or department_of(question)
    return QuestionPage(
        lines=lines_of(question.answer),
        category=question.category or "",
        keywords=tuple(question.keywords or ()),
        matter=link_to(matter),
        department=link_to(department),
        office=office_for(department, region_of(question)),
        related=related_to(question, matter),
    )


def office_for(*places: Any) -> Office | None:
    """The first of some places that the reader may see and that says how to reach it."""
    for place in places:
        if place is None or not api.user.has_permission("View", obj=place):
            continue
        contact = office_of(place)
        if contact.advice_phones or contact.supervision_phones or contact.address:
            name = getattr(place, "service_office", None) or place.title
            return Office(name, place.absolute_url(), contact)
    return None


def related_to(question: Any, matter: Any | None) -> tuple[Link, ...]:
    """Published questions about the same matter, then those of the same category."""
    queries: list[dict[str, Any]] = []
    if matter is not None:
        queries.append({"matter_uid": api.content.get_uuid(matter)})
    if question.category:
        queries.append({"question_category": question.category})
    found: dict[str, Link] = {}
    own = api.content.get_uuid(question)
    for query in queries:
        brains = api.content.find(
            portal_type="Question",
            review_state="published",
            sort_on="sortable_title",
            sort_limit=2 * MOST_RELATED,
            **query,
        )
        for brain in brains[: 2 * MOST_RELATED]:
            if own != brain.UID:
                found.setdefault(brain.UID, Link(brain.Title, brain.getURL()))
    return tuple(found.values())[:MOST_RELATED]
