"""The settings of cases as a control panel."""

from datetime import date
from govportal import records
from govportal.cases import numbering
from govportal.cases import store
from tests.cases.rows import values
from tests.people import account
from tests.people import Client

import pytest
import transaction


PANEL = "@controlpanels/govportal-cases"


@pytest.fixture
def boss(functional_portal):
    return account(functional_portal, "boss", roles=("Site Administrator",))


def test_refuses_who_does_not_administer(functional_portal):
    nobody = Client(functional_portal.absolute_url())
    for client in (nobody, account(functional_portal, "lilei")):
        assert client.get(PANEL).status_code in (401, 403)
        assert client.patch(PANEL, json={}).status_code in (401, 403)


def test_refuses_a_pattern_that_makes_no_number_and_says_what_does(boss):
    answer = boss.patch(PANEL, json={"number_pattern": "{day}"})
    assert answer.status_code == 400
    assert "{serial:4}" in str(answer.json())


def test_numbers_follow_the_pattern(boss):
    assert boss.patch(PANEL, json={"number_pattern": "{region}-{year}-{serial:6}"}).ok
    transaction.begin()
    row = store.Row(values())
    found = [numbering.case_number(records.session(), row, date(2026, 11, 24)) for _n in "ab"]
    assert found == ["370102-2026-000001", "370102-2026-000002"]
    transaction.abort()
