"""The administrators' pages: partners, calendar, code sets, places, roles, settings, status.

What a test changes it changes back, so that they can run against a portal that goes on being used.
"""

from datetime import date
from playwright.sync_api import expect
from playwright.sync_api import Page
from uuid import uuid4

import pytest
import requests


OFFICE = "office-jinan"
BOSS = "site-admin"
JINAN = "/370000/370100"
BUREAU = f"{JINAN}/11370100mb9a21106p"
PAGES = [
    "/admin",
    "/admin/partners",
    "/admin/partners/interfaces",
    "/admin/partners/usage",
    "/admin/calendar?year=2026",
    "/admin/code-sets",
    "/admin/code-sets/matter_types",
    f"/admin/regions?place={JINAN}",
    f"/admin/roles?place={JINAN}",
    "/admin/roles/matrix",
    "/admin/roles/accounts",
    "/admin/people",
    "/admin/outbox",
    "/admin/message-templates",
    "/admin/exchange",
    "/admin/portal",
    "/admin/system",
]


def said(page: Page, text: str) -> None:
    """What was done is announced."""
    expect(page.get_by_role("status").filter(has_text=text).first).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_page_is_sound(visit, check_page, path, phone):
    page = visit(path, user=BOSS, phone=phone)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    check_page(page)


@pytest.mark.parametrize("path", ["/admin", "/admin/partners", "/admin/system"])
def test_tells_visitors_to_log_in_and_others_that_it_is_not_theirs(visit, path):
    expect(visit(path, status=401).locator("h1")).to_have_text("请先登录")
    page = visit(path, user="editor-jinan", status=403)
    expect(page.locator("h1")).to_have_text("您没有查看此页面的权限")


@pytest.mark.requirement("4.4.1.1.4")
def test_a_partner_gets_a_key_that_opens_the_interface(site, visit, check_page):
    name = f"测试单位 {uuid4().hex[:8]}"
    page = visit("/admin/partners", user=BOSS)
    page.get_by_role("button", name="登记合作单位").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="登记").click()
    # Refused without a name: the field has the focus and says why.
    field = dialog.get_by_label("单位名称")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    # The browser notes the refusal, which was meant.
    assert all("422" in fault for fault in page.faults)
    page.faults.clear()
    field.fill(name)
    dialog.get_by_label("每日限额（次）").fill("100")
    dialog.get_by_role("button", name="登记").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.get_by_role("button", name="签发密钥").click()
    page.get_by_label("用途").fill("正式环境")
    page.get_by_role("button", name="签发", exact=True).click()
    key = page.get_by_label("密钥", exact=True).input_value()
    check_page(page)
    page.get_by_role("button", name="我已保存，关闭").click()
    # Nothing of the page has it any more.
    assert key not in page.content()
    url = f"{site.url}/api/v1/matters?size=1"
    opened = requests.get(url, headers={"X-API-Key": key}, timeout=30)
    assert opened.status_code == 200, opened.text
    page.get_by_role("button", name="吊销密钥“正式环境”").click()
    page.get_by_role("dialog").get_by_role("button", name="吊销").click()
    said(page, "已吊销密钥“正式环境”")
    expect(page.get_by_role("row", name="正式环境")).to_contain_text("已吊销")
    page.get_by_role("button", name="停用该单位").click()
    page.get_by_role("dialog").get_by_role("button", name="停用该单位").click()
    said(page, f"已停用“{name}”")
    check_page(page)


def test_a_day_of_the_calendar_is_changed_by_keyboard_and_back(site, visit):
    api = site.api(BOSS)
    url = f"{site.url}/++api++/@working-calendar"
    before = api.get(f"{url}?year=2026").json()
    day = "2026-06-10"
    assert day not in before["holidays"]
    page = visit("/admin/calendar?year=2026", user=BOSS)
    page.locator("[data-day='2026-06-09']").click()
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"[data-day='{day}']")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_label("节假日，休息").check()
    page.get_by_label("名称").fill("测试日")
    page.get_by_role("button", name="确定").click()
    expect(page.get_by_role("button", name="6月10日，节假日，测试日")).to_be_visible()
    page.get_by_role("button", name="保存", exact=True).click()
    said(page, "已保存 2026 年的工作日历")
    try:
        assert api.get(f"{url}?year=2026").json()["holidays"][day] == "测试日"
        page.get_by_label("起算事件发生日").fill("2026-06-09")
        page.get_by_label("天数").fill("1")
        page.get_by_role("button", name="推算").click()
        said(page, "期限届满日：2026-06-11，星期四")
    finally:
        data = {name: before[name] for name in ("year", "holidays", "workdays", "source")}
        assert api.patch(url, json=data).status_code == 200


def test_a_year_that_is_not_loaded_is_marked_provisional(site, visit, check_page):
    years = {
        year["year"]
        for year in site.api(BOSS).get(f"{site.url}/++api++/@working-calendar").json()["years"]
    }
    missing = next(year for year in range(date.today().year + 1, 2100) if year not in years)
    page = visit(f"/admin/calendar?year={missing}", user=BOSS)
    expect(page.get_by_text(f"{missing} 年的节假日安排尚未加载。")).to_be_visible()
    page.get_by_label("起算事件发生日").fill(f"{missing}-03-01")
    page.get_by_role("button", name="推算").click()
    said(page, "暂定")
    check_page(page)


