"""Two evaluations of one step at the same time: one is written, the other is told (409)."""

from concurrent.futures import ThreadPoolExecutor
from govportal import records
from govportal.addons.evaluation import giving
from govportal.addons.evaluation import store as rows
from govportal.addons.evaluation import sums
from govportal.addons.evaluation.tables import evaluation
from govportal.addons.evaluation.tables import evaluation_sum
from govportal.cases import store
from govportal.errors import Problem
from sqlalchemy import insert
from sqlalchemy import select
from tests.cases.rows import values
from threading import Barrier

import pytest
import transaction


def asked(**given):
    """A case that waits for an evaluation."""
    session = records.session()
    case = store.add(session, values(matter={"department": "历下区市场监督管理局"}))
    session.execute(
        insert(evaluation).values(
            **rows.values_of(case),
            moment="completion",
            window="3 号窗口",
            handled_by="officer",
            handled_name="经办",
            asked_at=store.now(),
            until="9999-12-30",
            channel="",
            level="",
            tags=[],
            text="",
            addition="",
            add_until="",
            second_level="",
            second_text="",
            second_channel="",
            excluded=False,
            **given,
        )
    )
    transaction.commit()
    return case


def test_one_wins_and_the_other_is_told(database):
    case = asked()
    together = Barrier(4)

    def give(number):
        together.wait()
        try:
            level = "satisfied" if number % 2 else "very_satisfied"
            giving.give(records.session(), case, "completion", {"level": level}, "web")
            transaction.commit()
            return 200
        except Problem as refused:
            transaction.abort()
            return refused.status

    with ThreadPoolExecutor(4) as pool:
        results = sorted(pool.map(give, range(4)))
    assert results == [200, 409, 409, 409]
    with records.read_connection() as connection:
        found = connection.execute(select(evaluation_sum)).mappings().all()
    assert {item["scope"] for item in found} == {"department", "matter", "window"}
    assert all(item["satisfied"] + item["very_satisfied"] == 1 for item in found)


def test_many_of_one_department_are_all_counted(database):
    cases = [asked() for _number in range(8)]

    def give(case):
        giving.give(records.session(), case, "completion", {"level": "satisfied"}, "web")
        transaction.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(give, cases))
    with records.read_connection() as connection:
        found = connection.execute(select(evaluation_sum.c.satisfied)).scalars().all()
    assert found == [8, 8, 8]
    assert sums.rebuild(repair=False) == sums.Found(8, ())


def test_an_aborted_one_counts_nowhere(database):
    case = asked()
    giving.give(records.session(), case, "completion", {"level": "satisfied"}, "web")
    transaction.abort()
    assert sums.rebuild(repair=False) == sums.Found(0, ())


def test_a_rebuild_finds_and_repairs_what_is_wrong(database):
    case = asked()
    giving.give(records.session(), case, "completion", {"level": "satisfied"}, "web")
    session = records.session()
    session.execute(evaluation_sum.update().values(satisfied=7))
    extra = dict.fromkeys(sums.counted(), 0) | {"unanswered": 3}
    place = {"scope": "matter", "department_code": "D", "name": "M", "month": "2026-01"}
    session.execute(insert(evaluation_sum).values(**place, title="事项", **extra))
    transaction.commit()
    assert len(sums.rebuild(repair=False).wrong) == 4
    assert len(sums.rebuild().wrong) == 4
    transaction.commit()
    assert sums.rebuild(repair=False) == sums.Found(1, ())
    with records.read_connection() as connection:
        titles = set(connection.execute(select(evaluation_sum.c.title)).scalars())
    assert titles == {"历下区市场监督管理局", "食品经营许可", "3 号窗口"}


@pytest.mark.parametrize("given, least", [("waiting", "9999-12-30"), ("over", "2026-01-08")])
def test_what_waits_is_in_no_sum(database, given, least):
    case = asked()
    session = records.session()
    session.execute(evaluation.update().values(until=least))
    assert rows.state(rows.get(session, case_id=case.id, moment="completion")) == given
    transaction.commit()
    assert sums.rebuild(repair=False) == sums.Found(0, ())
