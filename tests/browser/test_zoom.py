"""Pages at 200 % and in large type: all of it can be read, and nobody scrolls sideways."""

from playwright.sync_api import expect
from tests.browser import checks
from tests.browser.conftest import open_page

import pytest


#: What 1280 × 900 becomes at 200 %.
ZOOMED = {"width": 640, "height": 450}
MATTER = "{Matter:食品经营许可（新办）}"
READERS = ["/", "/matters", "/search?q=食品", "/370000/370100", "/intermediaries", "/laws", MATTER]
STAFF = [
    ("/desk", "editor-jinan"),
    ("/370000/370100/11370100mb9a21106p/add?type=Matter", "editor-jinan"),
    ("/tasks", "reviewer-jinan"),
    ("/admin/portal", "site-admin"),
    ("/admin/partners", "site-admin"),
]


@pytest.mark.parametrize(("path", "user"), [*((path, "") for path in READERS), *STAFF])
def test_nothing_is_lost_at_200_percent(visit, path, user):
    page = visit(path, user=user)
    page.set_viewport_size(ZOOMED)
    expect(page.locator("h1").first).to_be_visible()
    assert not checks.too_wide(page)
    assert checks.cut_off(page) == []


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_matter_is_sound_in_large_type(visit, check_page, phone):
    page = visit(MATTER, phone=phone)
    small = page.locator("h1").evaluate("h1 => parseFloat(getComputedStyle(h1).fontSize)")
    page.get_by_role("button", name="大字版").click()
    open_page(page, page.url)
    large = page.locator("h1").evaluate("h1 => parseFloat(getComputedStyle(h1).fontSize)")
    # On a phone a long title grows a little less.
    assert large >= 1.15 * small
    check_page(page)
    assert checks.cut_off(page) == []
