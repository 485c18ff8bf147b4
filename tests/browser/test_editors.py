"""The account's pages and the editors' own: log in, desk, compile, import, compare, history."""

from playwright.sync_api import expect
from tests.browser.conftest import PASSWORD
from uuid import uuid4

import pytest


EDITOR = "editor-jinan"
EDITORS = ("editor-jinan", "editor-lixia", "editor-yantai", "editor-zhangqiu", "editor-zhifu")

#: Two rows that are right and one whose superior is nowhere.
REGIONS = (
    "code,name,parent,level\n370300,淄博市,370000,prefecture\n"
    "370302,淄川区,370300,county\n370399,无上级区,990000,county\n"
)


def log_in(page, name, password):
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码", exact=False).first.fill(password)
    page.get_by_role("button", name="登录", exact=True).click()


# -- one's account


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "path",
    [
        "/login",
        "/login?by=code",
        "/logout",
        "/register",
        "/passwordreset",
        "/passwordreset?by=letter",
        "/passwordreset/0?userid=x",
    ],
)
def test_account_pages_for_everybody(visit, check_page, path, phone):
    check_page(visit(path, phone=phone))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["/change-password", "/personal-information"])
def test_account_pages_of_who_is_logged_in(visit, check_page, path, phone):
    page = visit(path, user=EDITOR, phone=phone)
    expect(page.locator("main form")).to_be_visible()
    check_page(page)


def test_refuses_a_wrong_password_in_chinese_and_takes_the_focus(visit):
    page = visit("/login")
    log_in(page, EDITOR, "wrong")
    alert = page.locator("main").get_by_role("alert")
    expect(alert).to_contain_text("用户名或者密码不正确")
    expect(alert).to_be_focused()


def test_names_what_is_not_filled_in(visit, check_page):
    page = visit("/login")
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_label("用户名")).to_be_focused()
    expect(page.get_by_label("用户名")).to_have_attribute("aria-invalid", "true")
    check_page(page)


def test_comes_back_to_where_one_came_from(visit, site):
    page = visit("/login?return_url=/personal-information")
    log_in(page, EDITOR, PASSWORD)
    page.wait_for_url(f"{site.url}/personal-information")
    expect(page.get_by_label("姓名")).to_have_value("济南市编辑（示例）")


def test_never_leads_to_another_site(visit, site):
    page = visit("/login?return_url=//evil.example/")
    log_in(page, EDITOR, PASSWORD)
    page.wait_for_url(f"{site.url}/desk")


def test_logs_out(visit, site):
    page = visit("/logout", user=EDITOR)
    expect(page.get_by_text("您已经退出登录")).to_be_visible()
    assert "auth_token" not in {cookie["name"] for cookie in page.context.cookies()}


# -- the desk


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_desk_is_as_it_must_be(visit, check_page, phone):
    page = visit("/desk", user=EDITOR, phone=phone)
    expect(page.get_by_role("heading", name="我的部门和区划")).to_be_visible()
    expect(page.locator(".gp-desk-item").first).to_be_visible()
    check_page(page)


def test_the_desk_asks_visitors_to_log_in(visit):
    page = visit("/desk", status=401)
    expect(page.get_by_role("heading", name="请先登录")).to_be_visible()


@pytest.mark.requirement("4.4.1.1.5-a")
def test_the_desk_finds_and_narrows(visit):
    page = visit("/desk", user=EDITOR)
    title = page.locator(".gp-desk-item h3").first.inner_text()
    page.get_by_label("名称或编码").fill(title)
    page.get_by_role("button", name="查找", exact=True).click()
    page.wait_for_url("**/desk?text=*")
    expect(page.locator(".gp-desk-item h3").first).to_have_text(title)
    state = page.locator(".gp-desk-states a").nth(1)
    state.click()
    page.wait_for_url("**state=*")
    expect(page.locator(".gp-desk-states [aria-current]")).not_to_contain_text("全部")


# -- from the catalogue


def compiler(site):
    """An editor whose department has something to compile, and the department's path."""
    for name in EDITORS:
        api = site.api(name)
        for place in api.get(f"{site.url}/++api++/@desk").json()["places"]:
            path = "/" + place["@id"].split("/", 3)[3].removeprefix("govportal/")
            found = api.get(f"{site.url}/++api++{path}/@compile")
            if found.ok and found.json()["items_total"]:
                return name, path
    pytest.skip("nothing is left to compile")
    return None


