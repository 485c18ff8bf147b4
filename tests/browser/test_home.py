"""The frame of every page, the front page and the portal's own small pages, as people use them."""

from playwright.sync_api import expect
from tests.browser.conftest import open_page
from urllib.parse import quote

import pytest


PAGES = (
    "/",
    "/announcements",
    "/regions",
    "/regions?region=370100&back=/matters",
    "/progress",
    "/appointment",
    "/complaint",
    "/evaluation",
    "/accessibility",
    "/site-map",
)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_as_it_must_be(visit, check_page, path, phone):
    check_page(visit(path, phone=phone))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_an_announcement_is_as_it_must_be(visit, check_page, phone):
    page = visit("/announcements", phone=phone)
    page.locator(".gp-notes a").first.click()
    expect(page.locator(".gp-letter h1")).to_be_visible()
    check_page(page)


def test_everything_is_there_without_scripts(visit):
    page = visit("/", scripts=False)
    assert page.locator("form[role=search]").get_attribute("action") == "/search"
    expect(page.get_by_role("link", name="出生")).to_be_visible()
    # What would do nothing is not shown.
    expect(page.locator(".gp-modes")).to_be_hidden()
    expect(page.locator(".gp-banner button")).to_be_hidden()
    page.locator(".gp-region summary").click()
    page.locator(".gp-region-more a").click()
    page.locator("main").get_by_role("link", name="山东省").click()
    expect(page.locator("main").get_by_role("link", name="济南市")).to_be_visible()


def test_a_reader_searches_first(visit):
    page = visit("/")
    page.get_by_role("searchbox").fill("开公司")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/search?q={quote('开公司')}")


def test_themes_lead_to_their_matters(visit):
    page = visit("/")
    page.get_by_role("link", name="出生").click()
    page.wait_for_url("**/matters?theme=np-005")


def test_the_keyboard_skips_to_the_page(visit):
    page = visit("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_the_modes_are_kept_and_each_its_own(visit, check_page):
    page = visit("/")
    before = page.evaluate("getComputedStyle(document.body).fontSize")
    page.get_by_role("button", name="大字版").click()
    larger = page.evaluate("getComputedStyle(document.body).fontSize")
    assert float(larger[:-2]) == 1.25 * float(before[:-2])
    page.get_by_role("button", name="高对比度").click()
    check_page(page)
    page.reload()
    for name in ("大字版", "高对比度"):
        expect(page.get_by_role("button", name=name)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == larger
    page.get_by_role("button", name="大字版").click()
    assert page.evaluate("getComputedStyle(document.body).fontSize") == before


def test_large_type_fits_a_phone(visit, check_page):
    page = visit("/", phone=True)
    page.get_by_role("button", name="大字版").click()
    check_page(page)


def test_the_region_is_remembered(visit):
    page = visit("/matters")
    page.locator(".gp-region summary").click()
    page.locator(".gp-region").get_by_role("link", name="济南市").click()
    page.wait_for_url("**/matters?region=370100")
    expect(page.locator(".gp-region summary")).to_contain_text("济南市")
    page.goto(page.url.split("/matters")[0] + "/accessibility")
    expect(page.locator(".gp-region summary")).to_contain_text("济南市")


def test_a_county_is_chosen_step_by_step(visit):
    page = visit("/regions?back=/departments")
    main = page.locator("main")
    main.get_by_role("link", name="山东省").click()
    main.get_by_role("link", name="济南市").click()
    main.get_by_role("link", name="章丘区").click()
    main.get_by_role("link", name="就选章丘区").click()
    page.wait_for_url("**/departments?region=370114")
    expect(page.locator(".gp-region summary")).to_contain_text("章丘区")


def test_a_banner_can_be_put_away(visit):
    page = visit("/")
    banner = page.get_by_role("complementary", name="公告提示")
    expect(banner).to_contain_text("演示站点")
    banner.get_by_role("button").click()
    expect(banner).to_have_count(0)
    page.reload()
    page.wait_for_timeout(500)
    expect(banner).to_have_count(0)


def test_a_citys_banner_stays_in_the_city(visit):
    page = visit("/370000/370100")
    expect(page.locator(".gp-banner")).to_contain_text("延时服务")
    page = visit("/370000/370600")
    expect(page.locator(".gp-banner")).not_to_contain_text("延时服务")


def test_the_menu_of_a_phone_opens_and_closes(visit):
    page = visit("/", phone=True)
    menu = page.locator(".gp-nav-menu")
    menu.locator("summary").click()
    expect(menu.get_by_role("link", name="办事事项")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="办事事项")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_offices_are_found_with_their_phones(visit):
    page = visit("/complaint")
    page.locator("main").get_by_role("searchbox").fill("民政")
    page.keyboard.press("Enter")
    page.wait_for_url("**/complaint?q=*")
    first = page.locator(".gp-office-list > li").first
    expect(first).to_contain_text("民政")
    expect(first.locator("dt").first).to_have_text("监督电话")
    expect(first.locator("a[href^='tel:']").first).to_be_visible()


def test_staff_find_their_menu(visit):
    page = visit("/", user="editor-jinan")
    account = page.locator("details.gp-account")
    account.locator("summary").click()
    for name in ("我的任务", "工作台", "退出"):
        expect(account.get_by_role("link", name=name)).to_be_visible()


#: Notes each frame in which a banner can be seen.
WATCH = """() => {
  window.seen = 0;
  const look = () => {
    const banner = document.querySelector('.gp-banner');
    if (banner && banner.checkVisibility()) window.seen += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


def test_a_banner_that_was_put_away_never_shows_again(visit):
    page = visit("/")
    buttons = page.locator(".gp-banner button")
    assert buttons.count() > 0
    while buttons.count() > 0:
        buttons.first.click()
    page.add_init_script(f"({WATCH})()")
    open_page(page, page.url)
    expect(page.locator(".gp-banner")).to_have_count(0)
    assert page.evaluate("window.seen") == 0
