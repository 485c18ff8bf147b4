"""A citizen books a time at a hall, changes and cancels it; the hall sees the day and closes it."""

from datetime import datetime
from playwright.sync_api import expect
from tests.browser.conftest import open_page

import pytest
import re


CITIZEN = "citizen-wang"
OTHER = "citizen-li"
INTAKE = "intake-jinan-approval"
HEAD = "head-jinan-approval"
OFFICE = "office-jinan"
HALL = "济南市示例政务服务中心"
#: Offered at two halls' departments, but named by one schedule alone.
MATTER = "企业简易注销登记"
PLACE = "11370100mb9a17406c"


def matter(site) -> str:
    """The path of the matter in Jinan."""
    query = {"portal_type": "Matter", "b_size": "500"}
    items = site.api().get(f"{site.url}/++api++/@search", params=query, timeout=60).json()["items"]
    found = [i for i in items if i["title"] == MATTER and f"/{PLACE}/" in i["@id"]]
    return found[0]["@id"].removeprefix(site.url)


def choose(page, number: int) -> str:
    """Choose the first slot of the open day with this number; gives the day."""
    days = page.get_by_role("group", name="选择日期").get_by_role("radio", name="可预约")
    day = days.nth(number)
    day.check()
    value = day.get_attribute("value")
    page.get_by_role("group", name="选择时段").get_by_role(
        "radio", name=re.compile("余"), disabled=False
    ).first.check()
    return value


@pytest.mark.requirement("4.5.2.4-b")
def test_a_citizen_books_changes_and_cancels(visit, site, check_page):
    page = visit("/halls")
    check_page(page)
    page.get_by_role("link", name=HALL).click()
    expect(page.get_by_role("heading", level=1, name=HALL)).to_be_visible()
    check_page(page)
    page = visit(matter(site), user=CITIZEN)
    page.get_by_role("link", name="网上预约").click()
    expect(page.get_by_role("heading", name="选择时间")).to_be_visible()
    check_page(page)
    page.get_by_role("button", name="确认预约").click()
    expect(page.get_by_text("请选择一个时段。").first).to_be_visible()
    day = choose(page, 1)
    page.get_by_role("button", name="确认预约").click()
    expect(page.get_by_label("联系电话")).to_be_focused()
    expect(page.get_by_text("请填写联系电话，用于通知预约变动。")).to_be_visible()
    page.get_by_label("联系电话").fill("13800000000")
    page.get_by_role("button", name="确认预约").click()
    expect(page.get_by_role("heading", name="预约成功")).to_be_focused()
    # The refused request itself stands in the browser's console.
    page.faults.clear()
    check_page(page)
    page.get_by_role("link", name="看取号二维码").click()
    expect(page.get_by_role("img", name="取号二维码")).to_be_visible()
    expect(page.get_by_text(re.compile(day_text(day)))).to_be_visible()
    check_page(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="加到手机日历").click()
    assert download.value.suggested_filename.endswith(".ics")
    page.get_by_role("button", name="改期").click()
    dialog = page.get_by_role("dialog")
    later = choose(dialog, 2)
    check_page(page)
    dialog.get_by_role("button", name="改到这里").click()
    # The page has been read again once the change stands in its course.
    expect(page.get_by_role("listitem").filter(has_text="改期")).to_be_visible()
    expect(page.get_by_text(re.compile(day_text(later))).first).to_be_visible()
    page.get_by_role("button", name="取消预约").click()
    page.get_by_role("dialog").get_by_role("button", name="取消预约").click()
    expect(page.get_by_text("已取消", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="取号二维码")).to_have_count(0)
    open_page(page, f"{site.url}/bookings?group=ended")
    expect(page.get_by_role("link", name=MATTER)).to_be_visible()
    check_page(page)


