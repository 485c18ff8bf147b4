"""The page of an intermediary agency."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from govportal.content.display import day_text
from govportal.content.pages.common import Link
from govportal.content.pages.contact import Contact
from govportal.content.pages.office import office_of
from govportal.content.places import region_of
from typing import Any

import plone.api as api


#: A qualification that ends within so many days is about to expire.
SOON = timedelta(days=90)


@dataclass(frozen=True)
class Qualification:
    """A qualification.

    Args:
        state: ``valid``, ``soon`` (about to expire), ``expired``, or ``""`` where no day is known.
    """

    name: str
    number: str
    grade: str
    issuing_body: str
    valid_from: str
    valid_to: str
    state: str


@dataclass(frozen=True)
class Service:
    """A service with its price and its time in working days."""

    name: str
    fee: str
    days: int | None


@dataclass(frozen=True)
class AgencyPage:
    """Everything that the page of an agency shows.

    Args:
        place: the region that it is registered in.
        regions: where it works; a region that the portal does not have keeps its code as title.
    """

    title: str
    url: str
    code: str
    legal_representative: str
    kinds: tuple[str, ...]
    place: str
    regions: tuple[Link, ...]
    qualifications: tuple[Qualification, ...]
    services: tuple[Service, ...]
    contact: Contact


def agency_page(agency: Any, today: date) -> AgencyPage:
    """The page of ``agency`` on a day, for the current user."""
    return AgencyPage(
        title=agency.title,
        url=agency.absolute_url(),
        code=agency.code or "",
        legal_representative=agency.legal_representative or "",
        kinds=tuple(agency.service_kinds or ()),
        place=getattr(region_of(agency), "title", ""),
        regions=regions_of(agency.regions_served or ()),
        qualifications=tuple(qualification_of(row, today) for row in agency.qualifications or ()),
        services=tuple(
            Service(row["name"], row.get("fee_standard") or "", row.get("days"))
            for row in agency.services or ()
        ),
        contact=office_of(agency),
    )


def qualification_of(row: Any, today: date) -> Qualification:
    """A row of qualifications as of a day."""
    since, until = _day(row.get("valid_from")), _day(row.get("valid_to"))
    state = ""
    if until is not None:
        left = until - today
        state = "expired" if left < timedelta(0) else "soon" if left <= SOON else "valid"
    return Qualification(
        name=row["name"],
        number=row.get("number") or "",
        grade=row.get("grade") or "",
        issuing_body=row.get("issuing_body") or "",
        valid_from=day_text(since) if since else "",
        valid_to=day_text(until) if until else "",
        state=state,
    )


def regions_of(codes: Any) -> tuple[Link, ...]:
    """The regions with these codes, in their order."""
    wanted = [code.strip() for code in codes if code.strip()]
    brains = api.content.find(portal_type="Region", code=wanted) if wanted else ()
    known = {brain.code: Link(brain.Title, brain.getURL()) for brain in brains}
    return tuple(known.get(code, Link(code, "")) for code in dict.fromkeys(wanted))


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else value or None
