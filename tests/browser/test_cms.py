"""Volto's own pages for who works here: Chinese, accessible, with one toolbar."""

from playwright.sync_api import expect

import pytest


BOSS = "site-admin"
PLACE = "/370000"
PAGES = [f"{PLACE}/{name}" for name in ("contents", "sharing", "aliases", "rules")]
PAGES += ["/controlpanel"]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_page_is_sound(visit, check_page, path, phone):
    page = visit(path, user=BOSS, phone=phone)
    expect(page.locator("#toolbar-body")).to_have_count(1)
    check_page(page)


def test_the_contents_are_chosen_by_their_names(visit):
    page = visit(f"{PLACE}/contents", user=BOSS)
    page.get_by_role("button", name="选择“济南市”").click()
    expect(page.get_by_role("button", name="取消选择“济南市”")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="济南市")).to_contain_text("启用")
    page.get_by_role("button", name="对“济南市”的操作").click()
    expect(page.locator(".popup").get_by_role("link", name="编辑")).to_be_visible()


def test_a_form_offers_the_way_back_and_not_itself(visit):
    page = visit(f"{PLACE}/edit", user=BOSS)
    toolbar = page.locator("#toolbar-body")
    expect(toolbar).to_have_count(1)
    expect(toolbar.get_by_role("link", name="返回查看")).to_have_attribute("href", PLACE)
    expect(toolbar.locator("a.edit")).to_have_count(0)
    page = visit(PLACE, user=BOSS)
    expect(page.locator("#toolbar-body a.edit")).to_have_count(1)


def test_the_toolbar_covers_nothing_of_the_footer(visit):
    page = visit(PLACE, user=BOSS)
    page.locator("#toolbar-body").wait_for()
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    bar = page.locator("#toolbar-body").bounding_box()
    name = page.locator(".gp-footer-name").bounding_box()
    assert bar["x"] + bar["width"] <= name["x"]
