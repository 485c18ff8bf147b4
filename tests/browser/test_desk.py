"""The officers' desk: what goes wrong with an application, who has it, what is late, and paper."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from openpyxl import load_workbook
from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser import test_applying as citizens
from tests.browser.conftest import open_page
from tests.browser.test_handling import act
from tests.browser.test_handling import HEAD
from tests.browser.test_handling import ID_NUMBER
from tests.browser.test_handling import INTAKE
from tests.browser.test_handling import Office
from tests.browser.test_handling import OFFICER
from tests.browser.test_handling import opened
from tests.browser.test_handling import state
from zoneinfo import ZoneInfo

import pytest
import random
import re


SERVICE = "依申请公开政府信息"
COLLEAGUE = "officer-lixia-approval"
PRINTING = "() => window.dispatchEvent(new Event('beforeprint'))"


@pytest.fixture
def office(site) -> Office:
    """The REST API."""
    return Office(site)


@pytest.fixture
def name() -> str:
    """An applicant that no other run has used."""
    return f"测试申请人{random.randrange(10**6):06}"


@pytest.fixture
def as_(visit, site) -> Callable[..., Page]:
    """One page for each person: ``as_(user, path)`` opens a path in his."""
    pages: dict[str, Page] = {}

    def open_as(user: str, path: str) -> Page:
        if user not in pages:
            pages[user] = visit(path, user=user)
        else:
            open_page(pages[user], f"{site.url}{path}")
        return pages[user]

    return open_as


class TestRefusals:
    def test_who_leads_nobody_does_not_see_what_is_late(self, visit, check_page):
        page = visit("/worklist/late", user=OFFICER, status=403)
        expect(page.get_by_role("heading", level=1)).to_have_text("您没有查看此页面的权限")
        check_page(page)


@pytest.mark.requirement("4.4.1.2-d")
@pytest.mark.requirement("4.5.2.4-c")
@pytest.mark.requirement("4.4.2.2-b")
@pytest.mark.requirement("4.4.2.2-c")
@pytest.mark.requirement("4.4.2.2-i")
def test_an_application_is_corrected_paused_prolonged_returned_and_denied(as_, site, check_page):
    case = citizens.applied(site)
    path = f"/worklist/{case['uid']}"

    # The intake says once what is missing: why, how, by when.
    page = as_(INTAKE, f"{path}?tab=materials")
    check_page(page)
    for _number in range(2):
        page.keyboard.press("]")
    expect(page.get_by_role("heading", name="场所使用证明")).to_be_visible()
    page.get_by_label("需要补正").check()
    page.get_by_label("材料意见").fill("看不清，请重新拍照")
    page.get_by_label("需要补正").focus()
    page.keyboard.press("b")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("“场所使用证明”怎样补正")).to_have_value("看不清，请重新拍照")
    check_page(page)
    dialog.get_by_label("补正期限").fill("61")
    dialog.get_by_role("button", name="要求补正").click()
    expect(dialog.get_by_text("请填写补正原因。")).to_be_visible()
    expect(dialog.get_by_text("请填写 1 至 60 的整数。")).to_be_visible()
    dialog.get_by_label("补正原因").fill("场所使用证明看不清")
    dialog.get_by_label("补正期限").fill("5")
    page.keyboard.press("Control+Enter")
    state(page, "待补正")
    opened(page, "补正告知书")

    # The citizen corrects it, the intake accepts.
    page = as_(citizens.CITIZEN, f"/cases/{case['uid']}")
    expect(page.get_by_text("场所使用证明看不清").first).to_be_visible()
    page.get_by_role("link", name="去补正").click()
    citizens.step(page, "提交材料")
    page.get_by_label("提供方式").nth(2).select_option(label="网上上传")
    citizens.upload(page, "场所使用证明", "证明.pdf")
    expect(page.get_by_role("button", name="删除“证明.pdf”")).to_be_visible()
    citizens.step(page, "确认提交")
    page.get_by_role("button", name="提交补正").click()
    page.wait_for_url(f"**/cases/{case['uid']}")
    page = as_(INTAKE, path)
    state(page, "已提交")
    act(page, "受理")
    state(page, "审查中")

    # From node to node and back; a special procedure and a rest stop the clock.
    page = as_(OFFICER, path)
    act(page, "通过本环节", 审查意见="材料齐全")
    expect(page.locator("[aria-current=step]")).to_contain_text("现场核查")
    act(page, "退回上一环节", 原因="平面图要再看")
    expect(page.locator("[aria-current=step]")).to_contain_text("材料审查")
    act(page, "进入特别程序", 特别程序的种类="专家评审", 预计所需工作日="10", 事由="需要专家评审")
    expect(page.locator(".gp-case-head").get_by_text("暂停计时", exact=True)).to_be_visible()
    check_page(page)
    act(page, "结束特别程序", 特别程序的结果="评审通过")
    act(page, "挂起", 原因="等待法院裁定")
    expect(page.locator(".gp-case-head").get_by_text("暂停计时", exact=True)).to_be_visible()
    act(page, "恢复办理")
    act(page, "申请延期", 延长的工作日="5", 延期理由="情况复杂")
    expect(page.get_by_text("申请延长 5 个工作日，等待批准：情况复杂")).to_be_visible()
    check_page(page)

    # Another one grants the extension.
    before = page.locator(".gp-case-head time").first.get_attribute("datetime") or ""
    page = as_(HEAD, path)
    act(page, "批准延期")
    expect(page.get_by_text("等待批准", exact=False)).to_have_count(0)
    expect(page.locator(".gp-case-head time").first).not_to_have_attribute("datetime", before)
    page = as_(OFFICER, path)
    act(page, "通过本环节", 审查意见="材料齐全")
    act(page, "报请决定", 拟办意见="建议不予", 审查意见="场所不合要求")
    state(page, "待决定")

    # The head gives it back once, then denies it.
    page = as_(HEAD, path)
    act(page, "退回审查", 退到哪个环节="现场核查", 原因="请再去一次现场")
    page = as_(OFFICER, path)
    act(page, "报请决定", 拟办意见="建议不予", 审查意见="再次核查，仍不合要求")
    page = as_(HEAD, path)
    act(page, "不予许可", 不予许可的理由="经营场所不合要求")
    state(page, "不予许可")
    opened(page, "不予行政许可决定书")
    page.keyboard.press("4")
    expect(page.get_by_text("建议不予").first).to_be_visible()
    check_page(page)

    # On paper stands what the screen keeps behind tabs.
    page.evaluate(PRINTING)
    page.emulate_media(media="print")
    for heading in ("申请人", "申请材料", "办理过程", "文书"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="打印")).to_be_hidden()

    # The applicant is told of the end, not of what officers said among themselves.
    page = as_(citizens.CITIZEN, f"/cases/{case['uid']}")
    expect(page.get_by_text("经营场所不合要求").first).to_be_visible()
    expect(page.get_by_text("平面图要再看")).to_have_count(0)
    check_page(page)


@pytest.mark.requirement("4.4.2.2-g")
@pytest.mark.requirement("4.5.2.4-d")
def test_applications_are_refused_sent_back_and_withdrawn(as_, site, office, name, check_page):
    refused, returned = office.register(name), office.register(name)
    page = as_(INTAKE, f"/worklist/{refused['uid']}")
    page.keyboard.press("r")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("不予受理的情形").select_option("not_competent")
    dialog.get_by_label("不予受理的理由").fill("应当向人力资源社会保障部门申请")
    dialog.get_by_role("button", name="不予受理", exact=True).click()
    expect(dialog.locator("[aria-invalid=true]")).to_have_count(1)
    check_page_of_refusal(page, check_page)
    dialog.get_by_label("有权办理的机关").fill("济南市人力资源和社会保障局")
    dialog.get_by_role("button", name="不予受理", exact=True).click()
    state(page, "不予受理")
    opened(page, "不予受理通知书")
    act(page, "归档")
    state(page, "已归档")

    page = as_(INTAKE, f"/worklist/{returned['uid']}")
    act(page, "退件", 原因="重复申请")
    state(page, "已退件")
    check_page(page)

    case = citizens.applied(site)
    page = as_(citizens.CITIZEN, f"/cases/{case['uid']}")
    page.get_by_role("button", name="撤回申请").click()
    page.get_by_label("撤回原因").fill("暂时不办了")
    page.get_by_role("button", name="撤回", exact=True).click()
    expect(page.get_by_text("已撤回")).to_be_visible()
    page = as_(INTAKE, f"/worklist/{case['uid']}?tab=steps")
    state(page, "已撤回")
    expect(page.get_by_text("暂时不办了")).to_be_visible()


@pytest.mark.requirement("4.4.2.4-a")
@pytest.mark.requirement("4.4.2.4-c")
@pytest.mark.requirement("4.4.2.4-e")
def test_a_public_service_rests_and_is_done(as_, office, name, check_page):
    case = office.register(name, SERVICE)
    page = as_(INTAKE, f"/worklist/{case['uid']}")
    act(page, "受理")
    page = as_(OFFICER, f"/worklist/{case['uid']}")
    act(page, "挂起", 原因="等待其他机关答复")
    state(page, "已挂起")
    act(page, "恢复办理")
    state(page, "办理中")
    act(page, "办理完成", 决定内容="信息已经提供")
    opened(page, "办理结果通知书")
    check_page(page)
    act(page, "办结")
    state(page, "已办结")
    act(page, "送达", 送达方式="窗口领取")
    state(page, "已送达")


def check_page_of_refusal(page: Page, check_page: Callable[[Page], None]) -> None:
    """Check a page on which the backend refused something: the browser notes the answer."""
    page.faults.clear()  # type: ignore[attr-defined]
    check_page(page)


@pytest.mark.requirement("4.4.1.2-j")
@pytest.mark.requirement("4.4.2.2-j")
def test_work_is_handed_on_listed_and_taken_along(as_, office, name, check_page):
    for case in (office.register(name) for _number in range(2)):
        office.do(INTAKE, case, "accept")

    # The head sees the whole list, narrows it, and gives a case to an officer.
    page = as_(HEAD, f"/worklist?words={name}")
    page.get_by_label("事项", exact=True).select_option(label="劳务派遣经营许可")
    page.get_by_role("button", name="筛选", exact=True).click()
    page.wait_for_url("**matter=**")
    expect(page.locator(".gp-task")).to_have_count(2)
    expect(page.get_by_text("尚未分派 · 等经办人员办理").first).to_be_visible()
    check_page(page)
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="键盘操作")
    expect(help_.get_by_text("勾选或者取消勾选这一件")).to_be_visible()
    check_page(page)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.locator(".gp-task-batch").get_by_role("button", name="分派").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("承办人").select_option(label="济南市审批服务局经办员（示例）")
    dialog.get_by_role("button", name="分派", exact=True).click()
    expect(page.get_by_text("已办理 1 项，未办成 0 项。")).to_be_visible()
    expect(page.get_by_text("承办人：济南市审批服务局经办员（示例）")).to_be_visible()

    # What is listed goes into a file, without anybody's number, and onto paper.
    with page.expect_download() as download:
        page.get_by_role("button", name="导出 XLSX").click()
    sheet = load_workbook(BytesIO(download.value.path().read_bytes())).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert len(rows) == 3
    assert {row[rows[0].index("申请人")] for row in rows[1:]} == {name}
    assert ID_NUMBER not in str(rows)
    page.emulate_media(media="print")
    expect(page.get_by_role("search")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="超期情况").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("超期情况")
    check_page(page)

    # The officer has it among his own, and lets a colleague act for him.
    page = as_(OFFICER, f"/worklist?assignee=me&words={name}")
    page.get_by_role("heading", level=2).get_by_role("link").click()
    act(page, "报请决定", 拟办意见="建议准予", 审查意见="符合条件")
    state(page, "待决定")
    today = f"{datetime.now(ZoneInfo('Asia/Shanghai')):%Y-%m-%d}"
    given = office.call(
        OFFICER,
        "POST",
        "/@case-delegations",
        delegate=COLLEAGUE,
        first_day=today,
        last_day=today,
        reason="出差",
    )
    try:
        page = as_(COLLEAGUE, f"/worklist?words={name}")
        check_page(page)
        page.get_by_role("link", name="审查中").click()
        expect(page.locator(".gp-task")).to_have_count(1)
        page.get_by_role("heading", level=2).get_by_role("link").click()
        act(page, "报请决定", 拟办意见="建议准予", 审查意见="代为审查，符合条件")
    finally:
        office.call(OFFICER, "DELETE", f"/@case-delegations/{given['id']}")
    page = as_(OFFICER, f"/worklist/{page.url.rsplit('/', 1)[1]}?tab=steps")
    state(page, "待决定")
    expect(
        page.get_by_text(re.compile("历下区审批服务局经办员（示例）（经办人员）"))
    ).to_be_visible()
