"""What becomes of consultations, complaints and suggestions, step by step."""

from govportal import records
from govportal.addons.interaction import beside
from govportal.addons.interaction import concluding
from govportal.addons.interaction import display
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import perform
from govportal.cases.tables import NO_DAY
from govportal.cases.timeline import steps
from govportal.errors import Problem
from tests.addons.application.office import at

import pytest


#: A Tuesday.
NOW = "2026-11-24T01:30:00"


@pytest.fixture
def now(monkeypatch):
    def become(text):
        monkeypatch.setattr(store, "now", lambda: at(text))

    become(NOW)
    return become


def refused(house, case, by, action, **data):
    with pytest.raises(Problem) as found:
        house.do(case, by, action, **data)
    return found.value


class TestRefusals:
    @pytest.mark.parametrize(
        "prepared, by, action, missing",
        [
            ("case", "officer", "reply", "reply"),
            ("case", "officer", "ask_person", "question"),
            ("case", "head", "extend", "days"),
            ("case", "wang", "withdraw", "reason"),
            ("case", "intake", "route", "department"),
            ("replied", "b-head", "reopen", "reason"),
            ("replied", "wang", "ask_again", "question"),
            ("replied", "wang", "rate", "satisfaction"),
        ],
    )
    def test_what_an_action_needs_is_asked_for(self, house, prepared, by, action, missing):
        case = getattr(house, prepared)()
        problem = refused(house, case, by, action)
        assert problem.status == 422
        assert missing in {error.field for error in problem.errors}

    def test_a_suggestion_is_answered_with_what_becomes_of_it(self, house):
        problem = refused(house, house.case("suggestion"), "officer", "reply", reply="好")
        assert [error.field for error in problem.errors] == ["outcome"]

    def test_it_is_extended_once(self, house):
        case = house.do(house.case(), "head", "extend", days=3, reason="需要核实")
        assert refused(house, case, "head", "extend", days=3, reason="再延").status == 409

    def test_a_reply_is_rated_once(self, house):
        case = house.do(house.replied(), "wang", "rate", satisfaction=5)
        assert refused(house, case, "wang", "rate", satisfaction=1).status == 409

    def test_who_investigated_does_not_review(self, house):
        house.user("both", house.bureau, "Case Officer", "Case Approver")
        case = house.do(house.routed("complaint"), "both", "report", finding="true", report="属实")
        assert refused(house, case, "both", "pass_review", opinion="好").status == 403

    def test_an_officer_who_complains_has_no_part_in_it(self, house):
        case = house.case("complaint", by="officer")
        house.user("officer", house.office, "Case Officer", "Intake Officer")
        assert refused(house, case, "officer", "register").status == 403

    def test_who_acted_in_the_case_complained_about_stands_aside(self, house):
        first = house.do(house.routed(), "b-officer", "reply", reply="不能办")
        about = {"number": first.row.number}
        case = house.routed("complaint", about=about)
        problem = refused(house, case, "b-officer", "report", finding="untrue", report="没有")
        assert problem.status == 403
        assert "回避" in problem.message

    def test_a_result_is_not_settled_before_the_person_could_speak(self, house):
        assert refused(house, house.replied("complaint"), "b-officer", "conclude").status == 409

    def test_a_person_disagrees_once(self, house):
        case = house.do(house.replied("complaint"), "wang", "contest", reason="没有道歉")
        case = house.do(case, "b-head", "uphold", reason="已经道歉")
        assert refused(house, case, "wang", "contest", reason="还是没有").status == 409


