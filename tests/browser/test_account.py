"""People and their accounts: registered, proved, authorised, told."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from datetime import timedelta
from govportal.codes.faults import CodesError
from govportal.codes.identifiers import check_resident_id
from govportal.codes.identifiers import check_uscc
from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.test_applying import FORM
from tests.browser.test_applying import matter

import pytest
import random
import re


AGENT = "citizen-li"
CITIZEN = "citizen-wang"
PASSWORD = "Taishan-1545m"
PAGES = ["/my", "/my/messages", "/my/profile", "/my/organisations"]


def checked(body: str, check: Callable[[str], str]) -> str:
    """A number with its check digit, one that no other run has used."""
    for sign in "0123456789ABCDEFGHJKLMNPQRTUWXY":
        with suppress(CodesError):
            return check(body + sign)
    raise AssertionError(body)


def said(page: Page, text: str) -> None:
    """What was done is announced."""
    expect(page.get_by_role("status").filter(has_text=text).first).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_the_pages_about_oneself_are_sound_on_a_phone(visit, check_page, path):
    page = visit(path, user=CITIZEN, phone=True)
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("link", name="概览")).to_be_visible()
    check_page(page)


@pytest.mark.requirement("4.3.1-e")
def test_a_person_registers_and_lets_another_apply_for_the_organisation(visit, site, check_page):
    number = checked(f"37010219900307{random.randrange(10**3):03}", check_resident_id)
    code = checked(f"91370100MA{random.randrange(10**7):07}", check_uscc)
    phone, name, firm = f"139{random.randrange(10**8):08}", "赵示例", f"示例商贸有限公司{code[-5:]}"

    # Who isn't logged in comes to the login, and from there to the registration.
    page = visit("/my")
    page.wait_for_url("**/login?return_url=%2Fmy")
    page.get_by_role("link", name="注册账号").click()
    page.get_by_label("姓名").fill(name)
    page.get_by_role("button", name="获取验证码").click()
    expect(page.get_by_label("手机号码或者电子邮箱")).to_be_focused()
    page.get_by_label("手机号码或者电子邮箱").fill(phone)
    page.get_by_role("button", name="获取验证码").click()
    said(page, "验证码已经发出")
    page.get_by_label("验证码").fill("000000")
    for field in ("password", "repeated"):
        page.locator(f"[name={field}]").fill(PASSWORD)
    page.get_by_role("button", name="注册并登录").click()
    expect(page.get_by_label("验证码")).to_be_focused()
    page.faults.clear()
    check_page(page)
    page.get_by_label("验证码").fill(site.code(phone))
    page.get_by_role("button", name="注册并登录").click()
    page.wait_for_url("**/my")
    expect(page.get_by_text("未实名认证")).to_be_visible()
    check_page(page)

    # The name is proved: a wrong number is refused at its field.
    page.get_by_role("link", name="去认证").click()
    page.get_by_label("证件号码").fill("370102199003071233")
    page.get_by_role("button", name="认证", exact=True).click()
    expect(page.get_by_label("证件号码")).to_be_focused()
    page.faults.clear()
    page.get_by_label("证件号码").fill(number)
    page.get_by_role("button", name="认证", exact=True).click()
    said(page, "已经保存")
    expect(page.get_by_text("已实名认证")).to_be_visible()
    expect(page.get_by_text(number)).to_have_count(0)
    check_page(page)

    page.get_by_role("link", name="单位和授权").first.click()
    page.get_by_role("button", name="登记单位").click()
    page.get_by_label("统一社会信用代码").fill(code)
    page.get_by_label("单位名称").fill(firm)
    page.get_by_label("单位类型").select_option(index=1)
    page.get_by_role("button", name="登记", exact=True).click()
    said(page, "已经保存")
    expect(page.get_by_role("heading", name=firm)).to_be_visible()
    check_page(page)

    # Another asks to act for it, and may.
    agent = visit("/my/organisations", user=AGENT)
    agent.get_by_role("button", name="申请授权").click()
    agent.get_by_label("单位的统一社会信用代码").fill(code)
    agent.get_by_label("有效期起").fill(date.today().isoformat())
    agent.get_by_label("有效期止").fill((date.today() + timedelta(30)).isoformat())
    agent.get_by_role("button", name="提交申请").click()
    said(agent, "已经保存")
    page.reload()
    check_page(page)
    page.get_by_role("button", name="同意：李示例", exact=True).click()
    page.get_by_label("授权事项").fill("代为提交申请")
    page.get_by_role("button", name="同意", exact=True).click()
    said(page, "已经保存")
    expect(page.get_by_text("代为提交申请")).to_be_visible()

    # He applies for it: name and number are known.
    uid = matter(site)[1]
    open_page(agent, f"{site.url}/apply/{uid}")
    agent.get_by_label(re.compile("我已经看过受理条件")).check()
    agent.get_by_role("button", name="开始申请").click()
    agent.wait_for_url("**/fill")
    agent.get_by_label(firm).check()
    expect(agent.get_by_label("联系人")).to_have_value("李示例")
    agent.get_by_label("联系电话").fill("13800000000")
    check_page(agent)
    agent.get_by_role("button", name="下一步").click()
    expect(agent.get_by_label("经营者名称")).to_have_value(firm)

    # What he is told stands in his messages, and leads to the case.
    given = {
        "matter": uid,
        "applicant": {"key": code, "phone": "13800000000"},
        "form": FORM,
        "materials": [{"position": position, "obtained": "other"} for position in range(1, 7)],
        "declaration": True,
        "submit": True,
    }
    answer = site.api(AGENT).post(f"{site.url}/++api++/@applications", json=given, timeout=60)
    assert answer.status_code == 201, answer.text
    assert answer.json()["applicant_name"] == firm
    open_page(agent, f"{site.url}/my")
    expect(agent.get_by_role("banner").get_by_role("link", name=re.compile("未读"))).to_be_visible()
    agent.get_by_role("link", name="看消息").click()
    message = agent.locator("details").filter(has_text="您的申请已提交").first
    message.locator("summary").click()
    expect(message).not_to_have_class(re.compile("gp-unread"))
    check_page(agent)
    agent.get_by_label("短信").click()
    said(agent, "已经保存")
    message.get_by_role("link", name="打开办件").click()
    expect(agent.get_by_text(answer.json()["number"]).first).to_be_visible()
