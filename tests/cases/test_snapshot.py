"""What a case keeps of its matter is the matter's as it stands, however often it is asked."""

from govportal.cases import snapshot
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from tests.addons.application.office import Office

import pytest
import transaction


@pytest.fixture
def office(functional_portal):
    setRoles(functional_portal, TEST_USER_ID, ["Manager"])
    made = Office(functional_portal)
    transaction.commit()
    return made


def test_a_change_shows_at_once_before_and_after_it_is_committed(office):
    assert snapshot.snapshot(office.permit)["promised_limit"] == 6
    office.permit.promised_limit = 3
    assert snapshot.snapshot(office.permit)["promised_limit"] == 3
    transaction.abort()
    assert snapshot.snapshot(office.permit)["promised_limit"] == 6
    office.permit.promised_limit = 4
    transaction.commit()
    assert snapshot.snapshot(office.permit)["promised_limit"] == 4


def test_the_department_and_the_region_are_called_as_they_are_now(office):
    assert snapshot.snapshot(office.permit)["department"] == "历下区市场监督管理局"
    office.bureau.title = "历下区行政审批服务局"
    office.county.title = "历下"
    transaction.commit()
    kept = snapshot.snapshot(office.permit)
    assert (kept["department"], kept["region"]) == ("历下区行政审批服务局", "历下")


def test_what_is_kept_can_be_changed_without_changing_what_others_get(office):
    snapshot.snapshot(office.permit)["materials"].clear()
    assert snapshot.snapshot(office.permit)["materials"]
