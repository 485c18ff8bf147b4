"""Who may do what in which state: the whole matrix of the workflow of bookings."""

from govportal import records
from govportal.addons.appointment.kind import APPOINTMENT
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import allowed
from govportal.cases.perform import must_see
from govportal.errors import Problem


W, N, C, H, A = "wang", "intake", "officer", "head", "office"
MATRIX = {
    "draft": {"book": {W}},
    "booked": {
        "change": {W, N},
        "cancel": {W, N},
        "arrive": {W, N, C},
        "miss": {N, C},
        "move": {H, A},
        "call_off": {H, A},
    },
    "arrived": {"call": {N, C}, "serve": {N, C}, "miss": {N, C}},
    "called": {"call": {N, C}, "requeue": {N, C}, "serve": {N, C}, "miss": {N, C}},
    "served": {"archive": {N, C}},
    "missed": {"appeal": {W, N}, "archive": {N, C}},
    "appealed": {"excuse": {H, A}, "uphold": {H, A}},
    "excused": {"archive": {N, C}},
    "upheld": {"archive": {N, C}},
    "cancelled": {"archive": {N, C}},
    "archived": {},
}
PEOPLE = (W, "zhang", N, C, H, A, "auditor", "stranger", "site-admin")
SEE = {W, N, C, H, A, "auditor"}


def in_state(case, state):
    session = records.session()
    return wrap(store.change(session, store.get(session, uid=case.uid), state=state))


def test_every_role_may_do_what_the_table_says_and_nothing_else(hall):
    hall.user("site-admin", hall.portal, "Site Administrator")
    case = hall.book()
    assert set(hall.portal.portal_workflow[case.row.workflow].states) == set(MATRIX)
    wrong = []
    for state, actions in MATRIX.items():
        case = in_state(case, state)
        for name in PEOPLE:
            with hall.by(name):
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


def test_every_state_is_listed_under_a_tab_and_a_group():
    listed = {*APPOINTMENT.states, "draft"}
    grouped = {state for states in APPOINTMENT.groups.values() for state in states} | {"draft"}
    assert listed == grouped == set(MATRIX)
    transitions = {action for actions in MATRIX.values() for action in actions}
    assert transitions | {"walk_in", "lapse", "recount"} == set(APPOINTMENT.handlers)