class TestConsultation:
    @pytest.mark.requirement("4.5.2.2-a")
    def test_is_answered_in_the_promised_time_and_rated(self, house, now):
        case = house.case()
        assert case.row.department_code == house.office.code
        assert case.row.due == "2026-12-01"
        case = house.do(case, "intake", "route", department=house.bureau.code)
        assert case.row.due == "2026-12-01"
        case = house.do(case, "b-officer", "reply", reply="周六上午可以办理。")
        assert case.row.due == NO_DAY
        assert case.row.result["reply"] == "周六上午可以办理。"
        case = house.do(case, "wang", "rate", satisfaction=4)
        assert beside.get(records.session(), case.row.id).satisfaction == 4
        assert house.do(case, "b-officer", "archive").state == "archived"

    def test_asking_again_begins_a_new_reply_and_ends(self, house, now):
        case = house.replied()
        for _time in range(3):
            case = house.do(case, "wang", "ask_again", question="需要带什么？")
            assert (case.state, case.row.due) == ("consult_open", "2026-12-01")
            case = house.do(case, "b-officer", "reply", reply="身份证。")
        assert refused(house, case, "wang", "ask_again", question="还有呢？").status == 409

    def test_nobody_asks_again_after_a_month(self, house, now):
        case = house.replied()
        now("2026-12-25T01:30:00")
        assert refused(house, case, "wang", "ask_again", question="？").status == 409

    def test_waiting_for_the_person_stops_the_clock(self, house, now):
        case = house.do(house.case(), "officer", "ask_person", question="哪个窗口？")
        assert case.row.due == "2026-12-01"
        assert case.row.clock["question"]["text"] == "哪个窗口？"
        now("2026-11-26T01:30:00")
        case = house.do(case, "wang", "answer_person", answer="企业登记窗口")
        assert (case.state, case.row.due) == ("consult_open", "2026-12-03")
        assert "question" not in case.row.clock
        told = [step["opinion"] for step in steps(records.session(), case.row, public=True)]
        assert told[1:] == ["哪个窗口？", "企业登记窗口"]

    def test_an_extension_moves_the_day_and_stands_with_its_reason(self, house, now):
        case = house.do(house.case(), "head", "extend", days=3, reason="需要核实")
        assert case.row.due == "2026-12-04"
        with house.by("wang"):
            shown = display.case_json(records.session(), case)["interaction"]
        assert shown["extension"] == {"days": 3, "reason": "需要核实"}

    def test_a_new_calendar_counts_it_anew(self, house, now):
        case = house.case()
        session = records.session()
        row = store.change(session, case.row, due="2026-11-30")
        done = perform(wrap(row), "recount", system=True)
        assert done.case.row.due == "2026-12-01"
        assert done.step["public"]


class TestComplaint:
    @pytest.mark.requirement("4.4.1.3-c")
    @pytest.mark.requirement("4.5.2.2-b")
    def test_goes_from_registration_to_the_confirmed_result(self, house, now):
        case = house.case("complaint")
        assert (case.row.due, case.row.statutory_due) == ("2026-11-25", "2026-12-18")
        seen = [(case.state, case.row.due)]
        for by, action, data in (
            ("intake", "register", {}),
            ("intake", "route", {"department": house.bureau.code}),
            ("b-officer", "report", {"finding": "true", "report": "窗口迟开了半小时。"}),
            ("b-head", "pass_review", {"opinion": "调查清楚"}),
            ("leader", "instruct", {"instruction": "当面道歉，调整排班。"}),
            ("b-officer", "reply", {"reply": "已经调整排班，并向您道歉。"}),
            ("wang", "confirm", {"satisfaction": 5}),
        ):
            case = house.do(case, by, action, **data)
            seen.append((case.state, case.row.due))
        assert seen == [
            ("complaint_received", "2026-11-25"),
            ("complaint_routing", "2026-11-25"),
            ("complaint_investigation", "2026-12-08"),
            ("complaint_review", "2026-11-26"),
            ("complaint_instruction", "2026-11-26"),
            ("complaint_reply", "2026-11-26"),
            ("complaint_replied", "2026-12-01"),
            ("complaint_closed", NO_DAY),
        ]
        assert case.row.outcome == "true"
        assert house.do(case, "b-officer", "archive").state == "archived"

    def test_what_officers_say_among_themselves_is_not_told(self, house):
        case = house.replied("complaint")
        session = records.session()
        with house.by("wang"):
            own = display.case_json(session, case)
        with house.by("b-officer"):
            office = display.case_json(session, case)
        assert office["interaction"]["inside"]["report"] == "窗口迟开了。"
        assert office["interaction"]["inside"]["instruction"] == "向投诉人道歉。"
        for internal in ("窗口迟开了。", "向投诉人道歉。", "b-officer"):
            assert internal not in str(own)

    def test_an_investigation_is_sent_back_with_a_reason(self, house, now):
        case = house.do(
            house.routed("complaint"), "b-officer", "report", finding="untrue", report="没有"
        )
        case = house.do(case, "b-head", "return_report", reason="没有问到当事人")
        assert (case.state, case.row.due) == ("complaint_investigation", "2026-12-01")

    def test_a_result_not_agreed_to_is_looked_at_again(self, house, now):
        case = house.do(house.replied("complaint"), "wang", "contest", reason="没有道歉")
        assert (case.state, case.row.due) == ("complaint_contested", "2026-11-27")
        case = house.do(case, "b-head", "reopen", reason="确实没有道歉")
        assert case.state == "complaint_investigation"
        assert case.row.completed_at is None
        last = steps(records.session(), case.row)[-1]
        assert (last["action"], last["opinion"]) == ("reopen", "确实没有道歉")

    def test_silence_until_the_day_settles_the_result(self, house, now, monkeypatch):
        case = house.replied("complaint")
        # In the test's own transaction: nothing is committed.
        monkeypatch.setattr(concluding.transaction, "commit", lambda: None)
        monkeypatch.setattr(
            concluding.records, "read_connection", lambda snapshot: _open(records.session())
        )
        concluding.run()
        assert house.load(case.uid).state == "complaint_replied"
        now("2026-12-02T01:30:00")
        concluding.run()
        case = house.load(case.uid)
        assert case.state == "complaint_closed"
        assert steps(records.session(), case.row)[-1]["actor_name"] == "系统"

    def test_one_that_is_none_is_refused_with_a_reason(self, house):
        case = house.case("complaint")
        case = house.do(case, "intake", "reject", cause="elsewhere", reason="请申请行政复议")
        assert case.state == "complaint_rejected"
        assert case.row.result["reply"] == "请申请行政复议"


