"""Who may do what in which state: the whole matrix of both workflows."""

from govportal import records
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import allowed
from govportal.cases.perform import must_see
from govportal.errors import Problem

import pytest


W, N, C, H = "wang", "intake", "officer", "head"
PERMIT = {
    "draft": {"submit": {W}},
    "submitted": {
        "withdraw": {W, N},
        "ask_correction": {N},
        "accept": {N},
        "refuse": {N},
        "settle": {N},
        "return_application": {N, C},
        "assign": {H, "office"},
    },
    "correction": {
        "resubmit": {W, N},
        "withdraw": {W, N},
        "return_application": {N, C},
        "assign": {H, "office"},
    },
    "review": {
        "pass_node": {C},
        "return_node": {C},
        "propose": {C},
        "suspend": {C},
        "begin_special": {C},
        "ask_extension": {C},
        "return_application": {N, C},
        "grant_extension": {H},
        "refuse_extension": {H},
        "assign": {H, "office"},
    },
    "approval": {
        "grant": {H},
        "deny": {H},
        "return_to_review": {H},
        "grant_extension": {H},
        "refuse_extension": {H},
        "assign": {H, "office"},
    },
    "suspended": {"resume": {C}, "assign": {H, "office"}},
    "special": {"end_special": {C}, "assign": {H, "office"}},
    "granted": {"complete": {N, C}, "assign": {H, "office"}},
    "denied": {"complete": {N, C}, "assign": {H, "office"}},
    "completed": {"deliver": {N, C}, "assign": {H, "office"}},
    "delivered": {"archive": {N, C}},
    "refused": {"archive": {N, C}},
    "returned": {"archive": {N, C}},
    "withdrawn": {"archive": {N, C}},
    "archived": {},
}
SERVICE = {
    **{
        state: dict(PERMIT[state])
        for state in PERMIT
        if state not in ("approval", "special", "denied")
    },
    "review": {
        "pass_node": {C},
        "return_node": {C},
        "suspend": {C},
        "grant": {C},
        "return_application": {N, C},
        "assign": {H, "office"},
    },
}
PEOPLE = (W, "zhang", N, C, H, "office", "auditor", "stranger", "site-admin")
#: Who sees a case from its submission on; a draft is the applicant's alone.
SEE = {W, N, C, H, "office", "auditor"}


@pytest.fixture
def people(office):
    office.user("office", office.county, "Office Administrator")
    office.user("site-admin", office.portal, "Site Administrator")
    return office


def in_state(case, state):
    session = records.session()
    return wrap(store.change(session, store.get(session, uid=case.uid), state=state))


@pytest.mark.parametrize(
    "matter, matrix", [("permit", PERMIT), ("service", SERVICE)], ids=["permit", "service"]
)
def test_every_role_may_do_what_the_table_says_and_nothing_else(people, matter, matrix):
    case = people.draft(getattr(people, matter))
    tool = people.portal.portal_workflow
    assert set(tool[case.row.workflow].states) == set(matrix)
    wrong = []
    for state, actions in matrix.items():
        case = in_state(case, state)
        for name in PEOPLE:
            with people.by(name):
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


@pytest.mark.parametrize("state", sorted(PERMIT))
def test_only_a_draft_and_a_correction_are_edited(people, state):
    case = in_state(people.draft(), state)
    editors = set()
    for name in PEOPLE:
        with people.by(name):
            if case.may("govportal: Edit case"):
                editors.add(name)
    assert editors == {"draft": {W}, "correction": {W, N}}.get(state, set())
