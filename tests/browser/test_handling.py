"""Officers in their browser: the worklist, a case from the window to the archive, delegations."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.conftest import Site
from tests.browser.conftest import WAIT
from typing import Any

import pytest
import random
import re


INTAKE, OFFICER, HEAD = (f"{name}-jinan-approval" for name in ("intake", "officer", "head"))
OTHER = "editor-jinan-approval"
PERMIT = "劳务派遣经营许可"
IMMEDIATE = "企业变更登记"
DEPARTMENT = "11370100MB9A17406C"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
ID_NUMBER = "370102199003078511"

CheckPage = Callable[[Page], None]


@dataclass
class Office:
    """What the tests do over the REST API, as the officers of the sample province."""

    site: Site
    sessions: dict[str, Any] = field(default_factory=dict)

    def call(self, user: str, method: str, path: str, **data: Any) -> Any:
        """A request; gives the JSON of the answer."""
        if user not in self.sessions:
            self.sessions[user] = self.site.api(user)
        url = f"{self.site.url}/++api++{path}"
        answer = self.sessions[user].request(method, url, json=data or None, timeout=120)
        assert answer.ok, answer.text
        return answer.json() if answer.text else None

    def matter(self, title: str) -> str:
        """The UID of one of the department's matters."""
        path = f"/@finder?kind=matter&q={title}&department={DEPARTMENT}"
        items = self.call(INTAKE, "GET", path)["items"]
        return next(item["uid"] for item in items if item["title"] == title)

    def register(self, name: str, matter: str = PERMIT, phone: str = "13800138000") -> Any:
        """A visitor's application, submitted; gives the case."""
        made = self.call(
            INTAKE,
            "POST",
            "/@applications",
            matter=self.matter(matter),
            window=True,
            applicant={
                "kind": "natural",
                "name": name,
                "id_type": "resident_id",
                "id_number": ID_NUMBER,
                "phone": phone,
            },
        )
        papers = [{"position": item["position"], "obtained": "paper"} for item in made["materials"]]
        saved = self.call(INTAKE, "PATCH", f"/@applications/{made['uid']}", materials=papers)
        return self.do(INTAKE, saved, "submit", declaration=True)

    def do(self, user: str, case: Any, action: str, **data: Any) -> Any:
        """An action; gives the case as it has become."""
        return self.call(user, "POST", f"/@cases/{case['uid']}/{action}", **data)


@pytest.fixture
def office(site: Site) -> Office:
    """The REST API."""
    return Office(site)


@pytest.fixture
def name() -> str:
    """An applicant that no other run has used."""
    return f"测试申请人{random.randrange(10**6):06}"


def state(page: Page, title: str) -> None:
    """Wait until the head of the case says that it is in this state."""
    expect(page.locator(".gp-case-state")).to_have_text(title)


def act(page: Page, action: str, **fields: str) -> None:
    """Open an action's dialog, fill in its fields and confirm."""
    page.locator(".gp-decide-buttons").get_by_role("button", name=action, exact=True).click()
    dialog = page.get_by_role("dialog")
    for label, value in fields.items():
        control = dialog.get_by_label(label)
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(label=value)
        else:
            control.fill(value)
    dialog.get_by_role("button", name=action, exact=True).click()
    expect(dialog).to_be_hidden()


def opened(page: Page, notice: str) -> None:
    """Open a notice and see that its PDF is there."""
    page.keyboard.press("5")
    with page.expect_response("**/@case-notices/**") as answer:
        page.get_by_role("button", name=f"打开“{notice}”").click()
    assert answer.value.headers["content-type"] == "application/pdf"
    dialog = page.get_by_role("dialog", name=notice)
    expect(dialog.locator("iframe")).to_have_attribute("src", re.compile("^blob:"))
    dialog.get_by_role("button", name="关闭").click()


def enter(page: Page, title: str, name: str) -> None:
    """Choose a matter at the window and fill in what every application needs."""
    page.get_by_label("事项名称或编码").fill(title)
    page.get_by_role("button", name="查找", exact=True).click()
    page.get_by_role("list", name="找到的事项").get_by_role("link", name=title, exact=True).click()
    page.get_by_label("姓名").fill(name)
    page.get_by_label("证件号码").fill(ID_NUMBER)
    page.get_by_label("联系电话").fill("13800138000")
    for box in page.get_by_label("已收纸质材料").all():
        box.check()
    page.get_by_label("申请人已在纸质承诺书上签字", exact=False).check()


