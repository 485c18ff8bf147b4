"""The page of a department: how to reach it, and what it does for people."""

from dataclasses import asdict
from govportal.content.pages.office import office_of
from govportal.content.places import region_of
from govportal.publishing.listing import query as listing
from govportal.publishing.listing.facets import Facets
from govportal.publishing.listing.store import fold_code
from govportal.publishing.portal.region import code_counts
from govportal.publishing.portal.region import facts_of
from govportal.publishing.portal.region import link_of
from govportal.publishing.portal.region import questions_in
from govportal.publishing.portal.region import recent
from govportal.publishing.portal.region import shown
from govportal.records import read_connection
from sqlalchemy.engine import Connection
from typing import Any


#: Matters of each type that the page shows; the finder has the rest.
MATTERS = 8
#: Guides and catalogue entries that it shows.
OTHERS = 8
#: What the page shows in a way of its own.
SHOWN_ELSEWHERE = ("address", "hours", "advice_phone", "supervision_phone")


def department_page(department: Any) -> dict[str, Any]:
    """Everything of the page; counts are those of the list projection."""
    code = department.code or ""
    own = (("department", fold_code(code)),)
    query = listing.Query("matter", own)
    region = region_of(department)

    def by_type(token: str) -> tuple[tuple[str, str], ...]:
        return (*own, ("type", token))

    with read_connection() as connection:
        facets = Facets(connection, query)
        return {
            "code": code,
            "contact": asdict(office_of(department)),
            "facts": facts_of(department, SHOWN_ELSEWHERE),
            "region": link_of(region) if region is not None else None,
            "total": facets.total,
            "online": facets.count("online", "true"),
            "types": [
                {
                    **one,
                    "items": some(connection, "matter", (*own, ("type", one["value"])), MATTERS),
                }
                for one in code_counts(facets, "type", "matter_types")
            ],
            "recent": recent(connection, query) if facets.total > MATTERS else [],
            "guides": bounded(connection, "guide", own),
            "catalogue": bounded(connection, "catalogue", own),
            "questions": questions_in(department),
        }


def bounded(connection: Connection, kind: str, filters: tuple[Any, ...]) -> dict[str, Any]:
    """The first entries of another kind, and how many there are."""
    return {
        "total": Facets(connection, listing.Query(kind, filters)).total,
        "items": some(connection, kind, filters, OTHERS),
    }


def some(
    connection: Connection, kind: str, filters: tuple[Any, ...], size: int
) -> list[dict[str, Any]]:
    """The first entries with some filters."""
    page = listing.page(connection, listing.Query(kind, filters, size=size))
    return shown(page.rows, kind)
