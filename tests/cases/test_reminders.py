"""Reminders of limits: to whom, when, and once."""

from datetime import timedelta
from govportal import records
from govportal.cases import delegations
from govportal.cases import reminders
from govportal.cases import store
from govportal.cases.tables import NO_DAY
from govportal.messages.content import reword
from govportal.messages.tables import inbox_message
from govportal.records.outbox import outbox
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from sqlalchemy import select
from tests.addons.application.office import APPLICANT
from tests.addons.application.office import at
from tests.addons.application.office import Office

import plone.api as api
import pytest
import transaction


#: Wednesday morning, Friday morning and noon of a Saturday at the offices, in UTC.
WEDNESDAY = at("2026-11-25T01:00:00")
FRIDAY = at("2026-11-27T01:00:00")
SATURDAY = at("2026-11-28T04:00:00")


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


def due(case, day, **changes):
    """The case with a limit on a day; what was told so far is forgotten."""
    session = records.session()
    row = store.change(session, case.row, **{"due": day, "node_due": NO_DAY, **changes})
    session.execute(inbox_message.delete())
    session.execute(outbox.delete())
    transaction.commit()
    return row


def told():
    """Who was told by which template."""
    with records.read_connection() as connection:
        rows = connection.execute(
            select(inbox_message.c.user_id, inbox_message.c.template).order_by(inbox_message.c.id)
        )
        return [tuple(row) for row in rows]


def test_tells_nothing_of_a_limit_that_is_far(office):
    due(office.submitted(), "2026-11-27")
    assert reminders.run(WEDNESDAY) == 0
    assert told() == []


@pytest.mark.parametrize("moment", [at("2026-11-24T23:59:00"), SATURDAY])
def test_tells_nothing_at_night_and_on_days_off(office, moment):
    due(office.submitted(), "2026-11-20")
    assert reminders.run(moment) == 0


@pytest.mark.parametrize("state", ["suspended", "granted", "withdrawn", "archived"])
def test_tells_nothing_of_what_waits_for_nobody(office, state):
    due(office.accepted(), "2026-11-20", state=state)
    assert reminders.run(WEDNESDAY) == 0


def test_tells_nothing_before_the_limit_where_the_setting_says_so(office):
    name = "govportal.cases.settings.ICaseSettings.remind_days"
    api.portal.set_registry_record(name, 0)
    due(office.submitted(), "2026-11-25")
    assert reminders.run(WEDNESDAY) == 0
    api.portal.set_registry_record(name, 5)
    transaction.commit()
    assert reminders.run(WEDNESDAY) == 1


def test_a_case_that_changes_meanwhile_is_not_told_of(office, monkeypatch):
    row = due(office.submitted(), "2026-11-20", state="withdrawn")
    monkeypatch.setattr(reminders, "_found", lambda kind, days: [row.uid, "gone"])
    assert reminders.run(WEDNESDAY) == 0


def test_who_could_take_a_case_is_told_a_working_day_before_once(office):
    row = due(office.submitted(), "2026-11-30")
    # Monday is a working day after Friday.
    assert reminders.run(WEDNESDAY) == 0
    assert reminders.run(FRIDAY) == 1
    assert told() == [("intake", "case-soon")]
    assert reminders.run(FRIDAY + timedelta(hours=1)) == 0
    assert told() == [("intake", "case-soon")]
    with records.read_connection() as connection:
        (mail,) = connection.execute(select(outbox.c.payload)).scalars()
    assert mail["to"] == "intake@example.org"
    assert row.number in mail["subject"]
    assert f"/worklist/{row.uid}" in mail["text"]


def test_who_has_the_case_in_hand_is_told_and_not_his_colleagues(office):
    office.user("colleague", office.bureau, "Case Officer")
    due(office.accepted(), "2026-11-25", assignee="colleague")
    assert reminders.run(WEDNESDAY) == 1
    assert told() == [("colleague", "case-soon")]


def test_an_overdue_case_is_told_to_the_officer_and_the_head_once(office):
    row = due(office.accepted(), "2026-11-23")
    assert reminders.run(WEDNESDAY) == 1
    assert sorted(told()) == [("head", "case-overdue"), ("officer", "case-overdue")]
    with records.read_connection() as connection:
        texts = connection.execute(select(inbox_message.c.text)).scalars().all()
    assert all("超期 2 个工作日" in text and row.number in text for text in texts)
    assert reminders.run(FRIDAY) == 0


