"""Settings of files and messages as control panels."""

from govportal.files.settings import max_bytes
from govportal.messages.settings import setting
from tests.people import account
from tests.people import Client

import pytest
import transaction


PANELS = ("govportal-files", "govportal-messages")


@pytest.fixture
def boss(functional_portal):
    return account(functional_portal, "boss", roles=("Site Administrator",))


@pytest.mark.parametrize("name", PANELS)
def test_refuses_who_does_not_administer(functional_portal, name):
    nobody = Client(functional_portal.absolute_url())
    lilei = account(functional_portal, "lilei")
    for client in (nobody, lilei):
        assert client.get(f"@controlpanels/{name}").status_code in (401, 403)
        assert client.patch(f"@controlpanels/{name}", json={}).status_code in (401, 403)
    page = nobody.get(f"@@{name}-settings", allow_redirects=False)
    assert page.status_code in (302, 401)


def test_refuses_values_that_are_none(boss):
    for name, body in (
        ("govportal-files", {"max_megabytes": 0}),
        ("govportal-messages", {"sms_provider": "pigeon"}),
    ):
        assert boss.patch(f"@controlpanels/{name}", json=body).status_code == 400


def test_changes_the_settings(boss):
    assert boss.patch("@controlpanels/govportal-files", json={"max_megabytes": 3}).ok
    assert boss.patch("@controlpanels/govportal-messages", json={"sms_provider": "cloud-mas"}).ok
    transaction.begin()
    assert max_bytes() == 3 * 1024 * 1024
    assert setting("sms_provider") == "cloud-mas"
    found = boss.get("@controlpanels/govportal-messages").json()
    assert found["title"] == "消息"
    assert found["data"]["sms_provider"]["token"] == "cloud-mas"


@pytest.mark.parametrize("name", PANELS)
def test_plones_own_pages_show_them(boss, name):
    page = boss.get(f"@@{name}-settings", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "form-widgets-" in page.text
