"""A case comes in: it is handed in, registered, refused, or taken back."""

from govportal import _
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.addons.interaction.settings import setting
from govportal.cases import clock
from govportal.cases import passwords
from govportal.cases import store
from govportal.cases.numbering import next_of
from govportal.cases.perform import Doing
from typing import Any


#: The days of a kind's first stage.
FIRST = {
    states.CONSULTATION: "consultation_days",
    states.COMPLAINT: "register_days",
    states.SUGGESTION: "suggestion_days",
}
#: Why a complaint isn't taken.
REFUSALS = {
    "not_service": _("不是对政务服务办理情况的投诉"),
    "repeated": _("同一事项已经办结，没有新的事实和理由"),
    "elsewhere": _("应当通过复议、诉讼、信访等途径解决"),
    "unclear": _("内容不清，无法核实，也联系不上投诉人"),
}


def submit(doing: Doing) -> None:
    """Number the case, give its query password, start the clock."""
    row = doing.row
    moment = store.now()
    password = passwords.new_password()
    begun = times.begin(row.clock, int(setting(FIRST[row.kind])))
    if row.kind == states.COMPLAINT:
        begun["total"] = times.total()
    doing.changes.update(
        number=_number(doing.session, row, moment),
        query_secret=passwords.digest(password),
        applied_at=moment,
        received_at=moment,
        clock=begun,
    )
    doing.reply["query_password"] = password


def _number(session: Any, row: Any, moment: Any) -> str:
    """E.g. ``ZX370102-20261125-0001``: the kind, the region, the day, a serial."""
    series = f"{states.SIGNS[row.kind]}{row.region_code}-{clock.day_of(moment):%Y%m%d}-"
    return f"{series}{next_of(session, series):04d}"


def register(doing: Doing) -> None:
    """Take a complaint in: what it is about is plain."""
    doing.opinion = doing.text("opinion", _("登记意见"))
    doing.changes.update(
        accepted_at=store.now(), clock=times.begin(doing.row.clock, int(setting("route_days")))
    )


def reject(doing: Doing) -> None:
    """Don't take a complaint, with a reason; the person is told."""
    cause = doing.choice("cause", _("不予受理的情形"), REFUSALS)
    doing.opinion = doing.text("reason", _("不予受理的理由"), required=True)
    doing.detail["cause"] = cause
    doing.changes.update(
        outcome="rejected",
        decided_at=store.now(),
        result={**doing.row.result, "reply": doing.opinion},
    )


def withdraw(doing: Doing) -> None:
    """End it as the person wishes."""
    doing.opinion = doing.text("reason", _("撤回原因"), required=True, longest=500)
    doing.changes["outcome"] = "withdrawn"
