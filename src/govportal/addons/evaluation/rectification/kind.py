"""The kind of business ``rectification``."""

from govportal import _
from govportal.addons.evaluation.rectification import actions
from govportal.addons.evaluation.rectification import states
from govportal.cases import archive
from govportal.cases import assignment
from govportal.cases import clock
from govportal.cases import recount
from govportal.cases.kinds import Kind


RECTIFICATION = Kind(
    name=states.NAME,
    title=_("差评整改"),
    choose=lambda matter: states.WORKFLOW,
    tabs={
        "callback": (_("待回访"), (states.CALLBACK,)),
        "rectifying": (_("整改中"), (states.RECTIFYING,)),
        "rectified": (_("待复核"), (states.RECTIFIED,)),
        "disputed": (_("申诉待裁定"), (states.DISPUTED,)),
        "second": (_("待再次评价"), (states.SECOND,)),
        "archive": (_("待归档"), (states.CLOSED, states.WAIVED)),
        "archived": (_("已归档"), (clock.ARCHIVED,)),
    },
    timed=states.TIMED,
    times=states.times,
    waiting={
        states.OFFICER: ("callback", "rectifying", "archive"),
        states.OFFICE: ("rectified", "disputed"),
    },
    waits_for={
        states.CALLBACK: states.OFFICER,
        states.RECTIFYING: states.OFFICER,
        states.RECTIFIED: states.OFFICE,
        states.DISPUTED: states.OFFICE,
    },
    batch=("assign", "archive"),
    handlers={
        "open": actions.open_,
        "call_back": actions.call_back,
        "rectify": actions.rectify,
        "send_back": actions.send_back,
        "check": actions.check,
        "dispute": actions.dispute,
        "uphold": actions.uphold,
        "overrule": actions.overrule,
        "close": actions.close,
        "assign": assignment.assign,
        "archive": archive.archive,
        "recount": recount.recount,
    },
)
