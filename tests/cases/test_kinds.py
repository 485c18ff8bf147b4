"""Kinds of business."""

from govportal.addons.application.kind import APPLICATION
from govportal.cases import kinds
from govportal.errors import Problem

import pytest


@pytest.mark.parametrize("name", ["none", 7, ["application"]])
def test_a_kind_that_is_not_installed_is_refused(portal, name):
    with pytest.raises(Problem) as caught:
        kinds.named({"kind": name})
    assert (caught.value.status, caught.value.errors[0].field) == (422, "kind")
    with pytest.raises(LookupError):
        kinds.kind("none")


def test_the_usual_kind_is_meant_where_none_is_named(portal):
    assert kinds.named({}) is kinds.named({"kind": "application"}) is APPLICATION
    assert APPLICATION in kinds.all_kinds()


def test_states_are_a_kinds_own(portal):
    shared = {"draft", "archived"}
    seen = set()
    for kind in kinds.all_kinds():
        states = {*kind.states, *kind.timed, *kind.waits_for} - shared
        assert not states & seen, kind.name
        seen |= states


def test_every_state_that_is_named_is_one_of_the_workflows(portal):
    for kind in kinds.all_kinds():
        flow = portal.portal_workflow.getWorkflowById(kind.choose({}))
        named = {*kind.states, *kind.timed, *kind.waits_for}
        named |= {state for states in kind.groups.values() for state in states}
        assert named <= set(flow.states), kind.name
        for state in kind.timed:
            assert "recount" in flow.states[state].transitions
        assert set(kind.own) <= set(flow.transitions)
        assert set(kind.rated) <= set(flow.transitions)
