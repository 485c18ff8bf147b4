"""Five days of silence."""

from govportal import records
from govportal.cases import overdue
from govportal.cases import store
from govportal.cases import timeline
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.application.office import at
from tests.addons.application.office import Office

import pytest
import transaction


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


def submitted(office, received, due):
    case = office.submitted()
    row = store.change(
        records.session(), case.row, received_at=at(received), due=due, applied_at=at(received)
    )
    transaction.commit()
    return row


def test_silence_is_an_acceptance_from_the_day_of_receipt(office):
    late = submitted(office, "2026-11-02T02:00:00", "2026-11-09")
    fresh = submitted(office, "2026-11-23T02:00:00", "2999-01-01")
    assert overdue.run() == [late.number]
    assert store.read(uid=fresh.uid).state == "submitted"
    row = store.read(uid=late.uid)
    assert (row.state, row.accepted_at) == ("review", at("2026-11-02T02:00:00"))
    with records.read_connection() as connection:
        step = timeline.steps(connection, row)[-1]
    assert (step["action"], step["actor"]) == ("deem_accepted", "")
    assert overdue.run() == []


def test_a_provisional_day_is_computed_again_before_it_counts(office):
    received = store.now().isoformat()[:19]
    row = submitted(office, received, "2026-11-20")
    session = records.session()
    store.change(session, store.get(session, uid=row.uid), provisional=True)
    transaction.commit()
    assert overdue.run() == []
