"""The way of a complaint after its routing: investigated, reviewed, instructed, confirmed."""

from govportal import _
from govportal.addons.interaction import beside
from govportal.addons.interaction import handling
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.addons.interaction.tables import interaction_joint
from govportal.cases import store
from govportal.cases.perform import Doing
from govportal.cases.perform import user_id
from govportal.cases.tables import case
from govportal.cases.tables import case_step
from govportal.errors import Problem
from sqlalchemy import select


FINDINGS = {
    "true": _("投诉属实"),
    "partly": _("部分属实"),
    "untrue": _("投诉不属实"),
    "unproven": _("无法查实"),
}


def report(doing: Doing) -> None:
    """Say what the investigation found, and propose what to do; the person isn't told yet.

    Raises:
        Problem: 403 the officer acted in the case that is complained about; 409 an opinion that
            was asked for is missing.
    """
    _stand_aside(doing)
    missing = (
        select(interaction_joint.c.department)
        .where(
            interaction_joint.c.case_id == doing.row.id,
            interaction_joint.c.given_at.is_(None),
            interaction_joint.c.due >= times.today(),
        )
        .limit(1)
    )
    waited_for = doing.session.execute(missing).scalar()
    if waited_for is not None:
        words = {"department": waited_for}
        raise Problem(
            409, "Conflict", _("还在等“${department}”的协办意见，请到期后再提交。", mapping=words)
        )
    finding = doing.choice("finding", _("调查结论"), FINDINGS)
    doing.opinion = doing.text("report", _("调查情况和处理建议"), required=True)
    doing.detail["finding"] = finding
    found = {"finding": finding, "report": doing.opinion, "by": user_id()}
    beside.change(doing.session, doing.row.id, inside=found)
    doing.changes["clock"] = times.begin(doing.row.clock, int(setting("review_days")))
    doing.public = False


def _stand_aside(doing: Doing) -> None:
    about = (doing.row.form_data.get("about") or {}).get("number")
    if not about:
        return
    acted = (
        select(case_step.c.id)
        .join(case, case.c.id == case_step.c.case_id)
        .where(case.c.number == about, case_step.c.actor == user_id())
        .limit(1)
    )
    if doing.session.execute(acted).first() is not None:
        raise Problem(
            403, "Forbidden", _("您办理过被投诉的办件，应当回避，请由其他人员提交调查结果。")
        )


def pass_review(doing: Doing) -> None:
    """Find the investigation sound; another one than who made it.

    Raises:
        Problem: 403 it is his own.
    """
    if beside.inside(doing.session, doing.row.id).get("by") == user_id():
        raise Problem(403, "Forbidden", _("调查结果是您本人提交的，须由其他人员审核。"))
    doing.opinion = doing.text("opinion", _("审核意见"), required=True)
    doing.changes["clock"] = times.begin(doing.row.clock, int(setting("instruction_days")))
    doing.public = False


def return_report(doing: Doing) -> None:
    """Have it investigated again, with a reason."""
    doing.opinion = doing.text("reason", _("退回理由"), required=True)
    doing.changes["clock"] = times.begin(doing.row.clock, int(setting("rework_days")))
    doing.public = False


def instruct(doing: Doing) -> None:
    """Say how it is to be settled."""
    doing.opinion = doing.text("instruction", _("批示内容"), required=True)
    known = beside.inside(doing.session, doing.row.id)
    beside.change(doing.session, doing.row.id, inside={**known, "instruction": doing.opinion})
    doing.changes["clock"] = times.begin(doing.row.clock, int(setting("answer_days")))
    doing.public = False


def confirm(doing: Doing) -> None:
    """Agree with the result, and say how satisfied he is."""
    handling.satisfied(doing)
    doing.opinion = doing.text("words", _("评价内容"), longest=500)
    doing.changes["completed_at"] = store.now()


def contest(doing: Doing) -> None:
    """Don't agree, with a reason; a head looks at it again.

    Raises:
        Problem: 409 it was done before.
    """
    if doing.row.clock.get("contested"):
        raise Problem(409, "Conflict", _("您已经提出过一次异议，本件已经复核。"))
    doing.opinion = doing.text("reason", _("不认可的理由"), required=True)
    clock = times.begin(doing.row.clock, int(setting("recheck_days")))
    doing.changes["clock"] = {**clock, "contested": True}


def conclude(doing: Doing) -> None:
    """Take the result as settled when the person has said nothing until the day.

    Raises:
        Problem: 409 the day isn't over yet.
    """
    if doing.row.due >= times.today():
        words = {"day": doing.row.due}
        raise Problem(
            409, "Conflict", _("投诉人可以在 ${day} 以前确认，请到期后认定。", mapping=words)
        )
    doing.opinion = doing.text("opinion", _("认定说明"))
    doing.changes["completed_at"] = store.now()


def uphold(doing: Doing) -> None:
    """Leave the result as it is, with a reason that the person is told."""
    doing.opinion = doing.text("reason", _("维持结论的理由"), required=True)
    doing.changes["completed_at"] = store.now()
