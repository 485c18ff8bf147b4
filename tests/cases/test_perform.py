"""Who may do something to a case without being logged in."""

from govportal import records
from govportal.cases import timeline
from govportal.cases.perform import perform
from govportal.errors import Problem
from plone.app.testing import logout
from tests.addons.application.office import Office

import pytest


@pytest.fixture
def office(portal):
    return Office(portal)


def refused(case, action, **how):
    with pytest.raises(Problem) as caught:
        perform(case, action, {"reason": "暂时不办了"}, **how)
    return caught.value.status


def test_nobody_in_particular_does_nothing(office):
    case = office.submitted()
    logout()
    assert refused(case, "withdraw") == 401
    assert refused(case, "accept") == 401


@pytest.mark.parametrize("action", ["accept", "refuse", "assign", "deem_accepted", "recount"])
def test_who_proved_to_be_the_applicant_does_not_do_officers_work(office, action):
    case = office.submitted()
    logout()
    assert refused(case, action, holder=True) == 403


def test_the_state_and_the_revision_count_for_him_too(office):
    case = office.submitted()
    logout()
    assert refused(case, "resubmit", holder=True) == 409
    assert refused(case, "withdraw", holder=True, seen=case.row.revision - 1) == 409


def test_who_proved_to_be_the_applicant_does_what_is_his(office):
    case = office.submitted()
    logout()
    done = perform(case, "withdraw", {"reason": "暂时不办了"}, holder=True)
    assert done.case.state == "withdrawn"
    step = timeline.steps(records.session(), done.case.row)[-1]
    assert (step["actor_name"], step["role"]) == ("王小明", "Applicant")