class _open:
    def __init__(self, session):
        self.session = session

    def __enter__(self):
        return self.session

    def __exit__(self, *error):
        pass


class TestSuggestion:
    @pytest.mark.requirement("4.5.2.2-c")
    @pytest.mark.parametrize("topic", ["fault", "content", "usability", "work"])
    def test_is_answered_with_what_becomes_of_it(self, house, now, topic):
        case = house.case("suggestion", topic=topic)
        assert case.row.due == "2026-12-08"
        case = house.do(case, "officer", "reply", reply="下个版本改正。", outcome="adopted")
        assert (case.state, case.row.outcome) == ("suggestion_replied", "adopted")
        with house.by("wang"):
            shown = display.case_json(records.session(), case)["interaction"]
        assert shown["outcome"] == {"id": "adopted", "title": "采纳"}
        assert shown["topic"]["id"] == topic


class TestMoving:
    @pytest.mark.parametrize("kind", ["consultation", "suggestion", "complaint"])
    def test_rights_follow_the_department(self, house, kind):
        case = house.case(kind)
        if kind == "complaint":
            case = house.do(case, "intake", "register")
        house.do(case, "intake", "route", department=house.bureau.code)
        case = house.load(case.uid)
        assert case.row.department_code == house.bureau.code
        assert case.row.matter["department"] == "历下区市场监督管理局"
        seen = set()
        for name in ("intake", "officer", "b-intake", "b-officer", "leader", "stranger", "wang"):
            with house.by(name):
                if case.may("govportal: View case"):
                    seen.add(name)
        assert seen == {"b-intake", "b-officer", "leader", "wang"}
        case = house.do(case, "b-officer", "send_back", reason="不属于我局职责")
        assert case.row.department_code == house.office.code
        with house.by("b-officer"):
            assert not house.load(case.uid).may("govportal: View case")

    def test_a_complaint_is_handed_on_with_a_reason(self, house):
        case = house.do(house.routed("complaint"), "b-head", "assign", assignee="b-officer")
        problem = refused(house, case, "b-officer", "transfer", department=house.office.code)
        assert [error.field for error in problem.errors] == ["reason"]
        case = house.do(
            case, "b-officer", "transfer", department=house.office.code, reason="由审批局办理"
        )
        assert (case.state, case.row.assignee) == ("complaint_investigation", "")
        assert case.row.department_code == house.office.code

    def test_it_is_not_handed_on_to_where_it_is_or_to_nowhere(self, house):
        case = house.routed("complaint")
        for code in (house.bureau.code, "none", None, 7):
            problem = refused(house, case, "b-officer", "transfer", department=code, reason="x")
            assert [error.field for error in problem.errors] == ["department"]
