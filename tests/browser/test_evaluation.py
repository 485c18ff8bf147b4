"""Evaluation and the kiosk: from the link in a message to the second review, and at a terminal."""

from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.conftest import Site
from tests.browser.conftest import WAIT
from tests.browser.test_handling import act
from tests.browser.test_handling import INTAKE
from tests.browser.test_handling import Office
from tests.browser.test_handling import OFFICER
from tests.browser.test_handling import state
from typing import Any

import json
import pytest
import random
import re
import time


OFFICE = "office-jinan"
SAMPLES = "食品经营许可（新办）"
LINK = re.compile(r"/evaluate/[\w-]+")
#: What a finger must hit and is less than 64 px high.
TARGETS = """() => [...document.querySelectorAll(
    '.gp-kiosk :is(a, button, summary, select, input:not([type=radio], [type=checkbox]))'
  )]
  .filter((one) => one.checkVisibility() && one.type !== 'hidden' && !one.closest('.gp-hidden'))
  .map((one) => [one.textContent || one.name, one.getBoundingClientRect()])
  .filter(([, box]) => box.height > 1 && box.height < 63.5)
  .map(([text, box]) => `${text} ${box.height}`)"""


@pytest.fixture
def office(site: Site) -> Office:
    """The REST API."""
    return Office(site)


@pytest.fixture
def settings(site: Site):
    """Change settings of evaluations; they are put back."""
    path = f"{site.url}/++api++/@controlpanels/govportal-evaluation"
    admin = site.api("admin")
    before = admin.get(path, timeout=60).json()["data"]

    def change(**values):
        answer = admin.patch(path, json=values, timeout=60)
        assert answer.status_code == 204, answer.text

    yield change
    change(**{name: before[name] for name in ("least_shown", "windows")})


def accepted(office: Office) -> tuple[Any, str]:
    """A case that was accepted, of somebody with a phone of his own; gives it and the phone."""
    number = random.randrange(10**8)
    phone = f"139{number:08}"
    case = office.register(f"评价人{number:08}", phone=phone)
    office.do(INTAKE, case, "accept")
    return case, phone


def link(site: Site, phone: str, words: str) -> str:
    """The path of the link that an SMS with these words brought to a phone."""
    file, deadline = site.var / "sms" / "sent.jsonl", time.monotonic() + WAIT / 1000
    while time.monotonic() < deadline:
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        for line in reversed(lines):
            sent = json.loads(line)
            found = LINK.search(sent["text"])
            if sent["phone"] == phone and words in sent["text"] and found:
                return found[0]
        time.sleep(0.5)
    raise AssertionError(f"no SMS with {words}")


def judge(page: Page, level: str, tag: str = "", text: str = "") -> None:
    """Choose a level and submit."""
    page.get_by_label(level, exact=True).check()
    if tag:
        page.get_by_label(tag, exact=True).check()
    if text:
        page.get_by_label("还想说的话").fill(text)
    page.get_by_role("button", name="提交评价").click()
    expect(page.get_by_role("status").filter(has_text="感谢您的评价")).to_be_visible()


def test_a_link_that_does_not_work_leads_on(visit, check_page):
    page = visit("/evaluate/none", status=404)
    expect(page.get_by_text("这个链接无效", exact=False)).to_be_visible()
    check_page(page)


@pytest.mark.requirement("4.5.2.6")
def test_a_bad_review_is_put_right_and_judged_again(
    site: Site, visit, check_page, office: Office, settings
):
    settings(least_shown=1)
    _case, phone = accepted(office)

    page = visit(link(site, phone, "已受理，请在"), phone=True)
    check_page(page)
    page.get_by_role("button", name="提交评价").click()
    expect(page.get_by_text("请选择满意程度。")).to_be_visible()
    page.get_by_label("非常不满意", exact=True).check()
    check_page(page)
    judge(page, "非常不满意", "服务态度差效率低", "跑了三趟")
    check_page(page)

    page = visit("/worklist?kind=rectification", user=OFFICER)
    check_page(page)
    page.get_by_role("heading", level=2).get_by_role("link").first.click()
    state(page, "待回访")
    expect(page.get_by_text("跑了三趟")).to_be_visible()
    check_page(page)
    act(page, "登记回访", 回访结果="已联系上，核实了情况", 回访情况="已致歉")
    state(page, "整改中")
    act(page, "报告整改", 整改情况="已培训", 告知评价人的整改结果="窗口已改进服务")
    state(page, "待复核")
    url = page.url

    page = visit(url.removeprefix(site.url), user=OFFICE)
    act(page, "复核通过")
    state(page, "待再次评价")

    page = visit(link(site, phone, "已经整改"), phone=True)
    expect(page.get_by_text("窗口已改进服务")).to_be_visible()
    check_page(page)
    judge(page, "满意")
    page = visit(url.removeprefix(site.url), user=OFFICER)
    state(page, "已办结")

    page = visit("/evaluations")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader")).first
    expect(row).to_contain_text("%")
    check_page(page)
    row.get_by_role("link").click()
    expect(page.get_by_role("link", name=re.compile("按窗口"))).to_be_visible()
    check_page(page)


