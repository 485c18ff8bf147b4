"""What the intake decides: accept, ask for a correction, refuse, return, or settle at once."""

from govportal import _
from govportal.cases import clock
from govportal.cases import materials
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.notices.issue import chinese_day
from govportal.cases.notices.issue import issue_then
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse as refuse_field
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from typing import Any

import plone.api as api


#: Working days that an applicant may be given for a correction.
CORRECTION = (1, 60)
#: Why an application is not accepted (行政许可法 art. 32).
REFUSALS = {
    "not_needed": _("依法不需要取得行政许可"),
    "not_competent": _("不属于本机关职权范围"),
    "not_corrected": _("逾期未补正或者补正后仍不符合要求"),
    "other": _("其他法定情形"),
}


def ask_correction(doing: Doing) -> None:
    """Tell, once, everything that is missing, and by when.

    Raises:
        Problem: 409 it was told before, or the five days are over; 422 what was given.
    """
    row = doing.row
    if row.clock.get("correction"):
        raise Problem(
            409, "Conflict", _("补正只能一次性告知，本件已经告知过。请作出受理或者不予受理的决定。")
        )
    today = clock.day_of(store.now())
    if row.due < today.isoformat():
        raise Problem(
            409,
            "Conflict",
            _("收到申请已满五个工作日，本件自收到之日起视为受理，不能再要求补正。"),
        )
    known = materials.of(doing.session, row)
    wanted = _judged(doing, known, verdict="rejected")
    reason = doing.text("reason", _("补正原因"), required=True)
    if not wanted and not doing.data.get("form"):
        raise refuse_field("materials", _("请列出需要补正的材料，或者注明表单需要改正。"))
    days = doing.whole("days", _("补正期限（工作日）"), *CORRECTION)
    last = site_calendar().add_working_days(today, days)
    correction = {
        "asked": today.isoformat(),
        "last_day": last.date.isoformat(),
        "reason": reason,
        "materials": [item["position"] for item in wanted],
        "form": bool(doing.data.get("form")),
    }
    doing.opinion = reason
    doing.detail.update(days=days, last_day=correction["last_day"])
    doing.detail["materials"] = [
        {"name": known[item["position"] - 1]["name"], "remark": item.get("remark", "")}
        for item in wanted
    ]
    doing.changes["clock"] = {**row.clock, "correction": correction}
    issue_then(doing, "correction", {"reason": reason, "last_day": chinese_day(last.date)})


def accept(doing: Doing) -> None:
    """Accept; the limits are those of the matter as it stands now.

    Acceptance after a correction counts from the day on which the correction came.
    """
    judge(doing)
    _accepted(doing, _acceptance_moment(doing.row))
    doing.opinion = doing.text("opinion", _("受理意见"))


def deem_accepted(doing: Doing) -> None:
    """Five days of silence: accepted from the day of receipt (行政许可法 art. 32)."""
    _accepted(doing, doing.row.received_at)
    doing.opinion = str(_("收到申请材料后五个工作日内没有告知，自收到之日起视为受理。"))


def _acceptance_moment(row: Any) -> Any:
    corrected = bool(row.clock.get("correction"))
    return row.received_at if corrected else store.now()


def _accepted(doing: Doing, moment: Any) -> None:
    matter = current_matter(doing.row)
    doing.changes.update(accepted_at=moment, node=0, matter=matter)
    doing.detail["promised_limit"] = matter.get("promised_limit")
    issue_then(doing, "acceptance")


def current_matter(row: Any) -> dict[str, Any]:
    """The matter as it stands, or as the case has it when it isn't public any more."""
    matter = api.content.get(UID=row.matter_uid)
    if matter is None or api.content.get_state(matter) not in snapshot.OPEN:
        return dict(row.matter)
    return snapshot.snapshot(matter)


def refuse(doing: Doing) -> None:
    """Don't accept, for a reason that the law knows; name the right organ where there is one."""
    judge(doing)
    cause = doing.choice("cause", _("不予受理的情形"), REFUSALS)
    doing.opinion = doing.text("reason", _("不予受理的理由"), required=True)
    organ = doing.text("organ", _("有权办理的机关"), required=cause == "not_competent", longest=200)
    doing.detail.update(cause=cause, organ=organ)
    doing.changes.update(outcome="refused", decided_at=store.now())
    advice = str(_("请向${organ}提出申请。")).replace("${organ}", organ) if organ else ""
    issue_then(doing, "refusal", {"reason": doing.opinion, "organ": advice})


def settle(doing: Doing) -> None:
    """Finish an immediate matter at the counter: accepted and decided in one step.

    Raises:
        Problem: 409 the matter isn't one that is finished at once.
    """
    if doing.row.handling_type != "immediate":
        raise Problem(409, "Conflict", _("只有即办件可以当场办结，请先受理本件。"))
    judge(doing)
    moment = store.now()
    doing.opinion = doing.text("opinion", _("办理结果"), required=True)
    doing.changes.update(
        accepted_at=moment,
        decided_at=moment,
        matter=current_matter(doing.row),
        outcome="granted",
    )
    issue_then(doing, granting(doing.row), {"reason": doing.opinion})


def granting(row: Any) -> str:
    """The notice that tells of a favourable end."""
    return "handled" if row.matter.get("matter_type") == "public_service" else "grant"


def return_application(doing: Doing) -> None:
    """End the case without a decision, with a reason (退件)."""
    doing.opinion = doing.text("reason", _("退件原因"), required=True)
    doing.changes.update(outcome="returned", decided_at=store.now())
    issue_then(doing, "return", {"reason": doing.opinion})


def judge(doing: Doing) -> None:
    """Write what was found of the materials, if anything was given.

    Raises:
        Problem: 422 the judgements can't be understood.
    """
    _judged(doing, materials.of(doing.session, doing.row))


def _judged(doing: Doing, known: Any, **values: Any) -> list[dict[str, Any]]:
    given = doing.data.get("materials") or []
    faults = materials.judgement_faults(given, known)
    if faults:
        raise Problem(422, "ValidationError", _("材料意见有误，请改正。"), faults)
    judged = [{**item, **values} for item in given]
    materials.judge(doing.session, doing.row, judged)
    return judged
