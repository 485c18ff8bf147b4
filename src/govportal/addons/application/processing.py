"""What the officers who examine do: from node to node, back, to the head, pauses."""

from govportal import _
from govportal.addons.application.acceptance import judge
from govportal.cases import clock
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.notices.issue import issue_then
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse as refuse_field
from govportal.codes.codesets import code_set
from govportal.errors import Problem


#: The longest special procedure that can be announced, in working days.
SPECIAL = (1, 365)


def pass_node(doing: Doing) -> None:
    """Go on to the next node.

    Raises:
        Problem: 409 this is the last one.
    """
    names = snapshot.nodes(doing.row.matter)
    if doing.row.node + 1 >= len(names):
        raise Problem(409, "Conflict", _("这是最后一个审查环节，请报请决定或者办理完成。"))
    judge(doing)
    doing.opinion = doing.text("opinion", _("审查意见"), required=True)
    doing.changes.update(node=doing.row.node + 1, assignee="")
    doing.detail["next_node"] = names[doing.row.node + 1]


def return_node(doing: Doing) -> None:
    """Go back to the node before, with a reason; the applicant isn't concerned.

    Raises:
        Problem: 409 this is the first one.
    """
    if doing.row.node == 0:
        raise Problem(409, "Conflict", _("这是第一个审查环节，不能再退回。"))
    doing.opinion = doing.text("reason", _("退回原因"), required=True)
    doing.changes.update(node=doing.row.node - 1, assignee="")
    doing.detail["next_node"] = snapshot.nodes(doing.row.matter)[doing.row.node - 1]
    doing.public = False


def propose(doing: Doing) -> None:
    """Give the case to whoever decides, with an opinion.

    Raises:
        Problem: 409 there are nodes before.
    """
    if doing.row.node + 1 < len(snapshot.nodes(doing.row.matter)):
        raise Problem(409, "Conflict", _("还有审查环节没有完成，不能报请决定。"))
    judge(doing)
    doing.opinion = doing.text("opinion", _("审查意见"), required=True)
    proposal = doing.choice(
        "proposal", _("拟办意见"), {"grant": _("建议准予"), "deny": _("建议不予")}
    )
    doing.detail["proposal"] = proposal
    doing.changes["assignee"] = ""
    doing.public = False


def return_to_review(doing: Doing) -> None:
    """Give the case back to the officers, to a node, with a reason."""
    names = snapshot.nodes(doing.row.matter)
    node = doing.data.get("node", len(names) - 1)
    if isinstance(node, bool) or not isinstance(node, int) or not 0 <= node < len(names):
        raise refuse_field("node", _("请选择要退回的审查环节。"))
    doing.opinion = doing.text("reason", _("退回原因"), required=True)
    doing.changes.update(node=node, assignee="")
    doing.detail["next_node"] = names[node]
    doing.public = False


def suspend(doing: Doing) -> None:
    """Let the case rest; the clock stops."""
    doing.opinion = doing.text("reason", _("挂起原因"), required=True)
    _pause(doing, "suspended")


def resume(doing: Doing) -> None:
    """Go on; the clock goes on."""
    doing.opinion = doing.text("opinion", _("恢复说明"))
    _go_on(doing)


def begin_special(doing: Doing) -> None:
    """Begin a procedure that isn't counted, and tell the applicant in writing."""
    terms = {term.token: term.title for term in code_set("special_procedures").terms}
    terms.pop("extension", None)
    kind = doing.choice("procedure", _("特别程序的种类"), terms)
    days = doing.whole("days", _("预计所需工作日"), *SPECIAL)
    doing.opinion = doing.text("reason", _("事由"), required=True)
    doing.detail.update(procedure=kind, days=days)
    _pause(doing, kind)
    words = {"procedure": terms[kind], "days": str(days), "reason": doing.opinion}
    issue_then(doing, "special", words)


def end_special(doing: Doing) -> None:
    """The procedure is over, with a result; the clock goes on."""
    doing.opinion = doing.text("opinion", _("特别程序的结果"), required=True)
    _go_on(doing)


def _pause(doing: Doing, kind: str) -> None:
    today = clock.day_of(store.now())
    doing.changes["clock"] = clock.begin_pause(doing.row.clock, kind, doing.opinion, today)


def _go_on(doing: Doing) -> None:
    doing.changes["clock"] = clock.end_pause(doing.row.clock, clock.day_of(store.now()))
