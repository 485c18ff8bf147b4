"""Schedules as they can be booked: each with its hall, its department and its plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from govportal import _
from govportal.addons.appointment.content.schedule import IAppointmentSchedule
from govportal.addons.appointment.planning import Plan
from govportal.addons.appointment.settings import setting
from govportal.errors import Problem
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


SCHEDULE, HALL, WINDOW = "AppointmentSchedule", "ServiceHall", "ServiceWindow"
ACTIVE = "active"


@dataclass(frozen=True)
class Offer:
    """A schedule of a hall, and the department that answers for it."""

    schedule: Any
    hall: Any
    department: Any
    plan: Plan

    @property
    def uid(self) -> str:
        """The schedule's UID."""
        return self.plan.schedule


def offer(uid: Any) -> Offer:
    """The schedule with a UID, for whoever may see it.

    Raises:
        Problem: 404 there is none, or it takes no bookings any more.
    """
    catalog = api.portal.get_tool("portal_catalog")
    brains = (
        catalog.unrestrictedSearchResults(UID=uid, portal_type=SCHEDULE)
        if isinstance(uid, str) and uid
        else ()
    )
    found = of_schedule(brains[0]._unrestrictedGetObject()) if brains else None
    if found is None or not api.user.has_permission("View", obj=found.schedule):
        raise Problem(404, "NotFound", _("没有这个预约业务，或者已经停用，请重新选择。"))
    return found


def of_schedule(schedule: Any) -> Offer | None:
    """The offer of a schedule; ``None`` when it, its hall or its department is no longer there."""
    hall = schedule.aq_parent
    department = department_with(schedule.department)
    if department is None or not all(map(is_active, (schedule, hall))):
        return None
    own = {name: getattr(schedule, name) for name in ("horizon_days", "lead_minutes")}
    plan = Plan(
        schedule=IUUID(schedule),
        hall=IUUID(hall),
        periods=tuple(schedule.periods or ()),
        blocked=tuple(schedule.blocked or ()),
        opening=tuple(hall.opening or ()),
        exceptions=tuple(hall.exceptions or ()),
        release=schedule.release or "",
        **{name: setting(name) if value is None else value for name, value in own.items()},
    )
    return Offer(schedule, hall, department, plan)


def is_active(obj: Any) -> bool:
    """Whether content is in use."""
    return bool(api.content.get_state(obj, default=ACTIVE) == ACTIVE)


def department_with(code: str) -> Any | None:
    """The department with a code."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type="Department", code=code
    )
    return brains[0]._unrestrictedGetObject() if brains else None


def of_hall(hall: Any) -> list[Offer]:
    """The offers of a hall, in the order of its content."""
    return _offers(obj for obj in hall.objectValues() if IAppointmentSchedule.providedBy(obj))


def for_matter(matter: Any, department: Any) -> list[Offer]:
    """The offers by which a matter can be booked: those that name it, then its department's.

    Args:
        department: the one that the matter stands in.
    """
    catalog = api.portal.get_tool("portal_catalog")
    codes = codes_of(matter)
    named = catalog.searchResults(portal_type=SCHEDULE, matter_codes=codes) if codes else ()
    general = catalog.searchResults(portal_type=SCHEDULE, department_code=department.code)
    found = [brain.getObject() for brain in named]
    found += [obj for obj in (brain.getObject() for brain in general) if not obj.matters]
    return _offers(found)


def codes_of(matter: Any) -> list[str]:
    """The codes by which a schedule can name a matter."""
    names = ("implementation_code", "handling_item_code", "basic_code")
    return [code for name in names if (code := getattr(matter, name, "") or "")]


def fits(found: Offer, matter: Any, department: Any) -> bool:
    """Whether a schedule is for a matter."""
    named = found.schedule.matters or ()
    if named:
        return bool(set(named) & set(codes_of(matter)))
    return bool(found.schedule.department == department.code)


def all_offers() -> list[Offer]:
    """Every schedule in use, whoever may see it."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(portal_type=SCHEDULE)
    return _offers(brain._unrestrictedGetObject() for brain in brains)


def _offers(schedules: Iterable[Any]) -> list[Offer]:
    return [found for schedule in schedules if (found := of_schedule(schedule)) is not None]
