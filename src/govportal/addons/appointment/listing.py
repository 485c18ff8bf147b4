"""The halls that people may choose from."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from datetime import datetime
from govportal.addons.appointment import hours
from govportal.addons.appointment import offers
from govportal.addons.appointment.content.display import exception_line
from govportal.addons.appointment.content.display import opening_lines
from govportal.addons.appointment.offers import Offer
from govportal.codes.site_calendar import site_calendar
from govportal.codes.zone import ZONE
from govportal.content.pages.common import lines_of
from govportal.content.pages.office import office_of
from govportal.content.places import department_of
from govportal.content.places import region_of
from govportal.publishing.portal.addresses import path_of
from typing import Any
from zope.i18n import translate

import plone.api as api


def halls(form: Mapping[str, Any], now: datetime) -> list[dict[str, Any]]:
    """The halls in use, by region and title.

    Args:
        form: ``region`` (a code, with what is below), ``q`` (a part of the title or address).
    """
    region, words = form.get("region"), form.get("q")
    query: dict[str, Any] = {"portal_type": offers.HALL, "sort_on": "path"}
    if isinstance(region, str) and region:
        query["region_codes"] = region
    catalog = api.portal.get_tool("portal_catalog")
    found = [brain.getObject() for brain in catalog.searchResults(**query)]
    wanted = words.strip() if isinstance(words, str) else ""
    return [
        hall_json(hall, now)
        for hall in found
        if offers.is_active(hall) and (wanted in hall.title or wanted in (hall.address or ""))
    ]


def hall_json(hall: Any, now: datetime) -> dict[str, Any]:
    """A hall in a list."""
    return {
        "uid": api.content.get_uuid(hall),
        "title": hall.title,
        "url": path_of(hall),
        "region": getattr(region_of(hall), "title", ""),
        "address": hall.address or "",
        "phone": hall.advice_phone or "",
        "today": [list(times) for times in _today(hall, now)],
        "schedules": [offer.schedule.title for offer in offers.of_hall(hall)],
    }


def hall_page(hall: Any, now: datetime) -> dict[str, Any]:
    """All that the page of a hall shows."""
    day = now.astimezone(ZONE).date()
    return {
        "uid": api.content.get_uuid(hall),
        "region": getattr(region_of(hall), "title", ""),
        "summary": list(lines_of(hall.summary)),
        "contact": asdict(office_of(hall)),
        "opening": opening_lines(hall.opening or ()),
        "exceptions": [exception_line(row) for row in _coming(hall, day)],
        "today": [list(times) for times in _today(hall, now)],
        "windows": [
            {
                "number": window.number,
                "title": window.title,
                "business": list(lines_of(window.business)),
            }
            for window in hall.objectValues()
            if window.portal_type == offers.WINDOW and offers.is_active(window)
        ],
        "schedules": [schedule_json(offer) for offer in offers.of_hall(hall)],
        "active": offers.is_active(hall),
        "managed": managed(hall),
    }


def managed(hall: Any) -> list[dict[str, Any]]:
    """The hall and its parts, whatever their state, for who looks after halls there."""
    if not api.user.has_permission("govportal: Add ServiceHall", obj=hall):
        return []
    types = api.portal.get_tool("portal_types")
    workflow = api.portal.get_tool("portal_workflow")
    return [
        {
            "url": path_of(obj),
            "title": obj.title,
            "type": translate(types[obj.portal_type].Title(), domain="govportal"),
            "active": offers.is_active(obj),
            "state": translate(
                workflow.getTitleForStateOnType(api.content.get_state(obj), obj.portal_type),
                domain="govportal",
            ),
        }
        for obj in (hall, *hall.objectValues())
    ]


def schedule_json(offer: Offer) -> dict[str, Any]:
    """A schedule as something to choose."""
    schedule, hall = offer.schedule, offer.hall
    return {
        "uid": offer.uid,
        "title": schedule.title,
        "department": offer.department.title,
        "hall": {
            "uid": offer.plan.hall,
            "title": hall.title,
            "url": path_of(hall),
            "address": hall.address or "",
        },
        "notes": list(lines_of(schedule.notes)),
        "most_people": schedule.most_people,
        "verified_only": schedule.verified_only,
        "lead_minutes": offer.plan.lead_minutes,
        "horizon_days": offer.plan.horizon_days,
        "release": offer.plan.release,
        "matters": list(_matters(offer)),
    }


def for_matter(matter: Any) -> list[dict[str, Any]]:
    """Where a matter can be booked."""
    department = department_of(matter)
    return [schedule_json(offer) for offer in offers.for_matter(matter, department)]


def _matters(offer: Offer) -> Iterator[dict[str, str]]:
    """The public matters that a schedule names; none for one of all of its department's."""
    codes = list(offer.schedule.matters or ())
    if not codes:
        return
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.searchResults(
        portal_type="Matter", review_state="published", matter_codes=codes
    ):
        yield {"uid": brain.UID, "title": brain.Title, "url": path_of(brain.getObject())}


def _today(hall: Any, now: datetime) -> list[tuple[str, str]]:
    day = now.astimezone(ZONE).date()
    return hours.opening(hall.opening or (), hall.exceptions or (), day, site_calendar())


def _coming(hall: Any, day: date) -> list[Mapping[str, Any]]:
    return [
        row for row in hall.exceptions or () if (row.get("last_day") or row["first_day"]) >= day
    ]