class TestRefusals:
    def test_who_is_not_logged_in_is_asked_to(self, visit):
        page = visit("/worklist", status=401)
        expect(page.get_by_role("heading", level=1)).to_have_text("请先登录")

    def test_who_handles_no_cases_sees_no_worklist(self, visit, check_page):
        page = visit("/worklist", user=OTHER, status=403)
        expect(page.get_by_role("heading", level=1)).to_have_text("您没有查看此页面的权限")
        header = page.get_by_role("banner")
        expect(header.get_by_role("link", name=re.compile("办件工作台"))).to_have_count(0)
        check_page(page)

    def test_the_window_is_for_the_intake_alone(self, visit):
        page = visit("/worklist/new", user=OFFICER, status=403)
        expect(page.get_by_role("heading", level=1)).to_have_text("您没有查看此页面的权限")

    def test_a_case_that_is_not_there_is_not_found(self, visit):
        page = visit("/worklist/none", user=OFFICER, status=404)
        expect(page.get_by_role("heading", level=1)).to_have_text("没有找到这个页面")

    def test_what_is_missing_at_the_window_is_said_at_once(self, visit, office):
        page = visit(f"/worklist/new?matter={office.matter(PERMIT)}", user=INTAKE)
        page.get_by_role("button", name="提交", exact=True).click()
        expect(page.get_by_role("alert")).to_contain_text("还不能提交")
        expect(page.get_by_text("请填写“姓名”。")).to_be_visible()
        expect(page.get_by_text("请收取必要材料", exact=False).first).to_be_visible()

    def test_who_was_slower_is_told_and_sees_what_is_true_now(self, visit, office, name):
        case = office.register(name)
        page = visit(f"/worklist/{case['uid']}", user=INTAKE)
        state(page, "已提交")
        office.do(INTAKE, case, "accept")
        page.keyboard.press("a")
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="受理", exact=True).click()
        expect(dialog.get_by_role("alert")).to_contain_text("页面已按最新情况刷新")
        dialog.get_by_text("关闭", exact=True).click()
        state(page, "审查中")


