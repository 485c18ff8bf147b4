"""What a day brings: scheduled items take effect, planned cancellations happen."""

from dataclasses import dataclass
from dataclasses import field
from datetime import date
from govportal import _
from govportal.publishing.review.today import on
from typing import Any
from ZODB.POSException import ConflictError
from zope.globalrequest import getRequest
from zope.i18n import translate

import DateTime
import logging
import plone.api as api
import transaction


logger = logging.getLogger("govportal.publishing")


@dataclass
class Report:
    """What was done: paths of the items.

    Args:
        effective: took effect.
        cancelled: were cancelled.
        failed: path and reason of those that could not be.
    """

    effective: list[str] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def run(site: Any, today: date) -> Report:
    """Do what is due at ``today``; run it daily, more often does no harm.

    Each item stands in a savepoint of its own: one that fails keeps no other from its day. Runs as
    the system's own user or as one who may publish and cancel.
    """
    report = Report()
    with on(today):
        _run(today, report)
    return report


def _run(today: date, report: Report) -> None:
    for obj in _items(review_state="scheduled"):
        planned = getattr(obj, "planned_effective", None)
        if planned is None or planned <= today:
            comment = translate(_("计划生效日期已到"), context=getRequest())
            _do(obj, "take_effect", comment, report.effective, report)
    due = {"query": DateTime.DateTime(f"{today.isoformat()} 23:59:59"), "range": "max"}
    for obj in _items(review_state=("published", "suspended"), planned_cancel=due):
        planned = getattr(obj, "planned_cancel", None)
        if planned is not None and planned <= today:
            comment = translate(
                _("计划取消日期（${day}）已到", mapping={"day": planned.isoformat()}),
                context=getRequest(),
            )
            _do(obj, "cancel", comment, report.cancelled, report)


def _items(**query: Any) -> list[Any]:
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(portal_type=("CatalogueEntry", "Matter"), **query)
    return [brain._unrestrictedGetObject() for brain in brains]


def _do(obj: Any, name: str, comment: str, done: list[str], report: Report) -> None:
    path = "/".join(obj.getPhysicalPath())
    savepoint = transaction.savepoint()
    try:
        with api.env.adopt_roles(["Manager"]):
            api.portal.get_tool("portal_workflow").doActionFor(obj, name, comment=comment)
    except ConflictError:
        raise
    except Exception as error:
        # Whatever it is: the other items have their day today, too.
        savepoint.rollback()
        logger.warning("%s: %s not done", path, name, exc_info=True)
        report.failed.append((path, str(error)))
    else:
        done.append(path)
