"""The kind of business ``application``: which workflow, which handlers."""

from collections.abc import Mapping
from govportal import _
from govportal.addons.application import acceptance
from govportal.addons.application import completion
from govportal.addons.application import decision
from govportal.addons.application import intake
from govportal.addons.application import processing
from govportal.cases import archive
from govportal.cases import assignment
from govportal.cases import clock
from govportal.cases import recount
from govportal.cases.kinds import Kind
from typing import Any


NAME = "application"
PERMIT = "govportal_permit_workflow"
SERVICE = "govportal_public_service_workflow"


def choose(matter: Mapping[str, Any]) -> str:
    """Public services need no decision by a head of office; all else is done like a permit."""
    return SERVICE if matter.get("matter_type") == "public_service" else PERMIT


APPLICATION = Kind(
    name=NAME,
    title=_("网上申请"),
    choose=choose,
    own=("submit", "resubmit", "withdraw"),
    tabs={
        "intake": (_("待受理"), clock.INTAKE),
        "correction": (_("待补正"), ("correction",)),
        "review": (_("审查中"), (clock.REVIEW,)),
        "paused": (_("暂停计时"), clock.PAUSED),
        "approval": (_("待决定"), ("approval",)),
        "decided": (_("待办结、待送达"), ("granted", "denied", "completed")),
        "archive": (_("待归档"), ("delivered", "refused", "returned", "withdrawn")),
        "archived": (_("已归档"), (clock.ARCHIVED,)),
    },
    timed=(*clock.INTAKE, *clock.RUNNING),
    groups={
        "draft": ("draft",),
        "correction": ("correction",),
        "open": ("submitted", "review", "approval", "suspended", "special", "granted", "denied"),
        "ended": ("completed", "delivered", "refused", "returned", "withdrawn", "archived"),
    },
    waiting={
        "Intake Officer": ("intake", "decided"),
        "Case Officer": ("review", "archive"),
        "Case Approver": ("approval",),
    },
    waits_for={
        "submitted": "Intake Officer",
        "review": "Case Officer",
        "approval": "Case Approver",
    },
    batch=("accept", "pass_node", "grant", "assign", "deliver", "archive", "resume"),
    rated={
        "accept": "acceptance",
        "deem_accepted": "acceptance",
        "settle": "completion",
        "refuse": "completion",
        "complete": "completion",
    },
    handlers={
        "submit": intake.submit,
        "resubmit": intake.resubmit,
        "withdraw": intake.withdraw,
        "ask_correction": acceptance.ask_correction,
        "accept": acceptance.accept,
        "deem_accepted": acceptance.deem_accepted,
        "refuse": acceptance.refuse,
        "settle": acceptance.settle,
        "return_application": acceptance.return_application,
        "pass_node": processing.pass_node,
        "return_node": processing.return_node,
        "propose": processing.propose,
        "return_to_review": processing.return_to_review,
        "suspend": processing.suspend,
        "resume": processing.resume,
        "begin_special": processing.begin_special,
        "end_special": processing.end_special,
        "ask_extension": decision.ask_extension,
        "grant_extension": decision.grant_extension,
        "refuse_extension": decision.refuse_extension,
        "grant": decision.grant,
        "deny": decision.deny,
        "assign": assignment.assign,
        "complete": completion.complete,
        "deliver": completion.deliver,
        "archive": archive.archive,
        "recount": recount.recount,
    },
)
