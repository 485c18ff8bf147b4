"""What an officer does with a case, and what the person says to it."""

from datetime import timedelta
from govportal import _
from govportal.addons.interaction import beside
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.cases import store
from govportal.cases.perform import Doing
from govportal.cases.perform import user_id
from govportal.errors import Problem


#: Times that a person may ask again.
AGAIN = 3
SATISFACTION = {
    5: _("非常满意"),
    4: _("满意"),
    3: _("基本满意"),
    2: _("不满意"),
    1: _("非常不满意"),
}


def ask_person(doing: Doing) -> None:
    """Ask the person something that is needed to go on; the clock stops until he answers."""
    doing.opinion = doing.text("question", _("要补充的内容"), required=True)
    days = int(setting("question_days"))
    question = {"text": doing.opinion, "last_day": times.day_after(days), "by": user_id()}
    doing.detail["last_day"] = question["last_day"]
    doing.changes["clock"] = {**times.pause(doing.row.clock), "question": question}


def answer_person(doing: Doing) -> None:
    """Take the person's answer; the clock goes on."""
    doing.opinion = doing.text("answer", _("补充说明"), required=True)
    _go_on(doing)


def go_on(doing: Doing) -> None:
    """Go on without an answer."""
    doing.opinion = doing.text("reason", _("说明"), required=True, longest=500)
    _go_on(doing)


def _go_on(doing: Doing) -> None:
    clock = times.go_on(doing.row.clock)
    clock.pop("question", None)
    doing.changes["clock"] = clock


def extend(doing: Doing) -> None:
    """Give more days, once, with a reason that the person is told.

    Raises:
        Problem: 409 it was extended before.
    """
    if doing.row.clock.get("extension"):
        raise Problem(409, "Conflict", _("本件已经延长过一次，不能再延长。"))
    days = doing.whole("days", _("延长的工作日"), 1, int(setting("extension_days")))
    doing.opinion = doing.text("reason", _("延长的理由"), required=True)
    doing.detail["days"] = days
    extension = {"days": days, "reason": doing.opinion}
    doing.changes["clock"] = {**times.add(doing.row.clock, days), "extension": extension}


def reply(doing: Doing) -> None:
    """Tell the person what became of it."""
    row = doing.row
    doing.opinion = doing.text("reply", _("答复内容"), required=True)
    moment = store.now()
    result = {**row.result, "reply": doing.opinion, "replied_at": moment.isoformat()}
    doing.changes.update(decided_at=moment, result=result)
    if row.kind == states.SUGGESTION:
        outcome = doing.choice("outcome", _("处理结果"), states.OUTCOMES)
        doing.changes["outcome"] = doing.detail["outcome"] = outcome
    if row.kind == states.COMPLAINT:
        last = times.day_after(int(setting("confirm_days")))
        doing.changes["clock"] = {**row.clock, "confirm": last}
        doing.changes["outcome"] = beside.inside(doing.session, row.id).get("finding", "")
        doing.detail["last_day"] = last
    else:
        doing.changes["completed_at"] = moment


def ask_again(doing: Doing) -> None:
    """Ask again about the answer, within some days, and not without end.

    Raises:
        Problem: 409 it is too late, or was done too often.
    """
    row = doing.row
    asked = int(row.clock.get("again", 0))
    last = row.decided_at + timedelta(days=int(setting("again_days")))
    if asked >= AGAIN or store.now() > last:
        raise Problem(409, "Conflict", _("本件不能再追问了，请提交新的咨询。"))
    doing.opinion = doing.text("question", _("追问内容"), required=True)
    clock = times.begin(row.clock, int(setting("consultation_days")))
    doing.changes.update(clock={**clock, "again": asked + 1}, completed_at=None)


def rate(doing: Doing) -> None:
    """Say how satisfied he is, once.

    Raises:
        Problem: 409 he said it before.
    """
    if doing.row.result.get("satisfaction"):
        raise Problem(409, "Conflict", _("您已经评价过，谢谢。"))
    satisfied(doing)
    doing.opinion = doing.text("words", _("评价内容"), longest=500)


def satisfied(doing: Doing) -> None:
    """Keep how satisfied the person is.

    Raises:
        Problem: 422 it is no level.
    """
    level = doing.whole("satisfaction", _("满意度"), 1, 5)
    doing.detail["satisfaction"] = level
    doing.changes["result"] = {**doing.row.result, "satisfaction": level}
    beside.change(doing.session, doing.row.id, satisfaction=level)


def reopen(doing: Doing) -> None:
    """Begin anew what had ended, for a reason that stands in the timeline."""
    doing.opinion = doing.text("reason", _("重新办理的理由"), required=True)
    clock = times.begin(doing.row.clock, int(setting("rework_days")))
    for name in ("confirm", "contested"):
        clock.pop(name, None)
    result = {k: v for k, v in doing.row.result.items() if k != "satisfaction"}
    doing.changes.update(clock=clock, result=result, completed_at=None, decided_at=None, outcome="")
