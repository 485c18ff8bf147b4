"""A restricted list is the full list, filtered by who may see each case."""

from datetime import date
from govportal import records
from govportal.addons.application.kind import APPLICATION
from govportal.cases import store
from govportal.cases.case import wrap
from govportal.cases.perform import must_see
from govportal.cases.tables import case
from govportal.cases.worklist.asked import Asked
from govportal.cases.worklist.asked import asked
from govportal.cases.worklist.query import counts
from govportal.cases.worklist.query import page
from govportal.cases.worklist.scope import scope
from govportal.codes.site_calendar import site_calendar
from govportal.errors import Problem
from sqlalchemy import event
from sqlalchemy import select
from tests.addons.application.office import Office

import pytest
import transaction


STATES = APPLICATION.states
TODAY = date(2026, 11, 24)
PEOPLE = ("intake", "officer", "head", "auditor", "stranger", "wang", "boss")


@pytest.fixture
def office(functional_portal):
    """Committed: lists are read outside of the transaction."""
    from plone.app.testing import setRoles
    from plone.app.testing import TEST_USER_ID

    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    made.user("boss", made.province, "Auditor")
    with_city = made.open("市级事项", "permit", "promised", "x" * 31)
    made.city_matter = with_city
    for number, state in enumerate((*STATES, "draft", "review", "review")):
        row = made.draft(key=str(number)).row
        store.change(
            records.session(),
            store.get(records.session(), uid=row.uid),
            state=state,
            due=f"2026-11-{20 + number % 10}",
            department_code="11370100MB2843456B" if number % 3 == 0 else row.department_code,
            department_path="/".join(made.city_bureau.getPhysicalPath())
            if number % 3 == 0
            else row.department_path,
        )
    transaction.commit()
    return made


def everything(office):
    with records.read_connection() as connection:
        return [store.Row(r) for r in connection.execute(select(case)).mappings()]


def listed(office, name, wanted=None):
    with office.by(name):
        return page(
            scope(),
            wanted or Asked("application", STATES, size=100),
            site_calendar(),
            TODAY,
        ).rows


@pytest.mark.parametrize("name", PEOPLE)
def test_the_list_is_what_one_may_see(office, name):
    visible = set()
    with office.by(name):
        for row in everything(office):
            try:
                must_see(wrap(row))
            except Problem:
                continue
            visible.add(row.uid)
    if name == "wang":
        # His own cases are his, but no work.
        visible = set()
    assert {row.uid for row in listed(office, name)} == visible


def test_pages_follow_one_another_without_a_gap(office):
    whole = [row.uid for row in listed(office, "boss")]
    for sort in ("due", "changed"):
        found, after = [], ""
        with office.by("boss"):
            while True:
                form = {
                    "state": ",".join(STATES),
                    "b_size": "3",
                    "after": after,
                    "sort": sort,
                }
                part = page(scope(), asked(form, "boss"), site_calendar(), TODAY)
                found += [row.uid for row in part.rows]
                after = part.after
                if not after:
                    break
        assert sorted(found) == sorted(whole)
        assert len(found) == len(set(found))
    dues = [row.due for row in listed(office, "boss")]
    assert dues == sorted(dues)


def test_the_number_of_statements_does_not_grow_with_the_page(office):
    statements = []
    engine = records.engine()

    def count(conn, cursor, statement, *rest):
        statements.append(statement)

    numbers = []
    # Who acts for whom is asked once a transaction.
    listed(office, "boss")
    for size in (1, 100):
        statements.clear()
        event.listen(engine, "before_cursor_execute", count)
        listed(office, "boss", Asked("application", STATES, size=size))
        event.remove(engine, "before_cursor_execute", count)
        numbers.append(len([s for s in statements if s.startswith("SELECT")]))
    assert numbers[0] == numbers[1]


def test_words_find_a_name_a_number_and_a_document(office):
    def boss(words):
        return listed(office, "boss", Asked("application", STATES, words=words, size=100))

    assert len(boss("王小")) == len(boss("370102199003078511")) > 0
    assert boss("小明") == []


def test_overdue_leaves_out_what_has_no_running_clock(office):
    found = listed(office, "boss", Asked("application", STATES, when="overdue", size=100))
    assert {row.state for row in found} <= {"submitted", "review", "approval"}
    assert all(row.due < "2026-11-24" for row in found)


def test_counts_agree_with_the_lists(office):
    with office.by("boss"):
        number = counts(APPLICATION, scope(), "boss", site_calendar(), TODAY)
        shown = page(scope(), asked({"tab": "review"}, "boss"), site_calendar(), TODAY)
    assert number["review"] == len(shown.rows) == 3


@pytest.mark.parametrize(
    "form, field",
    [
        ({"tab": "x"}, "tab"),
        ({"state": "draft"}, "state"),
        ({"when": "x"}, "when"),
        ({"sort": "x"}, "sort"),
        ({"b_size": "0"}, "b_size"),
        ({"after": "x"}, "after"),
        ({"words": "x" * 65}, "words"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(form, field):
    with pytest.raises(Problem) as caught:
        asked(form, "boss")
    assert [error.field for error in caught.value.errors] == [field]
