"""Which pages of administration the current user may open, and what each has to say."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from govportal.administration import scope
from govportal.administration import status
from govportal.codes.codesets import names
from govportal.codes.site_calendar import site_calendar
from govportal.codes.site_code_sets import override_of
from govportal.messages import management
from govportal.messages import templates
from govportal.publicapi import partners
from govportal.publicapi.services.administration import reading
from govportal.publishing.portal.frame import addons
from govportal.publishing.portal.settings import hot_matters
from govportal.publishing.review.today import today
from typing import Any

import plone.api as api


MANAGE_PORTAL = "govportal: Manage portal"
MANAGE_MESSAGES = "govportal: Manage messages"
#: Page → the permission that opens it at the site.
SITE_PAGES = {
    "partners": "govportal: Manage partners",
    "calendar": "govportal: Manage calendar",
    "code-sets": "govportal: Manage code sets",
    "people": "govportal: Manage people",
    "outbox": MANAGE_MESSAGES,
    "message-templates": MANAGE_MESSAGES,
    "portal": MANAGE_PORTAL,
    "system": scope.VIEW,
    "controlpanel": "Plone Site Setup: Overview",
}
#: Page → the permissions of which one opens it at any place.
PLACE_PAGES = {
    "regions": (scope.VIEW,),
    "roles": (scope.VIEW,),
    "exchange": ("govportal: Import", "govportal: Export"),
}
#: Page of an add-on → the permission that opens it where the add-on is installed.
ADDON_PAGES = {
    "evaluation": MANAGE_PORTAL,
    "interaction": "govportal: Manage interaction",
}


def pages() -> list[str]:
    """The pages that the current user may open."""
    site = api.portal.get()
    installed = addons()
    of_site = {**SITE_PAGES, **{n: one for n, one in ADDON_PAGES.items() if n in installed}}
    open_ = [
        n for n, permission in of_site.items() if api.user.has_permission(permission, obj=site)
    ]
    open_ += [n for n, ones in PLACE_PAGES.items() if any(scope.scopes(one) for one in ones)]
    return open_


def overview(shown: list[str]) -> dict[str, dict[str, Any]]:
    """What each of the pages has to say at a glance."""
    said = {
        "partners": _partners,
        "calendar": _calendar,
        "code-sets": _code_sets,
        "outbox": _outbox,
        "message-templates": _templates,
        "portal": _portal,
        "system": _system,
        "regions": _regions,
        "roles": _roles,
        "exchange": _exchange,
    }
    return {name: said[name]() for name in shown if name in said}


def _partners() -> dict[str, Any]:
    now = datetime.now(UTC)
    day = today()
    with reading() as session:
        found = partners.partners(session)
        keys = [key for one in found for key in partners.keys(session, one.id)]
        requests = partners.usage(session, day - timedelta(days=6), day)
    return {
        "partners": sum(one.active for one in found),
        "keys": sum(key.usable(now) for key in keys),
        "requests": sum(line.requests for line in requests),
    }


def _outbox() -> dict[str, Any]:
    with reading() as session:
        return dict(management.counts(session.connection()))


def _templates() -> dict[str, Any]:
    found = list(templates.templates())
    reworded = sum(templates.override(one.name) is not None for one in found)
    return {"templates": len(found), "reworded": reworded}


def _calendar() -> dict[str, Any]:
    calendar, year = site_calendar(), today().year
    return {
        "years": list(calendar.years),
        "missing": [one for one in (year, year + 1) if not calendar.is_loaded(one)],
    }


def _code_sets() -> dict[str, Any]:
    return {
        "sets": len(names()),
        "changed": sum(bool(override_of(name)["terms"]) for name in names()),
    }


def _portal() -> dict[str, Any]:
    return {"hot": len(hot_matters())}


def _system() -> dict[str, Any]:
    lists = status.counts()
    return {
        "differing": sum(line["content"] != line["listed"] for line in lists),
        "overdue": len(status.overdue()),
        "upgrade": not status.profile()["current"],
    }


def _regions() -> dict[str, Any]:
    catalog = api.portal.get_tool("portal_catalog")
    paths = ["/".join(place.getPhysicalPath()) for place in scope.scopes(scope.VIEW)]

    def count(name: str) -> int:
        return len(catalog.unrestrictedSearchResults(portal_type=name, path={"query": paths}))

    return {"regions": count("Region"), "departments": count("Department")}


def _roles() -> dict[str, Any]:
    people: set[str] = set()
    given = 0
    for below in scope.scopes(scope.VIEW):
        for place in scope.places(below):
            roles = scope.given_roles(place)
            people |= set(roles)
            given += sum(len(ones) for ones in roles.values())
    return {"people": len(people), "grants": given}


def _exchange() -> dict[str, Any]:
    return {
        "import": bool(scope.scopes("govportal: Import")),
        "export": bool(scope.scopes("govportal: Export")),
    }
