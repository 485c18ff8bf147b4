"""What the head decides: grant, deny, and whether the limit is extended."""

from govportal import _
from govportal.addons.application.acceptance import granting
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.notices.issue import issue_then
from govportal.cases.perform import Doing
from govportal.cases.perform import user_id
from govportal.errors import Problem
from typing import Any


def grant(doing: Doing) -> None:
    """Decide for the applicant."""
    doing.opinion = doing.text("opinion", _("决定内容"), required=True)
    _decided(doing, "granted")
    issue_then(doing, granting(doing.row), {"reason": doing.opinion})


def deny(doing: Doing) -> None:
    """Decide against the applicant, with reasons."""
    doing.opinion = doing.text("reason", _("不予许可的理由"), required=True)
    _decided(doing, "denied")
    issue_then(doing, "denial", {"reason": doing.opinion})


def _decided(doing: Doing, outcome: str) -> None:
    doing.changes.update(outcome=outcome, decided_at=store.now(), assignee="")


def ask_extension(doing: Doing) -> None:
    """Ask the head for more days, once (行政许可法 art. 42).

    Raises:
        Problem: 409 it was asked for before; 422 what was given.
    """
    extension = doing.row.clock.get("extension") or {}
    if extension.get("state") in ("asked", "granted"):
        raise Problem(409, "Conflict", _("本件已经申请过延期，不能再次申请。"))
    days = doing.whole("days", _("延长的工作日"), 1, clock.EXTENSION)
    doing.opinion = doing.text("reason", _("延期理由"), required=True)
    doing.detail["days"] = days
    _extension(doing, {"state": "asked", "days": days, "reason": doing.opinion, "by": user_id()})
    doing.public = False


def grant_extension(doing: Doing) -> None:
    """Give more days; the applicant is told in writing, with the reason.

    Raises:
        Problem: 409 nobody asks.
    """
    extension = _asked(doing)
    doing.opinion = doing.text("opinion", _("审批意见"))
    doing.detail["days"] = extension["days"]
    _extension(doing, {**extension, "state": "granted"})
    words = {"days": str(extension["days"]), "reason": extension["reason"]}
    issue_then(doing, "extension", words)


def refuse_extension(doing: Doing) -> None:
    """Give no more days.

    Raises:
        Problem: 409 nobody asks.
    """
    extension = _asked(doing)
    doing.opinion = doing.text("reason", _("不批准的理由"), required=True)
    _extension(doing, {**extension, "state": "refused"})
    doing.public = False


def _asked(doing: Doing) -> dict[str, Any]:
    extension = doing.row.clock.get("extension") or {}
    if extension.get("state") != "asked":
        raise Problem(409, "Conflict", _("本件没有等待批准的延期申请。"))
    if extension.get("by") == user_id():
        raise Problem(403, "Forbidden", _("延期是您本人申请的，须由其他负责人批准。"))
    return dict(extension)


def _extension(doing: Doing, extension: dict[str, Any]) -> None:
    doing.changes["clock"] = {**doing.row.clock, "extension": extension}
