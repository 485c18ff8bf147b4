"""What is done to a rectification: the handlers of its workflow."""

from govportal import _
from govportal.addons.evaluation import levels
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.settings import setting
from govportal.cases import numbering
from govportal.cases import recipients
from govportal.cases import store
from govportal.cases import tokens
from govportal.cases.notices.issue import chinese_day
from govportal.cases.perform import Doing
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from govportal.messages import send
from govportal.publishing.portal.addresses import public_url
from typing import Any


#: What the token in the message about the result is for.
SECOND = "evaluation-second"
SIGN = "ZG"
CALLED = {
    "reached": _("已联系上，核实了情况"),
    "unreached": _("多次联系，没有联系上"),
    "declined": _("评价人不接受回访"),
}


def open_(doing: Doing) -> None:
    """Number it, and begin its days."""
    day = rows.today()
    number = numbering.notice_number(doing.session, doing.row, SIGN, day)
    doing.changes.update(number=number, applied_at=store.now(), clock=states.opened(day))


def call_back(doing: Doing) -> None:
    """Note what the reviewer said when he was called.

    Raises:
        Problem: 422 what was given.
    """
    called = doing.choice("called", _("回访结果"), CALLED)
    doing.opinion = doing.text("opinion", _("回访情况"), required=True)
    doing.detail["called"] = called
    doing.changes["clock"] = {**doing.row.clock, "called": rows.today().isoformat()}


def rectify(doing: Doing) -> None:
    """Say what was put right, for the office, and what the reviewer is told.

    Raises:
        Problem: 422 what was given.
    """
    doing.opinion = doing.text("opinion", _("整改情况"), required=True)
    told = doing.text("reply", _("告知评价人的整改结果"), required=True, longest=1000)
    doing.detail["reply"] = told
    doing.changes["result"] = {"reply": told}


def send_back(doing: Doing) -> None:
    """It isn't put right yet: back to the department, with a reason."""
    doing.opinion = doing.text("reason", _("退回原因"), required=True)


def check(doing: Doing) -> None:
    """It is put right: tell the reviewer, who may judge a second time."""
    doing.opinion = doing.text("opinion", _("复核意见"))
    days = int(setting("second_days"))
    doing.changes["clock"] = {
        **doing.row.clock,
        "told": rows.today().isoformat(),
        "second_days": days,
    }
    doing.changes["completed_at"] = store.now()

    def tell(case: Any, step: Any) -> None:
        row = case.row
        day = rows.today()
        last = site_calendar().add_working_days(day, days).date
        token = tokens.issue(doing.session, row, SECOND, (last - day).days + 1)
        words = {
            **_words(row),
            "reply": row.result["reply"],
            "day": chinese_day(last),
            "url": public_url(f"/evaluate/{token}"),
        }
        _send(doing, "rectification-result", row, words, step)

    doing.then.append(tell)


def dispute(doing: Doing) -> None:
    """Appeal against the review, once.

    Raises:
        Problem: 409 it was done before; 422 no reason.
    """
    if doing.row.clock.get("disputed"):
        raise Problem(409, "Conflict", _("已经申诉过一次，不能再次申诉，请整改。"))
    doing.opinion = doing.text("reason", _("申诉理由"), required=True)
    doing.changes["clock"] = {**doing.row.clock, "disputed": rows.today().isoformat()}


def overrule(doing: Doing) -> None:
    """The appeal isn't justified: the department goes on with what is wrong."""
    doing.opinion = doing.text("reason", _("裁定理由"), required=True)


def uphold(doing: Doing) -> None:
    """The appeal is justified: the review stays, and no longer counts for the department."""
    doing.opinion = doing.text("reason", _("裁定理由"), required=True)
    session = doing.session
    row = rows.get(session, rectification=doing.row.id)
    changed = rows.change(session, row, excluded=True)
    sums.add(session, row, sums.column(row), -1)
    sums.add(session, changed, sums.EXCLUDED)
    doing.changes.update(outcome="waived", completed_at=store.now())

    def tell(case: Any, step: Any) -> None:
        words = {**_words(case.row), "reason": doing.opinion}
        _send(doing, "rectification-waived", case.row, words, step)

    doing.then.append(tell)


def close(doing: Doing) -> None:
    """The end: the reviewer has judged a second time, or his days have passed."""
    row = rows.get(doing.session, rectification=doing.row.id)
    level = row.second_level
    doing.changes["outcome"] = "rectified"
    doing.opinion = levels.title(level)
    doing.detail["second_level"] = level


def _words(row: Any) -> dict[str, str]:
    return {
        "name": row.applicant_name,
        "matter": row.matter_title or row.title,
        "department": row.matter["department"],
    }


def _send(doing: Doing, template: str, row: Any, words: dict[str, str], step: Any) -> None:
    to = recipients.applicant(row)
    send(doing.session, template, to, words, row.id, key=f"step:{step['id']}")
