"""Give an evaluation and add to it: once, in time, and only what the tables know."""

from govportal import records
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.errors import Problem
from sqlalchemy import select
from tests.addons.evaluation.bureau import BAD
from tests.addons.evaluation.bureau import GOOD

import pytest


def refused(act, *given, **named):
    with pytest.raises(Problem) as caught:
        act(records.session(), *given, **named)
    return caught.value


def fields(problem):
    return {error.field for error in problem.errors}


@pytest.fixture
def case(office):
    return office.accepted()


class TestRefusals:
    def test_a_step_that_was_not_asked_for(self, case):
        assert refused(giving.give, case.row, "completion", GOOD, "web").status == 404
        assert refused(giving.give, case.row, "anything", GOOD, "web").status == 404

    @pytest.mark.parametrize(
        "given, field",
        [
            ({}, "level"),
            ({"level": "5"}, "level"),
            ({"level": ["satisfied"]}, "level"),
            ({"level": "satisfied", "tags": ["517"]}, "tags"),
            ({"level": "satisfied", "tags": "413"}, "tags"),
            ({"level": "satisfied", "tags": [{}]}, "tags"),
            ({"level": "satisfied", "text": "好" * 501}, "text"),
            ({"level": "satisfied", "text": 7}, "text"),
        ],
    )
    def test_what_the_tables_do_not_know(self, office, case, given, field):
        problem = refused(giving.give, case.row, "acceptance", given, "web")
        assert problem.status == 422
        assert fields(problem) == {field}
        assert office.evaluation(case).given_at is None

    def test_a_second_time(self, case):
        giving.give(records.session(), case.row, "acceptance", GOOD, "web")
        assert refused(giving.give, case.row, "acceptance", BAD, "web").status == 409

    def test_an_addition_before_there_is_anything(self, case):
        assert refused(giving.add, case.row, "acceptance", {"text": "还有"}).status == 409

    def test_an_addition_without_words_or_a_second_one(self, case):
        giving.give(records.session(), case.row, "acceptance", GOOD, "web")
        for text in ("", "  ", None, "好" * 501):
            assert refused(giving.add, case.row, "acceptance", {"text": text}).status == 422
        giving.add(records.session(), case.row, "acceptance", {"text": "还有"})
        assert refused(giving.add, case.row, "acceptance", {"text": "再加"}).status == 409

    def test_an_addition_that_comes_too_late(self, office, case):
        giving.give(records.session(), case.row, "acceptance", GOOD, "web")
        office.late(office.evaluation(case), add_until="2026-01-08")
        assert refused(giving.add, case.row, "acceptance", {"text": "还有"}).status == 409


@pytest.mark.requirement("4.5.2.6")
def test_what_was_given_is_kept_and_counted(office, case):
    row = giving.give(records.session(), case.row, "acceptance", GOOD, "mobile")
    # Tags stand in the order of the table, however they were chosen.
    assert (row.level, row.tags, row.text) == ("very_satisfied", ["513", "517"], "办得很快")
    assert row.channel == "mobile"
    assert row.rectification is None
    found = records.session().execute(select(evaluation_sum)).mappings().all()
    assert {(item["scope"], item["very_satisfied"]) for item in found} == {
        ("department", 1),
        ("matter", 1),
    }
    assert sums.rebuild().wrong == ()
    row = giving.add(records.session(), case.row, "acceptance", {"text": " 电话也好打 "})
    assert row.addition == "电话也好打"


@pytest.mark.parametrize("level", ["very_satisfied", "satisfied", "basically_satisfied"])
def test_only_the_last_two_levels_open_a_rectification(office, level):
    assert office.given(level)[1].rectification is None


@pytest.mark.parametrize("level", ["dissatisfied", "very_dissatisfied"])
def test_a_bad_review_opens_one_in_the_same_transaction(office, level):
    case, row = office.given(level)
    opened = office.rectification(row)
    assert (opened.row.kind, opened.state) == ("rectification", "callback")
    assert opened.row.department_code == case.row.department_code
    assert opened.row.matter_title == case.row.matter_title
    assert "-ZG-" in opened.row.number
    assert opened.row.title == "差评整改：食品经营许可"
