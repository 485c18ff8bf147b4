"""The editors' form: compiling a matter, being told what is missing, rows by keyboard, refusals."""

from collections.abc import Iterator
from playwright.sync_api import expect
from playwright.sync_api import Page

import pytest
import re


DEPARTMENT = "/370000/370100/11370100mb9a21106p"
EDITOR = "editor-jinan"


@pytest.fixture
def drafts(site) -> Iterator[list[str]]:
    """Paths of content to delete afterwards."""
    paths: list[str] = []
    yield paths
    api = site.api(EDITOR)
    for path in paths:
        api.delete(f"{site.url}/++api++{path}", timeout=60)


def ready(page: Page) -> Page:
    page.locator(".gp-percent").first.wait_for(state="attached")
    return page


def group(page: Page, title: str) -> None:
    page.get_by_role("navigation", name="表单分组").get_by_role(
        "button", name=re.compile(f"^{title}")
    ).click()


def save(page: Page) -> None:
    page.keyboard.press("Control+s")


@pytest.mark.parametrize("phone", [False, True])
def test_the_form_of_a_new_matter_is_a_page_for_everybody(visit, check_page, phone):
    page = ready(visit(f"{DEPARTMENT}/add?type=Matter", user=EDITOR, phone=phone))
    check_page(page)


@pytest.mark.requirement("4.4.1.1.3-b")
def test_an_editor_compiles_a_matter_by_keyboard(visit, site, check_page, drafts):
    page = ready(visit(f"{DEPARTMENT}/add?type=Matter", user=EDITOR))
    page.get_by_label("事项名称").fill("浏览器测试事项")
    page.get_by_role("link", name="请填写“设定依据”。").click()
    page.get_by_role("button", name="增加一行：设定依据").focus()
    page.keyboard.press("Enter")
    page.get_by_label("法规名称").fill("中华人民共和国行政许可法")

    group(page, "申请材料")
    page.get_by_role("button", name="增加一行：申请材料").focus()
    for name in ("申请表", "身份证"):
        page.keyboard.press("Enter")
        expect(page.locator("[id^='f-materials-']:focus")).to_be_visible()
        page.keyboard.type(name)
        page.get_by_role("button", name="增加一行：申请材料").focus()
    page.get_by_role("button", name="上移第 2 行").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[aria-label='上移第 1 行']")).to_be_focused()
    page.get_by_role("link", name="第 2 行“材料类型”还没有填写。").click()
    expect(page.locator("#f-materials-2-type")).to_be_focused()
    page.locator(":focus").select_option(label="原件")
    save(page)
    page.wait_for_url("**/edit")
    drafts.append(page.url.removeprefix(site.url).removesuffix("/edit"))
    page.get_by_text(re.compile("已于 .* 保存")).wait_for()

    stored = site.api(EDITOR).get(f"{site.url}/++api++{drafts[0]}", timeout=60).json()
    assert [row["name"] for row in stored["materials"]] == ["身份证", "申请表"]
    assert stored["materials"][1]["type"] == "original"
    assert stored["legal_basis"][0]["title"] == "中华人民共和国行政许可法"
    check_page(ready(page))


def test_rows_are_dragged_by_mouse(visit):
    page = ready(visit(f"{DEPARTMENT}/add?type=Matter", user=EDITOR))
    group(page, "申请材料")
    for name in ("申请表", "身份证", "照片"):
        page.get_by_role("button", name="增加一行：申请材料").click()
        expect(page.locator("[id^='f-materials-']:focus")).to_be_visible()
        page.keyboard.type(name)
    cards = page.locator("[data-field='materials'] .gp-row-cards > li")
    expect(cards).to_have_count(3)
    handle = cards.nth(2).locator(".gp-drag")
    handle.scroll_into_view_if_needed()
    start = handle.bounding_box()
    target = cards.nth(0).locator(".gp-drag").bounding_box()
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(target["x"] + 5, target["y"] - 5, steps=12)
    page.mouse.up()
    expect(cards.nth(0)).to_contain_text("照片")
    expect(cards.nth(2)).to_contain_text("身份证")


@pytest.mark.requirement("4.4.1.1.3-b")
def test_a_wrong_value_brings_the_focus_to_the_first_error(visit, site, drafts):
    page = ready(visit(f"{DEPARTMENT}/add?type=Matter", user=EDITOR))
    page.get_by_label("事项名称").fill("浏览器测试事项")
    group(page, "办结时限")
    page.get_by_label("法定办结时限", exact=True).fill("5")
    page.get_by_label("法定办结时限单位").select_option(label="工作日")
    page.get_by_label("承诺办结时限", exact=True).fill("二十")
    page.get_by_label("承诺办结时限单位").select_option(label="工作日")
    group(page, "收费")
    save(page)
    expect(page.locator("#f-promised_limit")).to_be_focused()
    page.locator(":focus").fill("20")
    group(page, "收费")
    save(page)
    expect(page.locator("#f-promised_limit")).to_be_focused()
    assert "不得长于" in page.locator(".gp-faults").inner_text()
    assert page.locator(":focus").get_attribute("aria-invalid") == "true"
    page.locator(":focus").fill("3")
    save(page)
    page.wait_for_url("**/edit")
    drafts.append(page.url.removeprefix(site.url).removesuffix("/edit"))


def test_a_published_matter_leads_to_its_revision(visit, site, check_page):
    address = f"{site.url}/++api++{DEPARTMENT}/@search"
    query = {"portal_type": "Matter", "review_state": "published", "b_size": "1"}
    found = site.api(EDITOR).get(address, params=query, timeout=60)
    path = "/370000" + found.json()["items"][0]["@id"].split("/370000", 1)[1]
    page = visit(f"{path}/edit", user=EDITOR)
    page.get_by_text(re.compile("开始修订|打开修订稿")).first.wait_for()
    check_page(page)


def test_who_is_not_logged_in_is_asked_to(visit):
    page = visit(f"{DEPARTMENT}/add?type=Matter", status=401)
    assert page.get_by_role("heading", name="请先登录").is_visible()
