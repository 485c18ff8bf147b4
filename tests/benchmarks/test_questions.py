"""The questions mean the same to all three systems."""

from benchmarks import generator
from benchmarks import questions
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest


@pytest.fixture(scope="module")
def rows():
    found = []
    for matter in generator.matters(2500):
        path = "/".join(matter.department.path[:-1])
        values = matter.values
        found.append(
            questions.Row(
                matter.code,
                path,
                matter.department.code,
                values["matter_type"],
                values["exercise_level"],
            )
        )
    return sorted(found, key=lambda row: row.code)


def test_every_page_is_full_and_ordered(rows):
    found = questions.questions(rows)
    assert len(found) > 30
    for question in found:
        assert len(question.codes) == questions.PAGE
        assert list(question.codes) == sorted(question.codes)
        assert question.offset % questions.PAGE == 0


def test_a_region_includes_what_is_below_it(rows):
    below = [row for row in rows if row.matches({"region": "370100"})]
    assert {row.level for row in below} == {"city", "county"}
    assert len(below) < len([row for row in rows if row.matches({"region": "370000"})])


def test_questions_are_the_same_every_time(rows):
    assert questions.questions(rows) == questions.questions(rows)


def test_first_pages_only(rows):
    offsets = {question.offset for question in questions.questions(rows, deep=False)}
    assert offsets == {0, 50, 100}


def test_each_system_is_asked_for_the_same():
    question = questions.Question({"region": "370100", "type": "permit"}, 150, ())
    search = parse_qs(urlsplit(questions.search_target(question, ["code", "state"])).query)
    assert search["region_codes"] == ["370100"]
    assert search["matter_type"] == ["permit"]
    assert (search["b_start"], search["b_size"]) == (["150"], ["50"])
    assert search["metadata_fields"] == ["code", "state"]
    wagtail = questions.wagtail_target(question, ["code", "state"], {"370100": 12})
    wagtail = parse_qs(urlsplit(wagtail).query)
    assert wagtail["descendant_of"] == ["12"]
    assert (wagtail["offset"], wagtail["limit"], wagtail["order"]) == (["150"], ["50"], ["code"])
    assert wagtail["fields"] == ["_,code,state"]
    api = parse_qs(urlsplit(questions.api_target(question, "abc")).query)
    assert api == {"region": ["370100"], "type": ["permit"], "cursor": ["abc"]}