@pytest.mark.requirement("4.4.1.2-b")
@pytest.mark.requirement("4.4.1.2-e")
@pytest.mark.requirement("4.4.2.2-a")
@pytest.mark.requirement("4.4.2.2-e")
def test_a_permit_goes_from_the_window_to_the_archive(visit, check_page, name, tmp_path):
    page = visit("/worklist/new", user=INTAKE)
    check_page(page)
    enter(page, PERMIT, name)
    check_page(page)
    page.get_by_role("button", name="提交", exact=True).click()
    expect(page.get_by_role("heading", name="已登记", exact=False)).to_be_visible()
    expect(page.get_by_text("查询密码只显示这一次", exact=False)).to_be_visible()
    expect(page.locator(".gp-preview iframe")).to_be_visible(timeout=WAIT)
    page.get_by_role("link", name="打开办件").click()
    state(page, "审查中")
    url = page.url

    page = visit("/worklist?tab=review", user=OFFICER)
    page.get_by_label("办件编号或申请人").fill(name)
    page.get_by_role("button", name="筛选", exact=True).click()
    page.get_by_role("heading", level=2).get_by_role("link", name=re.compile(name)).click()
    expect(page.get_by_text(ID_NUMBER)).to_have_count(0)
    page.get_by_role("button", name="显示完整信息").click()
    expect(page.get_by_text(ID_NUMBER)).to_be_visible()
    page.get_by_role("link", name="申请材料").click()
    page.get_by_label("符合要求").check()
    page.get_by_label("已核对原件").check()
    check_page(page)
    act(page, "报请决定", 拟办意见="建议准予", 审查意见="符合条件")
    state(page, "待决定")

    page = visit("/worklist", user=HEAD)
    open_page(page, url)
    act(page, "准予许可", 决定内容="准予许可")
    state(page, "准予许可")

    page = visit("/worklist", user=OFFICER)
    open_page(page, url)
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="办结", exact=True).click()
    expect(dialog.get_by_text("请填写证照或者批文的编号。")).to_be_visible()
    dialog.get_by_label("证照或者批文编号").fill("鲁示例〔2026〕1号")
    dialog.get_by_label("结果文件").set_input_files(
        {"name": "许可证.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    expect(dialog.get_by_text("已上传")).to_be_visible()
    dialog.get_by_role("button", name="办结", exact=True).click()
    expect(dialog).to_be_hidden()
    state(page, "已办结")
    act(page, "送达", 送达方式="窗口领取")
    page.get_by_role("link", name="文书", exact=True).click()
    expect(page.get_by_text("许可证.pdf")).to_be_visible()
    check_page(page)
    act(page, "归档")
    state(page, "已归档")
    page.get_by_role("link", name="归档", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="下载卷宗").click()
    assert download.value.suggested_filename.endswith(".zip")
    page.get_by_role("link", name="办理过程", exact=True).click()
    for role in ("受理人员", "经办人员", "审批人员"):
        expect(page.get_by_text(f"（{role}）").first).to_be_visible()
    check_page(page)


def test_an_immediate_matter_is_settled_at_the_window(visit, check_page, name):
    page = visit("/worklist/new", user=INTAKE)
    enter(page, IMMEDIATE, name)
    page.get_by_label("已核对原件").first.check()
    expect(page.get_by_text("已保存", exact=True)).to_be_visible()
    page.close()

    # The tab is gone, what was typed isn't.
    page = visit("/worklist/new", user=INTAKE)
    expect(page.get_by_role("heading", name="没有提交的录入")).to_be_visible()
    check_page(page)
    page.get_by_role("link", name=f"测**：{IMMEDIATE}", exact=True).first.click()
    expect(page.get_by_label("姓名")).to_have_value(name)
    expect(page.get_by_label("证件号码")).to_have_value(ID_NUMBER)
    expect(page.get_by_label("已核对原件").first).to_be_checked()
    page.get_by_label("申请人已在纸质承诺书上签字", exact=False).check()
    page.get_by_label("办理结果").fill("准予变更")
    page.get_by_label("证照或者批文编号").fill("示例〔2026〕2号")
    page.get_by_role("button", name="提交", exact=True).click()
    expect(page.get_by_role("heading", name="已登记", exact=False)).to_contain_text("已送达")
    page.get_by_role("link", name="打开办件").click()
    state(page, "已送达")
    opened(page, "准予行政许可决定书")
    check_page(page)


def test_several_cases_are_accepted_at_once_and_views_are_kept(visit, check_page, office, name):
    for _number in range(2):
        office.register(name)
    page = visit(f"/worklist?tab=intake&words={name}", user=INTAKE)
    check_page(page)
    page.get_by_role("button", name="保存为视图").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("视图名称").fill(name)
    dialog.get_by_role("button", name="保存", exact=True).click()
    view = page.get_by_role("list", name="我的视图").get_by_role("link", name=name)
    expect(view).to_have_attribute("aria-current", "page")
    page.get_by_label("全选本页").check()
    page.locator(".gp-task-batch").get_by_role("button", name="受理", exact=True).click()
    dialog.get_by_role("button", name="受理", exact=True).click()
    expect(page.get_by_text("已办理 2 项，未办成 0 项。")).to_be_visible()
    expect(page.get_by_text("没有符合条件的办件")).to_be_visible()
    page.get_by_role("button", name=f"删除视图“{name}”").click()
    expect(view).to_have_count(0)


def test_an_officer_lets_another_act_for_him_and_takes_it_back(visit, check_page):
    reason = f"浏览器测试{random.randrange(10**6):06}"
    day = date(2050, 1, 1) + timedelta(days=random.randrange(10_000))
    page = visit("/worklist/delegations", user=OFFICER)
    page.get_by_role("button", name="新增委托").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("受托人的登录名").fill("nobody-at-all")
    dialog.get_by_label("开始日期").fill(day.isoformat())
    dialog.get_by_label("结束日期").fill(day.isoformat())
    dialog.get_by_label("委托原因").fill(reason)
    dialog.get_by_role("button", name="保存", exact=True).click()
    expect(dialog.get_by_text("没有这个账号", exact=False)).to_be_visible()
    page.faults.clear()
    dialog.get_by_label("受托人的登录名").fill(INTAKE)
    dialog.get_by_role("button", name="保存", exact=True).click()
    expect(dialog).to_be_hidden()
    row = page.get_by_role("row", name=re.compile(reason))
    expect(row.get_by_text("尚未开始")).to_be_visible()
    check_page(page)
    row.get_by_role("button", name="收回").click()
    page.get_by_role("dialog").get_by_role("button", name="收回委托").click()
    expect(page.get_by_text("委托已收回。")).to_be_visible()
    expect(row).to_have_count(0)
