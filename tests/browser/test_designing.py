"""An editor designs a form, reviewers publish it, a citizen fills it in."""

from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.test_applying import APPLICANT
from tests.browser.test_applying import CITIZEN
from tests.browser.test_applying import step
from tests.browser.test_reviewing import COUNTY
from tests.browser.test_reviewing import COUNTY_STEPS
from tests.browser.test_reviewing import Desk
from tests.browser.test_reviewing import desk
from tests.browser.test_reviewing import title

import pytest
import re


__all__ = ["desk", "title"]

EDITOR = "editor-lixia"
REVIEW = ("pass_department_review", "pass_legality_review", "approve", "publish")
Visit = Callable[..., Page]


def published_matter(desk: Desk, title: str) -> dict[str, str]:
    """A matter of the county that people can apply for on the portal."""
    path = desk.matter(title)
    desk.call(
        EDITOR,
        "PATCH",
        path,
        online=True,
        online_url="https://example.org/apply",
        online_depth="handling",
    )
    desk.do(EDITOR, path, "submit")
    for (user, _action), name in zip(COUNTY_STEPS, REVIEW, strict=True):
        desk.do(user, path, name)
    return desk.call("", "GET", path)


def add_field(page: Page, group: str, kind: str, label: str) -> None:
    """A field at the end of a group; its settings are open afterwards, its label has the focus."""
    page.get_by_role("button", name=f"在“{group}”中增加字段").press("Enter")
    page.get_by_role("button", name=kind, exact=True).press("Enter")
    expect(page.locator("[data-deed=title]:focus")).to_have_value(kind)
    page.keyboard.type(label)


def close(page: Page, label: str) -> None:
    """Close the settings of a field."""
    card(page, label).locator("[data-deed=toggle]").press("Enter")


def card(page: Page, label: str):
    return page.locator(".gp-design-card").filter(
        has=page.get_by_role("button", name=f"上移“{label}”")
    )


@pytest.mark.requirement("4.3.6")
def test_a_form_is_designed_published_and_filled_in(
    visit: Visit, desk: Desk, title: str, check_page: Callable[[Page], None]
) -> None:
    matter = published_matter(desk, title)
    page = visit(f"{COUNTY}/add?type=FormDefinition", user=EDITOR)
    page.get_by_label("表单名称").fill(f"{title}申请表")
    page.get_by_label("增加适用事项").fill(title)
    page.get_by_role("option", name=re.compile(title)).click()
    expect(page.locator(".gp-codes")).to_contain_text(title)
    check_page(page)

    page.get_by_role("navigation", name="表单分组").get_by_role(
        "button", name=re.compile("^表单设计")
    ).click()
    page.get_by_text("表单还是空的").wait_for()
    page.get_by_role("button", name="增加分组").press("Enter")
    expect(page.get_by_label("分组标题")).to_be_focused()
    page.keyboard.type("经营情况")
    add_field(page, "经营情况", "单选", "经营方式")
    page.get_by_label("选项 1 的名称").fill("门店")
    page.get_by_label("选项 2 的名称").fill("网络")
    close(page, "经营方式")
    add_field(page, "经营情况", "单行文字", "网店地址")
    page.get_by_label("必填", exact=True).check()
    page.get_by_text("显示条件", exact=True).last.click()
    page.get_by_role("button", name="增加条件").click()
    page.get_by_label("值", exact=True).select_option(label="网络")
    close(page, "网店地址")
    add_field(page, "经营情况", "表格", "从业人员")
    page.get_by_label("列的标题").fill("姓名")
    page.get_by_role("button", name="增加一列").click()
    page.get_by_label("列的标题").last.fill("年龄")
    page.get_by_label("种类").last.select_option(label="整数")
    check_page(page)
    close(page, "从业人员")
    add_field(page, "经营情况", "必须勾选的承诺", "承诺所填内容真实")
    close(page, "承诺所填内容真实")
    page.get_by_role("button", name="上移“从业人员”").press("Enter")
    expect(page.get_by_role("button", name="上移“从业人员”")).to_be_focused()
    page.get_by_role("button", name="撤销", exact=True).click()

    # The form that citizens fill in, judged by the server.
    trial = page.get_by_role("region", name="试填")
    expect(trial.get_by_label("网店地址")).to_have_count(0)
    trial.get_by_label("网络").check()
    trial.get_by_role("button", name="校验试填内容").click()
    expect(trial.get_by_label("网店地址")).to_be_focused()
    expect(trial.get_by_role("status")).to_have_text("试填的内容有 2 处不合格。")
    trial.get_by_label("网店地址").fill("https://example.org")
    trial.get_by_label("承诺所填内容真实").check()
    trial.get_by_role("button", name="校验试填内容").click()
    expect(trial.get_by_role("status")).to_have_text("试填的内容合格，可以提交。")
    check_page(page)
    page.keyboard.press("Control+s")
    page.wait_for_url("**/edit")
    path = page.url.partition("/edit")[0].partition(COUNTY)[2]
    form = f"{COUNTY}{path}"

    stored = desk.call(EDITOR, "GET", form)
    assert stored["used_for"] == [matter["implementation_code"]]
    assert list(stored["form_schema"]["required"]) == ["text", "declaration"]
    assert stored["form_layout"]["groups"][0]["rows"][1][0]["when"] == {
        "field": "radio",
        "equals": "choice_2",
    }
    phone = visit(f"{form}/edit", user=EDITOR, phone=True)
    phone.get_by_role("button", name=re.compile("第 1 组")).click()
    phone.get_by_role("button", name=re.compile("^表单设计")).click()
    card(phone, "网店地址").locator("[data-deed=toggle]").click()
    check_page(phone)

    desk.do(EDITOR, form, "submit")
    desk.do("publisher-lixia", form, "publish")
    shown = visit(form)
    expect(shown.get_by_text("第 1 版")).to_be_visible()
    expect(shown.get_by_text("“经营方式”是“网络”时填写。")).to_be_visible()
    expect(shown.get_by_label("承诺所填内容真实")).to_be_disabled()
    check_page(shown)
    expect(shown.get_by_role("link", name=title, exact=True)).to_be_visible()

    data = {"matter": matter["UID"], "applicant": APPLICANT}
    case = desk.call(CITIZEN, "POST", "/@applications", **data)
    filling = visit(f"/cases/{case['uid']}/fill", user=CITIZEN)
    step(filling, "填写表单")
    expect(filling.get_by_label("网店地址")).to_have_count(0)
    filling.get_by_label("网络").check()
    filling.get_by_label("网店地址").fill("https://example.org")
    filling.get_by_role("button", name="增加一项").click()
    filling.get_by_role("group", name="第 1 项").get_by_label("年龄").fill("30")
    check_page(filling)