def test_the_window_shows_a_code_and_the_applicant_sees_what_waits(
    site: Site, visit, check_page, office: Office
):
    case, _phone = accepted(office)
    page = visit(f"/worklist/{case['uid']}", user=INTAKE)
    page.get_by_role("button", name="请办事人当场评价").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="显示二维码").click()
    expect(dialog.get_by_alt_text("评价二维码")).to_be_visible()
    check_page(page)
    tablet = dialog.get_by_role("link", name="打开平板评价页").get_attribute("href")
    page = visit(tablet.removeprefix(site.url))
    judge(page, "非常满意")
    # The next person at the tablet sees nothing of it.
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_text("评价", exact=True)).to_have_count(0)


class TestKiosk:
    def test_everything_is_large_and_nothing_leads_away(self, visit, check_page):
        page = visit("/kiosk")
        expect(page.get_by_role("heading", level=1)).to_have_text("您要办什么？")
        expect(page.get_by_role("contentinfo")).to_have_count(0)
        for path in ("/kiosk", "/kiosk/progress", "/kiosk/evaluation", "/kiosk/samples"):
            page = visit(path)
            assert page.evaluate(TARGETS) == []
            check_page(page)
        page = visit("/kiosk")
        page.get_by_role("link", name=re.compile("查办事指南")).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("办事指南")
        expect(page.get_by_role("contentinfo")).to_have_count(0)
        assert page.evaluate(TARGETS) == []
        page.get_by_role("link", name=re.compile("办事指南|许可|登记")).last.click()
        expect(page.get_by_role("button", name="打印本页")).to_be_visible()
        check_page(page)
        page.get_by_role("button", name="结束，回到首页").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("您要办什么？")

    def test_a_card_a_code_and_a_number_lead_to_ones_case(
        self, site: Site, visit, check_page, office: Office
    ):
        case, phone = accepted(office)
        page = visit("/kiosk")
        page.keyboard.type("370102199003078511")
        page.keyboard.press("Enter")
        number = page.get_by_label("申请人证件号码")
        expect(number).to_have_value("370102199003078511")
        assert "370102" not in page.url
        check_page(page)
        page.get_by_role("button", name="用办件编号查").click()
        page.get_by_label("办件编号").fill(case["number"])
        page.get_by_label("查询密码").fill(case["query_password"])
        page.get_by_role("button", name="查询", exact=True).click()
        expect(page.get_by_role("heading", name=case["matter_title"])).to_be_visible()
        check_page(page)

        open_page(page, f"{site.url}/kiosk")
        page.keyboard.type(site.url + link(site, phone, "已受理，请在"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("评价服务")
        assert page.evaluate(TARGETS) == []
        page.get_by_role("button", name="结束，回到首页").click()
        page.get_by_role("link", name=re.compile("评价服务")).click()
        page.get_by_label("办件编号", exact=False).last.fill(case["number"])
        page.get_by_label("查询密码").fill(case["query_password"])
        page.get_by_role("button", name="查找").click()
        judge(page, "满意")
        check_page(page)

    def test_a_sample_is_printed_and_an_idle_terminal_begins_anew(self, site: Site, visit):
        page = visit("/kiosk/samples")
        page.get_by_role("searchbox").fill(SAMPLES)
        page.get_by_role("button", name="搜索").click()
        page.get_by_role("link", name=SAMPLES, exact=True).first.click()
        page.get_by_role("link", name=re.compile("填写样本")).first.click()
        printed = page.locator("iframe.gp-printed")
        expect(printed).to_have_attribute("src", re.compile("^blob:"))

        page = visit("/kiosk/progress")
        page.clock.install()
        open_page(page, f"{site.url}/kiosk/progress")
        page.get_by_label("申请人证件号码").fill("370102199003078511")
        page.clock.run_for(75_000)
        expect(page.get_by_role("dialog", name="还在使用吗？")).to_be_visible()
        page.get_by_role("button", name="继续使用").click()
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.clock.run_for(95_000)
        page.wait_for_url(f"{site.url}/kiosk")
        expect(page.get_by_role("heading", level=1)).to_have_text("您要办什么？")