def test_the_head_who_decides_is_told_once(office):
    due(office.at_decision(), "2026-11-23")
    reminders.run(WEDNESDAY)
    assert told() == [("head", "case-overdue")]


def test_a_limit_that_moves_is_told_again(office):
    row = due(office.accepted(), "2026-11-25")
    assert reminders.run(WEDNESDAY) == 1
    store.change(records.session(), row, due="2026-11-27")
    transaction.commit()
    assert reminders.run(FRIDAY) == 1
    assert told() == [("officer", "case-soon")] * 2


def test_where_nobody_works_at_the_department_who_works_above_is_told(office):
    office.user("above", office.county, "Case Officer")
    case = office.accepted()
    for name in ("officer",):
        api.user.revoke_roles(username=name, roles=["Case Officer"], obj=office.bureau)
    due(case, "2026-11-25")
    reminders.run(WEDNESDAY)
    assert told() == [("above", "case-soon")]


def test_a_node_that_takes_too_long_is_told_before_the_case_does(office):
    case = office.accepted()
    assert case.row.node_due < case.row.due
    first = case.row.node_due
    case = office.do(case, "officer", "pass_node", opinion="材料齐全")
    assert case.row.node_due != first
    due(case, "2026-12-09", node_due="2026-11-26")
    assert reminders.run(WEDNESDAY) == 1
    assert told() == [("officer", "case-node-soon")]
    assert reminders.run(FRIDAY) == 1
    assert sorted(told()[1:]) == [
        ("head", "case-node-overdue"),
        ("officer", "case-node-overdue"),
    ]
    assert reminders.run(FRIDAY) == 0
    with records.read_connection() as connection:
        texts = connection.execute(select(inbox_message.c.text)).scalars().all()
    assert all("现场核查" in text and "2026年11月26日" in text for text in texts)


def test_a_node_that_may_take_as_long_as_the_case_is_not_told_beside_it(office):
    due(office.accepted(), "2026-11-26", node_due="2026-11-26")
    assert reminders.run(WEDNESDAY) == 1
    assert told() == [("officer", "case-soon")]


def test_an_applicant_is_told_that_his_correction_ends(office):
    case = office.submitted()
    asked = {"reason": "缺签名", "days": 5, "materials": [{"position": 1, "remark": "补签"}]}
    case = office.do(case, "intake", "ask_correction", **asked)
    row = due(case, "2026-11-26")
    assert reminders.run(WEDNESDAY) == 1
    assert reminders.run(WEDNESDAY) == 0
    assert told() == [("wang", "case-correction")]
    with records.read_connection() as connection:
        payloads = list(connection.execute(select(outbox.c.payload)).scalars())
    assert {payload["to"] for payload in payloads} == {APPLICANT["phone"], APPLICANT["mail"]}
    assert all("2026年11月26日" in payload["text"] for payload in payloads)
    assert any(f"/cases/{row.uid}" in payload["text"] for payload in payloads)


def test_administrators_word_reminders_like_other_messages(office):
    due(office.submitted(), "2026-11-25")
    reword("case-soon", {"subject": "快办：${number}"})
    transaction.commit()
    reminders.run(WEDNESDAY)
    with records.read_connection() as connection:
        (subject,) = connection.execute(select(inbox_message.c.subject)).scalars()
    assert subject.startswith("快办：")


def test_whoever_acts_for_an_officer_is_told_as_well(office):
    office.user("deputy")
    case = office.accepted()
    row = due(case, "2026-11-26", assignee="officer")
    given = {
        "delegate": "deputy",
        "first_day": "2026-11-25",
        "last_day": "2026-11-26",
        "reason": "出差",
    }
    delegations.give(records.session(), "officer", given, WEDNESDAY.date())
    transaction.commit()
    assert reminders.run(WEDNESDAY) == 1
    assert told() == [("officer", "case-soon"), ("deputy", "case-soon")]
    due(office.load(row.uid), "2026-11-30")
    assert reminders.run(FRIDAY) == 1
    assert told() == [("officer", "case-soon")]
