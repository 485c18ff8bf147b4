"""A public service: no decision by a head, everything else as for permits."""

from govportal import records
from govportal.cases.notices import issue
from govportal.cases.perform import perform
from govportal.errors import Problem

import pytest


def kinds(case):
    return [notice["kind"] for notice in issue.of(records.session(), case.row)]


def test_a_head_has_nothing_to_decide(office):
    case = office.accepted(office.service)
    for action in ("propose", "deny", "begin_special"):
        with office.by("head"), pytest.raises(Problem) as caught:
            perform(case, action, {})
        assert caught.value.status == 404
    with office.by("head"), pytest.raises(Problem) as caught:
        perform(case, "grant", {"opinion": "好"})
    assert caught.value.status == 403


@pytest.mark.requirement("4.4.2.4-a")
@pytest.mark.requirement("4.4.2.4-e")
def test_a_service_is_handled_completed_and_delivered(office):
    case = office.do(office.accepted(office.service), "officer", "pass_node", opinion="已核对")
    case = office.do(case, "officer", "grant", opinion="已登记")
    case = office.do(case, "officer", "complete", result={"type": "other"})
    case = office.do(case, "intake", "deliver", method="online")
    case = office.do(case, "officer", "archive")
    assert case.state == "archived"
    assert kinds(case) == ["receipt", "acceptance", "handled", "delivery"]


@pytest.mark.requirement("4.4.2.4-b")
def test_a_service_goes_back_to_the_node_before(office):
    case = office.do(office.accepted(office.service), "officer", "pass_node", opinion="已核对")
    case = office.do(case, "officer", "return_node", reason="地址有误")
    assert case.row.node == 0


@pytest.mark.requirement("4.4.2.4-c")
def test_a_service_rests_and_goes_on(office):
    case = office.do(office.accepted(office.service), "officer", "suspend", reason="等待补充")
    assert case.state == "suspended"
    assert office.do(case, "officer", "resume").state == "review"


@pytest.mark.requirement("4.4.2.4-g")
def test_a_service_is_returned_with_its_reason(office):
    case = office.do(
        office.accepted(office.service), "intake", "return_application", reason="不属本区"
    )
    assert case.state == "returned"
    content = issue.of(records.session(), case.row)[-1]["content"]
    assert "理由：不属本区" in content["paragraphs"]
