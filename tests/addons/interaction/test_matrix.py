"""Who may do what in which state: the whole matrix of the three workflows."""

from govportal import records
from govportal.addons.interaction.kind import KINDS
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import allowed
from govportal.cases.perform import must_see
from govportal.errors import Problem

import pytest


W, N, C, H, L = "wang", "intake", "officer", "head", "leader"
ASSIGN = {"assign": {H, L}}
ARCHIVE = {"archive": {N, C}}
OPEN = {
    "route": {N, C},
    "send_back": {N, C},
    "ask_person": {C},
    "extend": {H},
    "reply": {C},
    "ask_joint": {C},
    "withdraw": {W},
    **ASSIGN,
}
WAITING = {"answer_person": {W}, "go_on": {C}, "withdraw": {W}, **ASSIGN}
MATRIX = {
    "consultation": {
        "draft": {"submit": {W}},
        "consult_open": OPEN,
        "consult_waiting": WAITING,
        "consult_answered": {"ask_again": {W}, "rate": {W}, "reopen": {H}, **ARCHIVE},
        "consult_withdrawn": ARCHIVE,
        "archived": {},
    },
    "complaint": {
        "draft": {"submit": {W}},
        "complaint_received": {"register": {N}, "reject": {N}, "withdraw": {W}, **ASSIGN},
        "complaint_routing": {"route": {N, C}, "reject": {N}, "withdraw": {W}, **ASSIGN},
        "complaint_investigation": {
            "report": {C},
            "transfer": {N, C},
            "send_back": {N, C},
            "ask_person": {C},
            "extend": {H},
            "ask_joint": {C},
            "withdraw": {W},
            **ASSIGN,
        },
        "complaint_waiting": WAITING,
        "complaint_review": {"pass_review": {H}, "return_report": {H, L}, **ASSIGN},
        "complaint_instruction": {"instruct": {L}, "return_report": {H, L}, **ASSIGN},
        "complaint_reply": {"reply": {C}, **ASSIGN},
        "complaint_replied": {"confirm": {W}, "contest": {W}, "conclude": {C}},
        "complaint_contested": {"uphold": {H}, "reopen": {H}, **ASSIGN},
        "complaint_closed": {"rate": {W}, "reopen": {H}, **ARCHIVE},
        "complaint_rejected": ARCHIVE,
        "complaint_withdrawn": ARCHIVE,
        "archived": {},
    },
    "suggestion": {
        "draft": {"submit": {W}},
        "suggestion_open": OPEN,
        "suggestion_waiting": WAITING,
        "suggestion_replied": {"rate": {W}, "reopen": {H}, **ARCHIVE},
        "suggestion_withdrawn": ARCHIVE,
        "archived": {},
    },
}
PEOPLE = (W, "zhang", N, C, H, L, "auditor", "operator", "b-officer", "stranger", "site-admin")
#: Who sees a case that stands at the office.
SEE = {W, N, C, H, L, "auditor"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_role_may_do_what_the_table_says_and_nothing_else(house, kind):
    case = house.case(kind.name)
    tool = house.portal.portal_workflow
    matrix = MATRIX[kind.name]
    assert set(tool[case.row.workflow].states) == set(matrix)
    wrong = []
    for state, actions in matrix.items():
        session = records.session()
        case = wrap(store.change(session, store.get(session, uid=case.uid), state=state))
        for name in PEOPLE:
            with house.by(name):
                try:
                    must_see(case)
                    seen = True
                except Problem as refused:
                    assert refused.status == 404
                    seen = False
                may = set(allowed(case)) if seen else set()
            expected = {action for action, who in actions.items() if name in who}
            if may != expected or seen != (name in ({W} if state == "draft" else SEE)):
                wrong.append((state, name, seen, may ^ expected))
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_state_has_a_tab_and_a_group_of_its_own_kind(house, kind):
    workflow = house.portal.portal_workflow[kind.choose({})]
    states = set(workflow.states)
    assert set(kind.states) == states - {"draft"}
    grouped = [state for group in kind.groups.values() for state in group]
    assert sorted(grouped) == sorted(states)
    # States whose clock runs can be counted anew.
    assert all("recount" in workflow.states[state].transitions for state in kind.timed)
    assert set(kind.handlers) == set(workflow.transitions)
    foreign = {s for other in KINDS if other is not kind for s in other.states} - {"archived"}
    assert not foreign & states
