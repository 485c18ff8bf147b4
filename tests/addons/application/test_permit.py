"""A permit from the draft to the archive."""

from govportal import records
from govportal.addons.application.entry import enter
from govportal.cases import archive
from govportal.cases import display
from govportal.cases import passwords
from govportal.cases import timeline
from govportal.cases.notices import issue
from govportal.cases.perform import perform
from govportal.errors import Problem
from tests.addons.application.office import APPLICANT

import pytest


def refusal(office, case, by, action, **data):
    with office.by(by), pytest.raises(Problem) as caught:
        perform(case, action, data)
    return caught.value


def fields(problem):
    return {error.field for error in problem.errors}


def kinds(case):
    return [notice["kind"] for notice in issue.of(records.session(), case.row)]


class TestSubmission:
    def test_everything_that_is_missing_is_said_at_once(self, office):
        case = office.draft(applicant={"kind": "natural", "name": "王"}, materials=[])
        problem = refusal(office, case, "wang", "submit")
        assert problem.status == 422
        assert fields(problem) == {
            "applicant.id_type",
            "applicant.phone",
            "materials.1",
            "declaration",
        }

    def test_a_wrong_identity_number_is_refused(self, office):
        case = office.draft(applicant={**APPLICANT, "id_number": "370102199003078512"})
        problem = refusal(office, case, "wang", "submit", declaration=True)
        assert fields(problem) == {"applicant.id_number"}

    def test_somebody_else_does_not_know_of_the_draft(self, office):
        case = office.draft()
        for name in ("zhang", "intake", "auditor", "stranger"):
            assert refusal(office, case, name, "submit", declaration=True).status == 404

    def test_a_submission_gets_number_password_and_receipt(self, office):
        case = office.draft()
        with office.by("wang"):
            done = perform(case, "submit", {"declaration": True})
        row = done.case.row
        assert row.state == "submitted"
        assert row.number.startswith(row.matter_code)
        assert passwords.fits(done.reply["query_password"].lower(), row.query_secret)
        assert kinds(done.case) == ["receipt"]
        assert "query_password" not in str(done.step)

    def test_the_same_key_is_the_same_case(self, office):
        one = office.draft(key="a")
        assert office.draft(key="a").uid == one.uid
        assert office.draft(key="b").uid != one.uid

    def test_a_matter_that_is_not_online_is_not_begun(self, office):
        matter = office.open("线下事项", "permit", "promised", "", online=False)
        with office.by("wang"), pytest.raises(Problem) as caught:
            enter({"matter": matter.UID()}, "wang")
        assert caught.value.status == 409


class TestIntake:
    def test_only_the_intake_of_this_office_accepts(self, office):
        case = office.submitted()
        assert refusal(office, case, "stranger", "accept").status == 404
        assert refusal(office, case, "zhang", "accept").status == 404
        for name in ("wang", "officer", "head", "auditor"):
            assert refusal(office, case, name, "accept").status == 403

    def test_a_correction_lists_what_is_wanted_and_is_asked_for_once(self, office):
        case = office.submitted()
        assert fields(refusal(office, case, "intake", "ask_correction")) == {"reason"}
        case = office.do(
            case,
            "intake",
            "ask_correction",
            reason="签名缺失",
            days=5,
            materials=[{"position": 1, "remark": "请补签名"}],
        )
        assert case.state == "correction"
        notice = issue.of(records.session(), case.row)[-1]
        assert notice["content"]["materials"] == [{"name": "申请书", "remark": "请补签名"}]
        case = office.do(case, "wang", "resubmit")
        assert case.state == "submitted"
        problem = refusal(office, case, "intake", "ask_correction", reason="再补", days=5)
        assert problem.status == 409

    def test_acceptance_starts_the_promised_limit(self, office):
        case = office.accepted()
        assert case.state == "review"
        assert case.row.due < case.row.statutory_due
        assert kinds(case) == ["receipt", "acceptance"]

    def test_a_refusal_needs_its_reason(self, office):
        case = office.submitted()
        assert refusal(office, case, "intake", "refuse").status == 422
        problem = refusal(
            office, case, "intake", "refuse", cause="not_competent", reason="不归本局"
        )
        assert fields(problem) == {"organ"}
        case = office.do(
            case, "intake", "refuse", cause="not_competent", reason="不归本局", organ="市教育局"
        )
        paragraphs = issue.of(records.session(), case.row)[-1]["content"]["paragraphs"]
        assert case.state == "refused"
        assert "请向市教育局提出申请。" in paragraphs

    def test_the_applicant_withdraws_before_acceptance_only(self, office):
        case = office.accepted()
        assert refusal(office, case, "wang", "withdraw", reason="不办了").status == 409
        case = office.do(office.submitted(), "wang", "withdraw", reason="不办了")
        assert case.state == "withdrawn"
        assert kinds(case)[-1] == "withdrawal"

    def test_an_immediate_matter_is_settled_at_the_counter(self, office):
        assert refusal(office, office.submitted(), "intake", "settle", opinion="准").status == 409
        case = office.do(office.submitted(office.immediate), "intake", "settle", opinion="准")
        assert case.state == "granted"


