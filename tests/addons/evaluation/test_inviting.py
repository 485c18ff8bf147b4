"""Who is asked what he thinks, and when."""

from govportal import records
from govportal.addons.evaluation import clockwork
from govportal.addons.evaluation import display
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.invite import invite
from govportal.addons.evaluation.tables import evaluation
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.cases import clock
from govportal.cases import kinds
from govportal.cases import store
from govportal.cases.kinds import Kind
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from sqlalchemy import func
from sqlalchemy import select
from tests.addons.evaluation.bureau import GOOD
from tests.addons.evaluation.bureau import links
from tests.addons.evaluation.bureau import messages
from types import SimpleNamespace

import plone.api as api
import pytest
import transaction


@pytest.fixture
def committing(monkeypatch):
    """The clock commits; the test's own transaction goes on."""
    monkeypatch.setattr(transaction, "commit", lambda: None)


def asked():
    query = select(func.count()).select_from(evaluation)
    return records.session().execute(query).scalar_one()


def test_nobody_is_asked_before_there_is_something_to_judge(office):
    office.submitted()
    assert asked() == 0


def test_nobody_is_asked_where_evaluation_is_not_installed(office, monkeypatch):
    monkeypatch.setattr(rows, "is_installed", lambda: False)
    office.accepted()
    assert asked() == 0
    assert clockwork.run() is False


def test_a_withdrawn_application_is_not_judged(office):
    office.do(office.submitted(), "wang", "withdraw", reason="不办了")
    assert asked() == 0


def test_an_acceptance_asks_once_with_a_link_and_the_days_of_the_setting(office):
    case = office.accepted()
    row = office.evaluation(case)
    today = clock.day_of(store.now())
    assert row.until == site_calendar().add_working_days(today, 5).date.isoformat()
    assert (row.channel, row.level, row.given_at) == ("", "", None)
    assert row.department_title == "历下区市场监督管理局"
    assert row.handled_by == "intake"
    (message,) = messages("evaluation-invitation")
    assert message["user_id"] == "wang"
    assert "食品经营许可" in message["subject"]
    assert len(links("evaluation-invitation")) == 1


def test_the_days_are_a_setting(office):
    name = "govportal.addons.evaluation.settings.IEvaluationSettings.days"
    api.portal.set_registry_record(name, 1)
    row = office.evaluation(office.accepted())
    today = clock.day_of(store.now())
    assert row.until == site_calendar().add_working_days(today, 1).date.isoformat()


def test_acceptance_and_completion_are_asked_for_apart(office):
    case = office.do(office.at_decision(), "head", "grant", opinion="准予")
    given = {"type": "certificate", "number": "JY1"}
    case = office.do(case, "officer", "complete", result=given)
    moments = [row.moment for row in rows.of_case(records.session(), case.row.id)]
    assert moments == ["acceptance", "completion"]
    assert office.evaluation(case, "completion").handled_by == "officer"


def test_what_is_settled_at_the_window_is_asked_for_once(office):
    case = office.do(office.submitted(office.immediate), "intake", "settle", opinion="已办")
    moments = [row.moment for row in rows.of_case(records.session(), case.row.id)]
    assert moments == ["completion"]


def test_a_person_sees_what_waits_for_him_and_nobody_elses(office):
    case = office.accepted()
    # What is listed is what was committed; here the transaction itself is read.
    row = office.evaluation(case)
    assert rows.state(row) == "waiting"
    assert display.waiting("zhang") == []


@pytest.mark.requirement("4.5.2.6")
def test_every_kind_of_business_that_says_so_is_judged(office, monkeypatch):
    """E.g. the answer to a consultation, which has no matter."""
    asking = Kind(
        "asking",
        "咨询",
        choose=lambda matter: "govportal_public_service_workflow",
        rated={"reply": "completion"},
    )
    case = office.submitted()
    monkeypatch.setattr(kinds, "kind", lambda name: asking)
    case.row.values.update(matter_code="", matter_title="", title="王小明问怎么办证")
    step = {"actor": "officer", "actor_name": "经办"}
    invite(case, SimpleNamespace(action="read", step=step))
    assert asked() == 0
    invite(case, SimpleNamespace(action="reply", step=step))
    row = office.evaluation(case, "completion")
    # Its own title is somebody's words; figures have the department alone.
    assert row.matter_title == "咨询"
    giving.give(records.session(), case.row, "completion", GOOD, "web")
    found = records.session().execute(select(evaluation_sum.c.scope)).scalars().all()
    assert found == ["department"]


class TestNobodyAnswers:
    def test_it_is_noted_as_default_and_counted_in_no_level(self, office, committing, monkeypatch):
        case = office.accepted()
        row = office.evaluation(case)
        office.late(row, until="2026-01-08")
        monkeypatch.setattr(records, "read_connection", lambda snapshot=True: _Here())
        assert clockwork.note_unanswered() is False
        row = office.evaluation(case)
        assert (row.channel, row.level, row.given_at) == ("default", "", None)
        found = records.session().execute(select(evaluation_sum)).mappings().all()
        assert {(item["scope"], item["unanswered"]) for item in found} == {
            ("department", 1),
            ("matter", 1),
        }
        assert all(item["month"] == "2026-01" for item in found)
        assert all(item["very_satisfied"] == item["satisfied"] == 0 for item in found)
        # Again, it changes nothing.
        clockwork.note_unanswered()
        assert sums.rebuild(repair=False).wrong == ()

    def test_afterwards_it_is_too_late(self, office):
        case = office.accepted()
        office.late(office.evaluation(case), until="2026-01-08")
        with pytest.raises(Problem) as refused:
            giving.give(records.session(), case.row, "acceptance", GOOD, "web")
        assert refused.value.status == 409


class _Here:
    """Reads in the transaction itself, as if it had been committed."""

    def __enter__(self):
        return records.session()

    def __exit__(self, *_error):
        return None
