"""From a bad review to its end: call, rectification, check, second review, appeal."""

from govportal import records
from govportal.addons.evaluation import clockwork
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import second
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.perform import perform
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from sqlalchemy import select
from tests.addons.evaluation.bureau import links
from tests.addons.evaluation.bureau import messages
from tests.addons.evaluation.test_inviting import _Here

import pytest
import transaction


def refusal(office, case, by, action, **data):
    with office.by(by), pytest.raises(Problem) as caught:
        perform(case, action, data)
    return caught.value


def called(office):
    return office.do(office.opened(), "officer", "call_back", called="reached", opinion="已致歉")


def after(days):
    today = clock.day_of(store.now())
    return site_calendar().add_working_days(today, days).date.isoformat()


class TestRefusals:
    @pytest.mark.parametrize(
        "given, field",
        [
            ({"opinion": "已致歉"}, "called"),
            ({"called": "maybe", "opinion": "已致歉"}, "called"),
            ({"called": "reached"}, "opinion"),
        ],
    )
    def test_a_call_says_how_it_went(self, office, given, field):
        problem = refusal(office, office.opened(), "officer", "call_back", **given)
        assert (problem.status, problem.errors[0].field) == (422, field)

    def test_nobody_rectifies_before_the_call(self, office):
        given = {"opinion": "已改", "reply": "已改"}
        assert refusal(office, office.opened(), "officer", "rectify", **given).status == 409
        assert refusal(office, office.opened(), "officer", "dispute", reason="x").status == 409

    @pytest.mark.parametrize("missing", ["opinion", "reply"])
    def test_a_rectification_says_what_was_done_and_what_is_told(self, office, missing):
        given = {"opinion": "已改", "reply": "已改"}
        del given[missing]
        problem = refusal(office, called(office), "officer", "rectify", **given)
        assert (problem.status, problem.errors[0].field) == (422, missing)

    def test_the_department_does_not_judge_itself(self, office):
        case = office.do(called(office), "officer", "rectify", opinion="已改", reply="已改")
        for name in ("intake", "officer", "head"):
            assert refusal(office, case, name, "check").status == 403
        case = office.do(case, "office", "send_back", reason="不具体")
        assert case.state == "rectifying"
        case = office.do(case, "officer", "dispute", reason="评价人未到过窗口")
        for name in ("intake", "officer", "head"):
            assert refusal(office, case, name, "uphold", reason="x").status == 403

    def test_an_appeal_is_made_once_and_with_a_reason(self, office):
        case = called(office)
        assert refusal(office, case, "officer", "dispute").status == 422
        case = office.do(case, "officer", "dispute", reason="评价人未到过窗口")
        assert refusal(office, case, "office", "overrule").status == 422
        case = office.do(case, "office", "overrule", reason="有录像")
        assert case.state == "rectifying"
        assert refusal(office, case, "officer", "dispute", reason="再申诉").status == 409

    def test_the_clock_alone_closes(self, office):
        case = office.rectified()
        for name in ("officer", "office", "head"):
            assert refusal(office, case, name, "close").status == 403

    def test_an_officer_who_is_the_reviewer_keeps_out(self, office):
        office.user("wang", office.bureau, "Case Officer")
        case = office.opened()
        given = {"called": "reached", "opinion": "x"}
        assert refusal(office, case, "wang", "call_back", **given).status == 403

    def test_a_second_review_before_its_time_or_twice(self, office):
        case = called(office)
        with pytest.raises(Problem) as refused:
            second.give(records.session(), case.row, {"level": "satisfied"}, "web")
        assert refused.value.status == 409
        case = office.rectified()
        with pytest.raises(Problem) as refused:
            second.give(records.session(), case.row, {"level": "best"}, "web")
        assert refused.value.status == 422
        second.give(records.session(), case.row, {"level": "satisfied"}, "web")
        with pytest.raises(Problem) as refused:
            second.give(records.session(), office.load(case.uid).row, {"level": "satisfied"}, "w")
        assert refused.value.status == 409


class TestJourney:
    def test_whoever_handled_the_case_gets_it_and_days_run_from_the_review(self, office):
        case, row = office.given("dissatisfied")
        opened = office.rectification(row)
        assert opened.row.assignee == "intake"
        assert opened.row.due == after(3)
        assert messages("rectification-opened")[0]["user_id"] == "intake"
        # Whoever it was given to may do it: here it is who accepted.
        case = office.do(opened, "intake", "call_back", called="reached", opinion="已致歉")
        assert case.row.due == after(15)
        case = office.do(case, "officer", "rectify", opinion="已培训", reply="已改进服务")
        assert case.row.due == after(15)

    def test_the_reviewer_is_told_the_result_and_judges_again(self, office):
        case = office.rectified()
        (message,) = messages("rectification-result")
        assert message["user_id"] == "wang"
        assert "已改进服务" in message["text"]
        assert len(links("rectification-result")) == 1
        assert case.row.due == after(5)
        row = second.give(records.session(), case.row, {"level": "satisfied"}, "message")
        assert (row.level, row.second_level) == ("dissatisfied", "satisfied")
        case = office.load(case.uid)
        assert (case.state, case.row.outcome) == ("rect_closed", "rectified")
        case = office.do(case, "officer", "archive")
        assert case.state == "archived"
        # The first review is what counts.
        assert figures()["dissatisfied"] == 1

    def test_without_a_second_review_the_clock_closes(self, office, monkeypatch):
        case = office.rectified()
        office.late_case(case, "2026-01-08")
        monkeypatch.setattr(records, "read_connection", lambda snapshot=True: _Here())
        monkeypatch.setattr(transaction, "commit", lambda: None)
        assert clockwork.close_unjudged() is False
        assert office.load(case.uid).state == "rect_closed"

    def test_an_upheld_appeal_keeps_the_review_and_takes_it_out_of_the_figures(self, office):
        case = office.do(called(office), "officer", "dispute", reason="评价人未到过窗口")
        before = figures()
        assert (before["dissatisfied"], before["excluded"]) == (1, 0)
        case = office.do(case, "office", "uphold", reason="系其他部门窗口")
        assert (case.state, case.row.outcome) == ("rect_waived", "waived")
        now = figures()
        assert (now["dissatisfied"], now["excluded"]) == (0, 1)
        (message,) = messages("rectification-waived")
        assert message["user_id"] == "wang"
        assert "系其他部门窗口" in message["text"]

    def test_the_reviewer_adds_to_a_bad_review_as_to_any(self, office):
        case, _row = office.given("dissatisfied")
        row = giving.add(records.session(), case.row, "acceptance", {"text": "后来打电话道歉了"})
        assert row.addition


def figures():
    query = select(evaluation_sum).where(evaluation_sum.c.scope == sums.DEPARTMENT)
    return records.session().execute(query).mappings().one()