@pytest.mark.requirement("4.4.1.1.3-b")
def test_an_editor_compiles_from_the_catalogue(visit, check_page, site):
    name, path = compiler(site)
    page = visit(f"{path}/compile", user=name)
    check_page(page)
    page.locator(".gp-compile-list > li").first.get_by_role("checkbox").check()
    page.get_by_role("button", name="编制所选（1）").click()
    page.wait_for_url("**/edit")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_compile_page_is_as_it_must_be(visit, check_page, site, phone):
    name, path = compiler(site)
    check_page(visit(f"{path}/compile", user=name, phone=phone))


# -- import


@pytest.mark.requirement("4.4.1.1.2-b")
def test_an_administrator_imports_a_spreadsheet_with_errors(visit, check_page):
    page = visit("/import", user="site-admin")
    check_page(page)
    page.get_by_role("button", name="试导入").click()
    expect(page.get_by_label("内容和格式")).to_be_focused()
    page.get_by_label("内容和格式").select_option("regions")
    page.set_input_files(
        "input[type=file]",
        {"name": "区划.csv", "mimeType": "text/csv", "buffer": REGIONS.encode("gb18030")},
    )
    page.get_by_role("button", name="试导入").click()
    expect(page.get_by_role("heading", name="试导入结果")).to_be_focused(timeout=60_000)
    refused = page.locator(".gp-import-counts .gp-bad dd")
    expect(refused).to_have_text("1")
    expect(page.locator(".gp-import-findings")).to_contain_text("上级区划")
    check_page(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="下载逐行报告（XLSX）").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    page.get_by_role("button", name="正式导入").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("有错误的 1 行不导入")
    dialog.get_by_role("button", name="正式导入").click()
    expect(page.get_by_role("heading", name="导入结果", exact=True)).to_be_visible(timeout=60_000)
    check_page(page)


def test_the_import_page_is_as_it_must_be_on_a_phone(visit, check_page):
    check_page(visit("/import", user="site-admin", phone=True))


def test_who_may_not_import_is_told_so(visit):
    page = visit("/import", user=EDITOR, status=403)
    expect(page.get_by_role("heading", name="您没有查看此页面的权限")).to_be_visible()


# -- editions


@pytest.fixture
def copy(site):
    """A working copy with a change, by the editor; gives its path and takes it away again."""
    api = site.api(EDITOR)
    base = f"{site.url}/++api++"
    items = api.get(
        f"{base}/@desk-items", params={"state": "published", "type": "Matter", "b_size": 100}
    ).json()["items"]
    for item in items:
        path = "/" + item["@id"].split("/", 3)[3].removeprefix("govportal/")
        made = api.post(f"{base}{path}/@workingcopy")
        if made.ok:
            break
    else:
        pytest.skip("every published matter is being changed")
    found = "/" + made.json()["@id"].split("/", 3)[3].removeprefix("govportal/")
    changed = api.patch(
        f"{base}{found}", json={"acceptance_conditions": f"符合法定条件（{uuid4().hex[:4]}）。"}
    )
    assert changed.ok, changed.text
    yield found
    api.delete(f"{base}{found}/@workingcopy")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.requirement("4.4.1.1.3-e")
def test_two_editions_side_by_side(visit, check_page, copy, phone):
    page = visit(f"{copy}/compare", user=EDITOR, phone=phone)
    expect(page.locator(".gp-compare-head")).to_contain_text("共有 1 项要素不同")
    expect(page.locator(".gp-compare ins").first).to_contain_text("符合法定条件")
    check_page(page)
    page.get_by_label("也显示没有变化的要素").check()
    expect(page.locator(".gp-compare-entry").nth(3)).to_be_visible()
    check_page(page)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_history(visit, check_page, copy, phone):
    page = visit(f"{copy}/historyview", user=EDITOR, phone=phone)
    expect(page.locator(".gp-timeline > li").first).to_be_visible()
    check_page(page)


def test_a_preview_says_that_it_is_none_yet(visit, check_page, copy):
    page = visit(f"{copy}/preview", user=EDITOR)
    expect(page.get_by_text("预览，尚未发布")).to_be_visible()
    assert "noindex" in page.locator("meta[name=robots]").first.get_attribute("content")
    # The page's picture of a code is asked for without a token; a draft has none to show.
    page.faults[:] = [fault for fault in page.faults if "@qr" not in fault]
    check_page(page)


def test_a_preview_is_nothing_for_visitors(visit, copy):
    page = visit(f"{copy}/preview", status=401)
    expect(page.get_by_role("heading", name="请先登录")).to_be_visible()