def test_a_term_is_retitled_and_reset(site, visit, check_page):
    page = visit("/admin/code-sets/result_types", user=BOSS)
    row = page.locator("tbody tr").first
    old = row.locator("th").inner_text().split("\n")[0]
    row.get_by_role("button", name=f"修改“{old}”").click()
    page.get_by_role("dialog").get_by_label("名称").fill("测试名称")
    check_page(page)
    page.get_by_role("button", name="保存").click()
    said(page, "已保存“测试名称”")
    expect(row.locator("th")).to_contain_text("测试名称")
    expect(row).to_contain_text("本地修改")
    page.get_by_role("button", name="恢复原样").click()
    page.get_by_role("dialog").get_by_role("button", name="恢复").click()
    said(page, "已恢复")
    expect(row.locator("th")).to_contain_text(old)


def test_a_role_is_given_shown_below_and_taken(visit, check_page):
    page = visit(f"/admin/roles?place={JINAN}", user=OFFICE)
    page.get_by_role("button", name="授予角色").click()
    page.get_by_role("dialog").get_by_role("button", name="查找").click()
    expect(page.get_by_label("查找人员")).to_be_focused()
    page.get_by_label("查找人员").fill("editor-zhifu")
    page.keyboard.press("Enter")
    page.get_by_label("芝罘区编辑").check()
    page.get_by_label("监督员").check()
    check_page(page)
    page.get_by_role("dialog").get_by_role("button", name="授予").click()
    said(page, "“监督员”")
    page.goto(page.url.split("?")[0] + f"?place={BUREAU}")
    row = page.get_by_role("row", name="芝罘区编辑")
    expect(row).to_contain_text("济南市")
    page.get_by_role("link", name="济南市", exact=True).first.click()
    page.get_by_role("button", name="收回芝罘区编辑（示例）的“监督员”").click()
    page.get_by_role("dialog").get_by_role("button", name="收回").click()
    said(page, "已收回")
    expect(page.get_by_role("row", name="芝罘区编辑")).to_have_count(0)


def test_an_office_administrator_sees_only_his_own(visit, check_page):
    page = visit("/admin", user=OFFICE)
    expect(page.get_by_text("您管理的范围：济南市")).to_be_visible()
    cards = page.locator(".gp-admin-card strong")
    assert cards.all_inner_texts() == ["区划与部门", "角色授权", "导入导出"]
    check_page(page)
    page = visit("/admin/regions", user=OFFICE)
    tree = page.get_by_role("region", name="区划和部门")
    expect(tree.get_by_role("link", name="历下区")).to_be_visible()
    expect(tree.get_by_role("link", name="山东省")).to_have_count(0)
    # How he is reviewed isn't his to say.
    expect(page.get_by_role("button", name="保存审核环节")).to_have_count(0)
    expect(page.get_by_text("审核环节由系统管理员设置。")).to_be_visible()
    page = visit("/admin/roles/accounts", user=OFFICE)
    own = page.get_by_role("row", name="office-jinan")
    expect(own.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("row", name="office-province")).to_have_count(0)
    refused = visit("/admin/portal", user=OFFICE, status=403)
    assert refused.locator("h1").inner_text() == "您没有查看此页面的权限"


def test_hot_matters_are_put_in_order_and_kept(site, visit):
    api = site.api(BOSS)
    url = f"{site.url}/++api++/@portal-settings"
    before = [hot["code"] for hot in api.get(url).json()["hot_matters"]]
    page = visit("/admin/portal", user=BOSS)
    page.get_by_label("查找要加入的事项").fill("食品")
    page.keyboard.press("Enter")
    page.locator(".gp-hot-found").get_by_role("button", name="加入").first.click()
    expect(page.locator(".gp-hot li")).to_have_count(len(before) + 1)
    page.locator(".gp-hot li").last.get_by_role("button", name="上移").click()
    expect(page.locator(".gp-hot li").nth(-2).get_by_role("button", name="上移")).to_be_focused()
    page.get_by_role("button", name="保存热门服务").click()
    said(page, "已保存首页热门服务")
    try:
        after = [hot["code"] for hot in api.get(url).json()["hot_matters"]]
        assert len(after) == len(before) + 1
        assert after[-1] == before[-1]
    finally:
        assert api.patch(url, json={"hot_matters": before}).status_code == 200


def test_the_limits_and_phrases_of_the_review_are_set(site, visit, check_page):
    api = site.api(BOSS)
    url = f"{site.url}/++api++/@review-settings"
    before = {item["name"]: item["value"] for item in api.get(url).json()["items"]}
    page = visit("/admin/portal", user=BOSS)
    limit = page.get_by_label("部门审核的办理期限（工作日）")
    limit.fill("很久")
    page.get_by_role("button", name="保存审核设置").click()
    expect(limit).to_be_focused()
    expect(limit).to_have_attribute("aria-invalid", "true")
    assert all("422" in fault for fault in page.faults)
    page.faults.clear()
    check_page(page)
    limit.fill("4")
    phrases = page.get_by_label("退回时的常用语")
    phrases.fill(phrases.input_value() + "\n请附上批准文件。")
    try:
        page.get_by_role("button", name="保存审核设置").click()
        said(page, "已保存审核设置")
        after = {item["name"]: item["value"] for item in api.get(url).json()["items"]}
        assert after["days_department"] == 4
        assert after["phrases"] == [*before["phrases"], "请附上批准文件。"]
    finally:
        assert api.patch(url, json=before).status_code == 200


def test_a_list_is_exported_as_a_file(visit):
    page = visit("/admin/exchange", user=OFFICE)
    page.get_by_label("内容类型").select_option("Department")
    page.get_by_label("文件格式").select_option("csv")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert "济南市" in text
    assert "烟台市" not in text
