"""How the portal runs: versions, databases, whether the lists agree with the content."""

from govportal import _
from govportal import __version__
from govportal import records
from govportal.errors import Problem
from govportal.messages import management
from govportal.outside import IOutsideSystem
from govportal.publishing.listing.document import KINDS
from govportal.publishing.listing.document import STATES
from govportal.publishing.listing.rebuild import rebuild
from govportal.publishing.listing.tables import listing
from govportal.publishing.review.today import today
from importlib.metadata import version
from sqlalchemy import func
from sqlalchemy import select
from typing import Any
from zope.component import getAllUtilitiesRegisteredFor
from zope.globalrequest import getRequest
from zope.i18n import translate

import platform
import plone.api as api


PROFILE = "govportal:default"
PACKAGES = {"plone": "Products.CMFPlone", "zope": "Zope", "plone.restapi": "plone.restapi"}
#: Entries up to which a page waits for the thorough check; beyond, the command does it.
THOROUGH = 5_000
#: Faults that the thorough check names.
SHOWN = 20


def status() -> dict[str, Any]:
    """What an administrator wants to know at a glance; cheap."""
    lists = counts()
    return {
        "versions": versions(),
        "profile": profile(),
        "records": database(),
        "zodb": zodb(),
        "lists": lists,
        "thorough": sum(line["listed"] for line in lists) <= THOROUGH,
        "overdue": overdue(),
        "outside": outside(),
        "outbox": waiting(),
        "today": today().isoformat(),
    }


def versions() -> dict[str, str]:
    """What is installed."""
    return {
        "govportal": __version__,
        **{name: version(package) for name, package in PACKAGES.items()},
        "python": platform.python_version(),
    }


def profile() -> dict[str, Any]:
    """The version of the site's profile, and whether the installed one is newer."""
    setup = api.portal.get_tool("portal_setup")
    applied = setup.getLastVersionForProfile(PROFILE)
    installed = setup.getVersionForProfile(PROFILE)
    shown = applied if isinstance(applied, str) else ".".join(applied)
    return {"applied": shown, "installed": installed, "current": shown == installed}


def database() -> dict[str, Any]:
    """The SQL database: its kind and schema. Never its address: that has a password."""
    url = records.database_url()
    kind = url.get_backend_name()
    current, head = records.current_revision(), records.head_revision()
    return {"kind": kind, "revision": current or "", "current": current == head}


def zodb() -> dict[str, int]:
    """The object database: its size in bytes."""
    return {"size": int(api.portal.get()._p_jar.db().getSize() or 0)}


def counts() -> list[dict[str, Any]]:
    """Published entries by kind: in the content and in the list that the API serves."""
    with records.read_connection() as connection:
        query = select(listing.c.kind, func.count()).where(listing.c.deleted.is_(False))
        rows = connection.execute(query.group_by(listing.c.kind)).all()
    listed = {row[0]: row[1] for row in rows}
    catalog = api.portal.get_tool("portal_catalog")
    tool = api.portal.get_tool("portal_types")
    return [
        {
            "kind": kind,
            "title": tool[name].Title(),
            "content": len(
                catalog.unrestrictedSearchResults(portal_type=name, review_state=list(STATES))
            ),
            "listed": listed.get(kind, 0),
        }
        for name, kind in KINDS.items()
    ]


def overdue() -> list[dict[str, str]]:
    """Scheduled matters whose day has passed: the daily work isn't being done."""
    catalog = api.portal.get_tool("portal_catalog")
    late = []
    for brain in catalog.unrestrictedSearchResults(review_state="scheduled"):
        item = brain._unrestrictedGetObject()
        planned = getattr(item, "planned_effective", None)
        if planned is not None and planned < today():
            late.append({"@id": brain.getURL(), "title": item.title, "day": planned.isoformat()})
    return late


def outside() -> list[dict[str, Any]]:
    """The systems outside of the portal: what is used, and whether it answers."""
    request = getRequest()
    found = []
    for system in getAllUtilitiesRegisteredFor(IOutsideSystem):
        check = system.check()
        found.append(
            {
                "title": translate(system.title, context=request),
                "ok": check.ok,
                "demo": check.demo,
                "message": translate(check.message, context=request),
            }
        )
    return sorted(found, key=lambda one: one["title"])


def waiting() -> dict[str, Any]:
    """What waits in the outbox and what failed, and since when the oldest waits."""
    with records.read_connection() as connection:
        counts = management.counts(connection)
        since = management.oldest(connection)
    return {**counts, "oldest": since.isoformat() if since else None}


def check() -> dict[str, Any]:
    """Compare every entry of the list with the content; mends nothing.

    Raises:
        Problem: 409 there are too many for a page to wait.
    """
    if sum(line["listed"] for line in counts()) > THOROUGH:
        raise Problem(
            409,
            "TooMany",
            _("条目较多，请在服务器上运行 govportal rebuild-lists --check 逐条核对"),
        )
    found = rebuild(api.portal.get(), repair=False)
    return {
        "checked": found.checked,
        "clean": found.clean,
        **{
            name: {
                "total": len(items),
                "items": [{"kind": kind, "uid": uid, "title": t} for kind, uid, t in items[:SHOWN]],
            }
            for name, items in (
                ("missing", found.missing),
                ("stale", found.stale),
                ("surplus", found.surplus),
            )
        },
    }
