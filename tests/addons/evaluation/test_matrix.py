"""Who may do what in which state of a rectification: the whole matrix."""

from govportal import records
from govportal.addons.evaluation.rectification import states
from govportal.addons.evaluation.rectification.kind import RECTIFICATION
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import allowed
from govportal.cases.perform import must_see
from govportal.errors import Problem


N, C, H, J = "intake", "officer", "head", "office"
MATRIX = {
    "draft": {},
    "callback": {"call_back": {N, C}, "assign": {H, J}},
    "rectifying": {"rectify": {N, C}, "dispute": {N, C}, "assign": {H, J}},
    "rectified": {"check": {J}, "send_back": {J}},
    "disputed": {"uphold": {J}, "overrule": {J}},
    "second_review": {},
    "rect_closed": {"archive": {N, C}},
    "rect_waived": {"archive": {N, C}},
    "archived": {},
}
#: The reviewer himself has no part in it, nor managers, nor officers of other departments.
PEOPLE = ("wang", "zhang", N, C, H, J, "auditor", "stranger", "site-admin")
SEE = {N, C, H, J, "auditor"}


def in_state(case, state):
    session = records.session()
    return wrap(store.change(session, store.get(session, uid=case.uid), state=state))


def test_every_role_may_do_what_the_table_says_and_nothing_else(office):
    case = office.opened()
    assert set(office.portal.portal_workflow[states.WORKFLOW].states) == set(MATRIX)
    wrong = []
    for state, actions in MATRIX.items():
        case = in_state(case, state)
        for name in PEOPLE:
            with office.by(name):
                try:
                    must_see(case)
                    seen = True
                except Problem as refused:
                    assert refused.status == 404
                    seen = False
                may = set(allowed(case)) if seen else set()
            expected = {action for action, who in actions.items() if name in who}
            if may != expected or seen != (state != "draft" and name in SEE):
                wrong.append((state, name, seen, may ^ expected))
    assert wrong == []


def test_no_other_kind_has_states_of_these_names():
    own = set(RECTIFICATION.states) - {"archived"}
    for other in kinds.all_kinds():
        if other.name != RECTIFICATION.name:
            assert not own & set(other.states)


def test_every_state_in_which_a_clock_runs_can_be_counted_anew(office):
    workflow = office.portal.portal_workflow[states.WORKFLOW]
    for name, state in workflow.states.items():
        assert ("recount" in state.transitions) == (name in RECTIFICATION.timed)
