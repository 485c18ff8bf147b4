"""What is late or soon will be, for those who lead."""

from datetime import timedelta
from govportal import records
from govportal.addons.application.kind import APPLICATION
from govportal.cases import clock
from govportal.cases import store
from govportal.cases.worklist.late import late
from govportal.cases.worklist.scope import Scope
from govportal.codes.site_calendar import site_calendar

import pytest
import transaction


def put_off(office, days, **columns):
    """A case under review that is due so many days from today."""
    case = office.accepted()
    due = clock.day_of(store.now()) + timedelta(days=days)
    session = records.session()
    store.change(session, store.get(session, uid=case.uid), due=due.isoformat(), **columns)
    return case


@pytest.fixture
def office(http_office):
    put_off(http_office, -3, assignee="officer")
    put_off(http_office, -1)
    put_off(http_office, 0)
    put_off(http_office, 30)
    put_off(http_office, -3, state="suspended")
    transaction.commit()
    return http_office


def test_who_leads_nobody_is_refused(client, office):
    assert client().get("@worklist-late").status_code == 401
    for name in ("wang", "intake", "officer"):
        assert client(name).get("@worklist-late").status_code == 403
        assert client(name).get("@worklist-counts").json().get("leads", False) is False


def test_another_office_sees_none_of_it(client, office):
    assert client("stranger").get("@worklist-late").json()["items"] == []


def test_the_numbers_are_those_of_the_list(client, office):
    head = client("head")
    assert head.get("@worklist-counts").json()["leads"] is True
    answer = head.get("@worklist-late").json()
    assert answer["complete"] is True
    [item] = answer["items"]
    assert item["department"]["id"] == office.bureau.code
    assert item["department"]["title"] == office.bureau.title
    assert (item["overdue"], item["soon"]) == (2, 1)
    assert {o["assignee"]["id"]: (o["overdue"], o["soon"]) for o in item["officers"]} == {
        "officer": (1, 0),
        "": (1, 1),
    }
    for officer in item["officers"]:
        for when in ("overdue", "soon"):
            assignee = officer["assignee"]["id"] or "none"
            query = f"department={office.bureau.code}&assignee={assignee}&when={when}"
            assert len(head.get(f"@worklist?{query}").json()["items"]) == officer[when]


def test_more_than_is_counted_is_said(office):
    today = clock.day_of(store.now())
    everywhere = Scope(True)
    assert late(APPLICATION, everywhere, site_calendar(), today, most=3)[1] is True
    assert late(APPLICATION, everywhere, site_calendar(), today, most=2)[1] is False
    assert late(APPLICATION, Scope(False), site_calendar(), today) == ((), True)