class TestReview:
    def test_nodes_are_passed_and_returned(self, office):
        case = office.accepted()
        assert (
            refusal(office, case, "officer", "propose", opinion="好", proposal="grant").status
            == 409
        )
        case = office.do(case, "officer", "pass_node", opinion="材料齐全")
        assert case.row.node == 1
        assert refusal(office, case, "officer", "pass_node", opinion="x").status == 409
        case = office.do(case, "officer", "return_node", reason="再看图纸")
        assert case.row.node == 0

    def test_a_special_procedure_stops_the_clock(self, office):
        case = office.accepted()
        case = office.do(
            case, "officer", "begin_special", procedure="expert_review", days=10, reason="专家评审"
        )
        with records.read_connection():
            assert display.row_json(case.row)["clock"]["colour"] == "paused"
        case = office.do(case, "officer", "end_special", opinion="评审通过")
        assert case.state == "review"
        assert "special" in kinds(case)

    def test_an_extension_is_asked_for_and_given_by_two(self, office):
        case = office.accepted()
        due = case.row.due
        case = office.do(case, "officer", "ask_extension", days=10, reason="情况复杂")
        assert case.row.due == due
        assert refusal(office, case, "officer", "grant_extension").status == 403
        case = office.do(case, "head", "grant_extension")
        assert case.row.due > due
        assert kinds(case)[-1] == "extension"
        assert refusal(office, case, "officer", "ask_extension", days=1, reason="再").status == 409

    def test_the_head_returns_to_a_node(self, office):
        case = office.do(office.at_decision(), "head", "return_to_review", node=0, reason="重审")
        assert (case.state, case.row.node) == ("review", 0)

    def test_what_officers_say_among_themselves_is_not_for_the_applicant(self, office):
        case = office.do(office.at_decision(), "head", "return_to_review", node=0, reason="重审")
        with office.by("wang"):
            shown = display.case_json(records.session(), case)
        assert "return_to_review" not in [s["action"]["id"] for s in shown["timeline"]]
        assert {s["actor"] for s in shown["timeline"] if s["role"] != "Applicant"} == {""}


class TestEnd:
    def test_a_permit_is_decided_completed_delivered_and_archived(self, office):
        case = office.do(office.at_decision(), "head", "grant", opinion="准予经营")
        assert fields(refusal(office, case, "officer", "complete")) == {"result.number"}
        case = office.do(case, "officer", "complete", result={"number": "JY13701020001"})
        case = office.do(case, "intake", "deliver", method="window")
        case = office.do(case, "officer", "archive")
        assert case.state == "archived"
        assert kinds(case) == ["receipt", "acceptance", "grant", "delivery"]
        with office.by("officer"):
            assert display.case_json(records.session(), case)["actions"] == []

    def test_a_denial_tells_why_and_how_to_appeal(self, office):
        case = office.do(office.at_decision(), "head", "deny", reason="场所不合要求")
        content = issue.of(records.session(), case.row)[-1]["content"]
        assert "理由：场所不合要求" in content["paragraphs"]
        assert content["remedies"]

    def test_the_dossier_is_what_was_sealed(self, office):
        case = office.do(office.submitted(), "wang", "withdraw", reason="不办了")
        case = office.do(case, "intake", "archive")
        dossier = archive.read(case.row)
        assert dossier["case"]["number"] == case.row.number
        assert [s["action"] for s in dossier["timeline"]] == ["submit", "withdraw"]
        assert archive.verify(dossier) == []

    def test_the_timeline_says_who_when_and_where(self, office):
        case = office.at_decision()
        steps = timeline.steps(records.session(), case.row)
        assert [(s["action"], s["actor"], s["role"], s["node"]) for s in steps] == [
            ("submit", "wang", "Applicant", ""),
            ("accept", "intake", "Intake Officer", ""),
            ("pass_node", "officer", "Case Officer", "材料审查"),
            ("propose", "officer", "Case Officer", "现场核查"),
        ]


class TestConflictOfInterest:
    def test_an_officer_does_not_handle_what_he_applied_for(self, office):
        case = office.submitted(by="intake")
        assert refusal(office, case, "intake", "accept").status == 403
        with office.by("intake"):
            assert display.case_json(records.session(), case)["actions"] == [
                {"id": "withdraw", "title": "撤回申请"}
            ]