@pytest.mark.requirement("4.5.2.4-b")
def test_on_a_phone_who_is_not_logged_in_chooses_first(visit, check_page):
    page = visit("/halls", phone=True)
    check_page(page)
    page.get_by_role("link", name=HALL).click()
    page.get_by_role("link", name=re.compile("预约.*企业开办")).click()
    choose(page, 1)
    check_page(page)
    page.get_by_role("link", name="登录后预约").click()
    page.wait_for_url("**/login?return_url=**")
    assert "begin" in page.url


def test_the_hall_sees_the_day_and_closes_it(visit, site, check_page):
    schedule = schedule_of(site)
    slots = site.api().get(
        f"{site.url}/++api++/@appointment-slots", params={"schedule": schedule}, timeout=60
    )
    free = [day for day in slots.json()["days"] if day["state"] == "open"][1]
    given = {
        "schedule": schedule,
        "day": free["day"],
        "begin": free["slots"][0]["begin"],
        "applicant": {"key": "self", "phone": "13800000000"},
    }
    made = site.api(OTHER).post(f"{site.url}/++api++/@appointments", json=given, timeout=60)
    if made.status_code == 422:
        # Whoever has not proved his name says it.
        given["applicant"] = {"name": "李示例", "phone": "13800000000"}
        made = site.api(OTHER).post(f"{site.url}/++api++/@appointments", json=given, timeout=60)
    assert made.status_code == 201, made.text

    page = visit(f"/worklist/day?day={free['day']}", user=INTAKE)
    expect(page.get_by_role("link", name="李**")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("当天停办"))).to_have_count(0)
    check_page(page)
    page = visit(f"/worklist/day?day={free['day']}&view=month", user=INTAKE)
    expect(page.get_by_role("link", name=re.compile("已约 1")).first).to_be_visible()
    check_page(page)
    page = visit(f"/worklist/day?day={free['day']}", user=HEAD)
    page.get_by_role("button", name="当天停办：经营许可").click()
    page.get_by_label("停办原因").fill("电力检修")
    check_page(page)
    page.get_by_role("dialog").get_by_role("button", name="当天停办", exact=True).click()
    expect(page.get_by_text("1 个预约改到其他时段")).to_be_visible()
    page.get_by_role("button", name="知道了").click()
    expect(page.get_by_text("已停办：电力检修")).to_be_visible()
    moved = site.api(OTHER).get(
        f"{site.url}/++api++/@appointments/{made.json()['uid']}", timeout=60
    )
    assert moved.json()["day"] > free["day"]


def test_who_runs_the_offices_edits_hall_and_schedule(visit, site, check_page):
    path = site.path("ServiceHall", HALL)
    page = visit(path, user=OFFICE)
    check_page(page)
    page.get_by_role("button", name="停用：经营许可", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="停用").click()
    expect(page.get_by_role("button", name="恢复启用：经营许可", exact=True)).to_be_visible()
    page.get_by_role("button", name="恢复启用：经营许可", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="恢复启用").click()
    expect(page.get_by_role("button", name="停用：经营许可", exact=True)).to_be_visible()
    page.get_by_role("link", name="编辑：企业开办", exact=True).click()
    expect(page.get_by_label("预约业务名称")).to_have_value("企业开办")
    check_page(page)


def schedule_of(site) -> str:
    """The UID of the schedule of the hall's licences, which no other test books."""
    hall = site.path("ServiceHall", HALL)
    page = site.api().get(f"{site.url}/++api++{hall}/@page", timeout=60).json()
    return next(one["uid"] for one in page["schedules"] if one["title"] == "经营许可")


def day_text(day: str) -> str:
    """A day as pages begin to write it."""
    found = datetime.fromisoformat(day)
    return f"{found.month} 月 {found.day} 日"


def test_the_queue_is_entered_at_the_hall(visit, check_page):
    page = visit("/check-in")
    check_page(page)
    page.get_by_label("预约二维码").fill("0" * 24)
    page.get_by_role("button", name="取号").click()
    expect(page.get_by_text("没有这个预约码")).to_be_visible()
