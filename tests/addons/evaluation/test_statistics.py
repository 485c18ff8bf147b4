"""The public figures: few are not shown, nobody's silence is praise."""

from govportal import records
from govportal.addons.evaluation import statistics
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.errors import Problem
from sqlalchemy import insert

import pytest
import transaction


LEVELS = (
    "very_satisfied",
    "satisfied",
    "basically_satisfied",
    "dissatisfied",
    "very_dissatisfied",
)


def put(scope, department, name, month, *numbers, unanswered=0, excluded=0, title=""):
    numbers = (*numbers, *[0] * (5 - len(numbers)))
    records.session().execute(
        insert(evaluation_sum).values(
            scope=scope,
            department_code=department,
            name=name,
            month=month,
            title=title or name or department,
            **dict(zip(LEVELS, numbers, strict=True)),
            unanswered=unanswered,
            excluded=excluded,
        )
    )


@pytest.fixture
def sample(database):
    """Two departments, with two matters and a window of the first."""
    put("department", "A", "", "2026-09", 6, 2, 1, 1, title="甲局", unanswered=40)
    put("department", "A", "", "2026-10", 3, 1, 0, 0, 1, title="甲局", excluded=2)
    put("department", "B", "", "2026-10", 2, 2, title="乙局", unanswered=9)
    put("matter", "A", "M1", "2026-09", 5, 2, 1, 1, title="许可")
    put("matter", "A", "M2", "2026-09", 1, title="登记")
    put("window", "A", "1 号窗口", "2026-09", 6, 2, 1, 1)
    transaction.commit()


def asked(**form):
    return statistics.figures({"from": "2026-09", "to": "2026-10", **form})


@pytest.mark.parametrize(
    "form, field",
    [
        ({"by": "officer"}, "by"),
        ({"by": "matter"}, "department"),
        ({"from": "2026"}, "from"),
        ({"to": "2026-13"}, "to"),
        ({"to": "0000-01", "from": "0000-01"}, "to"),
        ({"from": "2026-11"}, "from"),
        ({"from": "2020-01"}, "from"),
        ({"b_start": "-1"}, "b_start"),
        ({"b_start": "x"}, "b_start"),
    ],
)
def test_what_cannot_be_asked_is_said(database, form, field):
    with pytest.raises(Problem) as refused:
        asked(**form)
    assert refused.value.status == 422
    assert field in {error.field for error in refused.value.errors}


def test_without_evaluations_there_is_nothing(database):
    found = statistics.figures({})
    assert (found["items"], found["months"], found["next"]) == ([], [], None)
    assert [level["id"] for level in found["levels"]] == list(LEVELS)


@pytest.mark.requirement("4.5.2.6")
def test_departments_stand_with_their_shares_and_months(sample):
    found = asked()
    one, other = found["items"]
    assert (one["title"], one["count"], one["satisfied"]) == ("甲局", 15, 867)
    assert one["levels"]["very_satisfied"] == 9
    # Silence is told apart, and an upheld appeal too.
    assert (one["unanswered"], one["excluded"]) == (40, 2)
    # Four evaluations are fewer than the five of the setting.
    assert other["title"] == "乙局"
    assert [other[name] for name in ("count", "levels", "satisfied", "unanswered")] == [None] * 4
    assert [(item["month"], item["count"]) for item in found["months"]] == [
        ("2026-09", 10),
        ("2026-10", 9),
    ]


def test_matters_and_windows_stand_below_their_department(sample):
    found = asked(by="matter", department="A")
    assert found["department"] == {"code": "A", "title": "甲局"}
    assert [(item["title"], item["count"]) for item in found["items"]] == [
        ("许可", 9),
        ("登记", None),
    ]
    found = asked(by="window", department="A")
    assert [(item["title"], item["count"]) for item in found["items"]] == [("1 号窗口", 10)]
    assert asked(by="window", department="B")["items"] == []


def test_one_of_them_alone_has_its_months(sample):
    found = asked(by="matter", department="A", name="M1")
    assert [item["name"] for item in found["items"]] == ["M1"]
    assert [(item["month"], item["satisfied"]) for item in found["months"]] == [("2026-09", 889)]


def test_only_the_months_that_are_asked_for_count(sample):
    found = statistics.figures({"from": "2026-10", "to": "2026-10"})
    assert [(item["title"], item["count"]) for item in found["items"]] == [
        ("甲局", 5),
        ("乙局", None),
    ]


def test_a_page_goes_on_where_the_one_before_ended(database):
    for number in range(statistics.SIZE + 1):
        put("department", f"D{number:03d}", "", "2026-10", 5)
    transaction.commit()
    first = asked()
    assert (len(first["items"]), first["next"]) == (statistics.SIZE, statistics.SIZE)
    rest = asked(b_start=str(first["next"]))
    assert ([item["department"] for item in rest["items"]], rest["next"]) == (["D050"], None)


def test_the_sums_have_a_column_for_every_level():
    assert sums.counted() == (*LEVELS, "unanswered", "excluded")
