"""The three kinds of business: their handlers, tabs, and what waits for whom."""

from collections.abc import Callable
from collections.abc import Mapping
from govportal import _
from govportal.addons.interaction import complaints
from govportal.addons.interaction import handling
from govportal.addons.interaction import intake
from govportal.addons.interaction import joint
from govportal.addons.interaction import routing
from govportal.addons.interaction import states
from govportal.addons.interaction import times
from govportal.cases import archive
from govportal.cases import assignment
from govportal.cases import clock
from govportal.cases import recount
from govportal.cases.kinds import Kind
from typing import Any


PAGES = ("/interactions", "/worklist/interactions")
#: What all three kinds do alike.
COMMON: Mapping[str, Callable[[Any], None]] = {
    "submit": intake.submit,
    "withdraw": intake.withdraw,
    "route": routing.route,
    "send_back": routing.send_back,
    "ask_person": handling.ask_person,
    "answer_person": handling.answer_person,
    "go_on": handling.go_on,
    "extend": handling.extend,
    "reply": handling.reply,
    "rate": handling.rate,
    "reopen": handling.reopen,
    "ask_joint": joint.ask_joint,
    "give_opinion": joint.give_opinion,
    "assign": assignment.assign,
    "archive": archive.archive,
    "recount": recount.recount,
}
OWN = ("submit", "withdraw", "answer_person", "rate")
ARCHIVED = (_("已归档"), (clock.ARCHIVED,))


def _workflow(name: str) -> Callable[[Mapping[str, Any]], str]:
    return lambda matter: states.WORKFLOWS[name]


CONSULTATION = Kind(
    name=states.CONSULTATION,
    title=states.TITLES[states.CONSULTATION],
    choose=_workflow(states.CONSULTATION),
    handlers={**COMMON, "ask_again": handling.ask_again},
    own=(*OWN, "ask_again"),
    tabs={
        "open": (_("待答复"), ("consult_open",)),
        "waiting": (_("待本人补充"), ("consult_waiting",)),
        "ended": (_("已答复、已撤回"), ("consult_answered", "consult_withdrawn")),
        "archived": ARCHIVED,
    },
    timed=times.CONSULTATION,
    times=times.times,
    groups={
        "draft": ("draft",),
        "correction": ("consult_waiting",),
        "open": ("consult_open",),
        "ended": ("consult_answered", "consult_withdrawn", "archived"),
    },
    waiting={"Case Officer": ("open",)},
    waits_for={"consult_open": "Case Officer"},
    batch=("assign", "archive"),
    pages=PAGES,
)
COMPLAINT = Kind(
    name=states.COMPLAINT,
    title=states.TITLES[states.COMPLAINT],
    choose=_workflow(states.COMPLAINT),
    handlers={
        **COMMON,
        "register": intake.register,
        "reject": intake.reject,
        "transfer": routing.transfer,
        "report": complaints.report,
        "pass_review": complaints.pass_review,
        "return_report": complaints.return_report,
        "instruct": complaints.instruct,
        "confirm": complaints.confirm,
        "contest": complaints.contest,
        "conclude": complaints.conclude,
        "uphold": complaints.uphold,
    },
    own=(*OWN, "confirm", "contest"),
    tabs={
        "intake": (_("待登记、待分派"), ("complaint_received", "complaint_routing")),
        "investigation": (_("调查中"), ("complaint_investigation",)),
        "waiting": (_("待本人补充"), ("complaint_waiting",)),
        "review": (_("待审核、待复核"), ("complaint_review", "complaint_contested")),
        "instruction": (_("待批示"), ("complaint_instruction",)),
        "reply": (_("待答复"), ("complaint_reply",)),
        "replied": (_("待确认结果"), ("complaint_replied",)),
        "ended": (
            _("已办结、不予受理、已撤回"),
            ("complaint_closed", "complaint_rejected", "complaint_withdrawn"),
        ),
        "archived": ARCHIVED,
    },
    timed=times.COMPLAINT,
    times=times.times,
    groups={
        "draft": ("draft",),
        "correction": ("complaint_waiting", "complaint_replied"),
        "open": times.COMPLAINT,
        "ended": ("complaint_closed", "complaint_rejected", "complaint_withdrawn", "archived"),
    },
    waiting={
        "Intake Officer": ("intake",),
        "Case Officer": ("investigation", "reply"),
        "Case Approver": ("review",),
        "Office Administrator": ("instruction",),
    },
    waits_for={
        "complaint_received": "Intake Officer",
        "complaint_routing": "Intake Officer",
        "complaint_investigation": "Case Officer",
        "complaint_review": "Case Approver",
        "complaint_instruction": "Office Administrator",
        "complaint_reply": "Case Officer",
        "complaint_contested": "Case Approver",
    },
    batch=("assign", "archive"),
    pages=PAGES,
)
SUGGESTION = Kind(
    name=states.SUGGESTION,
    title=states.TITLES[states.SUGGESTION],
    choose=_workflow(states.SUGGESTION),
    handlers=COMMON,
    own=OWN,
    tabs={
        "open": (_("待处理"), ("suggestion_open",)),
        "waiting": (_("待本人补充"), ("suggestion_waiting",)),
        "ended": (_("已答复、已撤回"), ("suggestion_replied", "suggestion_withdrawn")),
        "archived": ARCHIVED,
    },
    timed=times.SUGGESTION,
    times=times.times,
    groups={
        "draft": ("draft",),
        "correction": ("suggestion_waiting",),
        "open": ("suggestion_open",),
        "ended": ("suggestion_replied", "suggestion_withdrawn", "archived"),
    },
    waiting={"Case Officer": ("open",)},
    waits_for={"suggestion_open": "Case Officer"},
    batch=("assign", "archive"),
    pages=PAGES,
)
KINDS = (CONSULTATION, COMPLAINT, SUGGESTION)
