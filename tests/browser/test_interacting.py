"""Asking in the browser, from the answers that are there already to the reply and its rating."""

from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.test_handling import act
from tests.browser.test_handling import CheckPage
from tests.browser.test_handling import state

import pytest
import re


INTAKE, OFFICER, HEAD = (f"{name}-lixia-approval" for name in ("intake", "officer", "head"))
SUBJECT = "周六能不能办营业执照"


def done(page: Page, action: str, **fields: str) -> None:
    """A person's own action: its dialog, filled in and confirmed."""
    page.get_by_role("button", name=action, exact=True).click()
    dialog = page.get_by_role("dialog")
    for label, value in fields.items():
        control = dialog.get_by_label(label)
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(label=value)
        else:
            control.fill(value)
    dialog.get_by_role("button", name=action, exact=True).click()
    expect(dialog).to_be_hidden()


def test_an_answer_is_found_without_scripts(visit, check_page: CheckPage):
    page = visit("/consult?q=营业执照丢了怎么办", scripts=False)
    expect(page.get_by_role("heading", name="可能的答案")).to_be_visible()
    assert page.locator("section[aria-labelledby=answers] li").count() > 0


@pytest.mark.requirement("4.5.2.2-a")
def test_a_consultation_goes_its_whole_way(site, visit, check_page: CheckPage):
    person = visit("/consult", phone=True)
    check_page(person)
    person.get_by_label("您想问什么").fill(SUBJECT)
    expect(person.locator("section[aria-labelledby=answers] [role=status]")).to_contain_text(
        re.compile("找到|没有找到")
    )
    person.get_by_role("button", name="没有找到答案，去留言").click()
    check_page(person)
    person.get_by_role("button", name="提交", exact=True).click()
    expect(person.get_by_role("alert")).to_contain_text("还没有提交")
    # The browser notes the refusal.
    assert len(person.faults) == 1 and "422" in person.faults.pop()
    check_page(person)
    expect(person.get_by_role("textbox", name="标题")).to_have_value(SUBJECT)
    person.get_by_role("textbox", name="内容").fill(
        "我叫王示例，想周六上午来办营业执照，电话13800138001。"
    )
    person.get_by_label("所在地区").select_option(label="济南市")
    person.get_by_label("区县").select_option(label="历下区")
    person.get_by_label("姓名或者称呼").fill("王示例")
    person.get_by_label("联系电话").fill("13800138001")
    person.get_by_label(re.compile("同意把问题和答复")).check()
    person.get_by_role("button", name="提交", exact=True).click()
    expect(person.get_by_role("heading", name="已经提交")).to_be_visible()
    check_page(person)
    number, password = person.locator(".gp-ticket dd").all_inner_texts()

    intake = visit("/worklist?kind=consultation", user=INTAKE)
    check_page(intake)
    intake.get_by_role("link", name=SUBJECT, exact=True).first.click()
    state(intake, "待答复")
    intake.wait_for_load_state("networkidle")
    check_page(intake)
    intake.locator(".gp-decide-buttons").get_by_role("button", name="分派", exact=True).click()
    dialog = intake.get_by_role("dialog")
    expect(dialog.get_by_test_id("advice")).to_contain_text("建议：登记注册")
    expect(dialog.get_by_test_id("advice")).to_contain_text("营业执照")
    dialog.get_by_role("button", name=re.compile("采用.*登记注册")).click()
    check_page(intake)
    dialog.get_by_role("button", name="分派", exact=True).click()
    expect(dialog).to_be_hidden()

    path = intake.url.removeprefix(site.url).split("?")[0]
    officer = visit(path, user=OFFICER)
    act(officer, "请咨询人补充", 要补充的内容="办哪一种企业？")
    state(officer, "待补充")

    open_page(person, f"{site.url}/interactions/query")
    check_page(person)
    person.get_by_label("编号").fill(number)
    person.get_by_label("查询密码").fill(password)
    person.get_by_role("button", name="查询").click()
    expect(person.get_by_text("办哪一种企业？").first).to_be_visible()
    check_page(person)
    done(person, "补充说明", **{"补充说明 （必填）": "个体工商户"})
    expect(person.locator(".gp-tag").filter(has_text="待答复")).to_be_visible()

    open_page(officer, site.url + path)
    act(officer, "答复", 答复内容="周六上午可以办理，请带身份证。")
    state(officer, "已答复")
    check_page(officer)

    open_page(person, f"{site.url}/interactions/query")
    person.get_by_label("编号").fill(number)
    person.get_by_label("查询密码").fill(password)
    person.get_by_role("button", name="查询").click()
    expect(person.get_by_text("周六上午可以办理，请带身份证。").first).to_be_visible()
    done(person, "评价", 您满意吗="满意")
    expect(person.get_by_text("您的评价：满意")).to_be_visible()
    check_page(person)

    head = visit(path, user=HEAD)
    head.get_by_role("button", name="审核公开这件咨询").click()
    dialog = head.get_by_role("dialog")
    expect(dialog.get_by_text(re.compile("已自动遮盖：王示例、13800138001"))).to_be_visible()
    assert "13800138001" not in dialog.get_by_label("问题").input_value()
    check_page(head)
    dialog.get_by_label(re.compile("已通读全文")).check()
    dialog.get_by_role("button", name="公开", exact=True).click()
    expect(dialog).to_be_hidden()

    reader = visit("/consultations", phone=True)
    check_page(reader)
    reader.get_by_role("link", name=SUBJECT).click()
    expect(reader.get_by_text("周六上午可以办理，请带身份证。")).to_be_visible()
    check_page(reader)


@pytest.mark.requirement("4.5.1.4")
def test_an_operator_registers_a_call(visit, check_page: CheckPage):
    page = visit("/", user="operator-jinan")
    page.get_by_role("link", name="来电登记").click()
    page.get_by_label("来电号码").fill("13800138009")
    page.get_by_role("button", name="接听").click()
    expect(page.get_by_text("这个号码没有登记过")).to_be_visible()
    page.get_by_role("button", name="投诉", exact=True).click()
    check_page(page)
    page.get_by_role("textbox", name="标题").fill("窗口迟开")
    page.get_by_role("textbox", name="内容").fill("九点半才开门。")
    page.get_by_label("所在地区").select_option(label="济南市")
    page.get_by_label("姓名或者称呼").fill("赵示例")
    page.get_by_role("button", name="提交", exact=True).click()
    expect(page.get_by_text(re.compile("已登记，编号 TS370100"))).to_be_visible()
    page.get_by_role("button", name="接听").click()
    expect(page.get_by_text("赵**，1 件")).to_be_visible()
    check_page(page)


@pytest.mark.parametrize(
    "path, user, phone",
    [
        ("/complain", "", True),
        ("/suggest", "citizen-wang", False),
        ("/interactions", "citizen-wang", True),
        ("/phones", "", True),
        ("/complaint", "", False),
        ("/worklist/joint", OFFICER, False),
        ("/admin/interaction", "site-admin", False),
    ],
)
def test_the_other_pages(visit, check_page: CheckPage, path, user, phone):
    check_page(visit(path, user=user, phone=phone))
