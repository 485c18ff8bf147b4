"""Reviewers in their browser: the way of a matter and of a catalogue entry, returns, batches."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field
from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from tests.browser.conftest import Site
from tests.publishing.review.http import MATTER
from typing import Any

import csv
import io
import pytest
import random
import re


COUNTY = "/370000/370100/370102/11370102mb9a25174j"
PROVINCE = "/370000/11370000mb9a15929g"
LIXIA = "11370102MB9A25174J"
COUNTY_STEPS = (
    ("reviewer-lixia", "部门审核通过"),
    ("legality-jinan", "合法性审查通过"),
    ("office-lixia", "审批通过"),
    ("publisher-lixia", "发布"),
)
PROVINCE_STEPS = (
    ("reviewer-province", "部门审核通过"),
    ("legality-province", "合法性审查通过"),
    ("office-province", "审批通过"),
    ("publisher-province", "发布"),
)
BASIS = [{"title": "中华人民共和国食品安全法", "article": "第三十五条"}]


@dataclass
class Desk:
    """What the tests do over the REST API, as the people of the sample province."""

    site: Site
    sessions: dict[str, Any] = field(default_factory=dict)

    def call(self, user: str, method: str, path: str, **data: Any) -> Any:
        """A request; gives the JSON of the answer."""
        url = f"{self.site.url}/++api++{path}"
        if user not in self.sessions:
            self.sessions[user] = self.site.api(user)
        answer = self.sessions[user].request(method, url, json=data or None, timeout=120)
        assert answer.ok, answer.text
        return answer.json() if answer.text else None

    def make(self, user: str, place: str, **fields: Any) -> str:
        """A draft; gives its path."""
        made = self.call(user, "POST", place, **fields)
        return place + made["@id"].partition(place)[2]

    def matter(self, title: str) -> str:
        """A complete draft of the county's editor."""
        code = f"3701{random.randrange(10**8):08}"
        return self.make(
            "editor-lixia",
            COUNTY,
            **MATTER,
            **{"@type": "Matter", "title": title, "basic_code": code},
            implementation_code=f"{LIXIA}4{code}",
            exercise_level="county",
            matter_type="permit",
            themes_legal=["010"],
        )

    def entry(self, title: str) -> str:
        """A complete draft of a catalogue entry by the province's editor."""
        return self.make(
            "editor-province",
            PROVINCE,
            **{"@type": "CatalogueEntry", "title": title},
            basic_code=f"3701{random.randrange(10**8):08}",
            matter_type="permit",
            exercise_levels=["city", "county"],
            legal_basis=BASIS,
        )

    def do(self, user: str, path: str, transition: str, comment: str = "") -> None:
        """A transition."""
        self.call(user, "POST", f"{path}/@workflow/{transition}", comment=comment)

    def state(self, path: str) -> str:
        """The state, as an auditor sees it."""
        return self.call("auditor", "GET", path)["review_state"]


@pytest.fixture
def desk(site: Site) -> Desk:
    """The REST API."""
    return Desk(site)


@pytest.fixture
def title() -> str:
    """A title that no other run has used."""
    return f"浏览器测试事项{random.randrange(10**6):06}"


CheckPage = Callable[[Page], None]


def confirm(page: Page, action: str, comment: str = "") -> None:
    """Do what a dialog asks about."""
    dialog = page.get_by_role("dialog")
    if comment:
        dialog.get_by_role("textbox").fill(comment)
    dialog.get_by_role("button", name=action, exact=True).click()
    expect(dialog).to_be_hidden()


def open_task(page: Page, title: str) -> None:
    """Find a task in the list and go to it."""
    page.get_by_label("名称或编码").fill(title)
    page.get_by_role("button", name="筛选", exact=True).click()
    page.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"审核：{title}")


@pytest.mark.requirement("4.4.1.1.3-c")
def test_reviewers_pass_a_county_editors_matter_up_through_all_steps(visit, desk, site, title):
    path = desk.matter(title)
    page = visit(f"{path}/review", user="editor-lixia")
    page.get_by_role("button", name="提交审核").click()
    confirm(page, "提交审核", "请审核")
    expect(page.get_by_text("现为“部门审核”")).to_be_visible()
    assert site.api().get(f"{site.url}/++api++{path}").status_code == 401
    for user, action in COUNTY_STEPS:
        page = visit("/tasks", user=user)
        open_task(page, title)
        stage = page.locator("[aria-current=step]")
        expect(stage).to_contain_text("正在办理")
        page.get_by_role("button", name=action, exact=True).click()
        confirm(page, action, "同意")
        # On to what waits next, or back to the list.
        expect(page.get_by_text(f"“{title}”已办理")).to_be_visible()
    public = visit(f"/matters?q={title}")
    expect(public.get_by_role("link", name=title, exact=True).first).to_be_visible()
    found = site.api().get(f"{site.url}/api/v1/matters", params={"q": title}).json()
    assert [item["title"] for item in found["items"]] == [title]
    page = visit(f"{path}/review", user="auditor")
    for name in ("部门审核员", "合法性审查员", "政务服务机构管理员", "发布员"):
        expect(page.locator(".gp-timeline").get_by_text(f"（{name}）").first).to_be_visible()


@pytest.mark.requirement("4.4.1.1.2-c")
def test_reviewers_pass_a_catalogue_entry_and_it_is_public(visit, desk, site, title):
    path = desk.entry(title)
    desk.do("editor-province", path, "submit")
    for user, action in PROVINCE_STEPS:
        page = visit("/tasks?sort=-since", user=user)
        open_task(page, title)
        page.get_by_role("button", name=action, exact=True).click()
        confirm(page, action)
        expect(page.get_by_text(f"“{title}”已办理")).to_be_visible()
    found = site.api().get(f"{site.url}/api/v1/catalogue", params={"q": title}).json()
    assert [item["title"] for item in found["items"]] == [title]
    expect(visit(path).get_by_role("heading", level=1)).to_contain_text(title)


def test_a_return_reaches_the_editor_with_reason_and_remarks(visit, desk, title, check_page):
    path = desk.matter(title)
    desk.do("editor-lixia", path, "submit")
    page = visit(f"{path}/review", user="reviewer-lixia")
    check_page(page)
    page.get_by_role("button", name=re.compile("提意见.*受理条件")).click()
    page.get_by_label("对“受理条件”的意见").first.fill("请写明场所面积。")
    page.keyboard.press("Alt+r")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("请写明场所面积。")
    dialog.get_by_role("button", name="内容不完整").click()
    check_page(page)
    dialog.get_by_role("textbox").press("Control+Enter")
    expect(page.get_by_text(f"“{title}”已办理")).to_be_visible()
    assert desk.state(path) == "draft"

    page = visit("/tasks?kind=returned", user="editor-lixia")
    item = page.get_by_role("listitem").filter(has_text=title)
    expect(item).to_contain_text("内容不完整")
    expect(item).to_contain_text("1 条逐项意见")
    check_page(page)
    item.get_by_role("link", name="查看意见").click()
    said = page.get_by_role("region", name="退回意见")
    expect(said).to_contain_text("受理条件")
    expect(said).to_contain_text("请写明场所面积。")
    check_page(page)

    # In the form it stands at the field that it is about.
    page = visit(f"{path}/edit", user="editor-lixia")
    notice = page.locator(".gp-returned")
    expect(notice).to_contain_text("内容不完整")
    notice.get_by_role("link", name="受理条件").click()
    beside = page.locator(".gp-remarked", has=page.locator("[data-field='acceptance_conditions']"))
    expect(beside).to_contain_text("审核意见：请写明场所面积。")
    check_page(page)


def test_refuses_a_return_without_a_reason(visit, desk, title):
    path = desk.matter(title)
    desk.do("editor-lixia", path, "submit")
    page = visit(f"{path}/review", user="reviewer-lixia")
    page.get_by_role("button", name="退回编辑").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="退回编辑").click()
    expect(dialog.get_by_text("请填写原因")).to_be_visible()
    expect(dialog.get_by_role("textbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert desk.state(path) == "department_review"


def test_says_when_somebody_was_faster(visit, desk, title):
    path = desk.matter(title)
    desk.do("editor-lixia", path, "submit")
    page = visit(f"{path}/review", user="reviewer-lixia")
    desk.do("editor-lixia", path, "withdraw")
    page.get_by_role("button", name="部门审核通过").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="部门审核通过").click()
    expect(dialog.get_by_role("alert")).to_contain_text("现在的状态是“草稿”")
    dialog.get_by_role("button", name="关闭").last.click()
    expect(page.get_by_role("button", name="部门审核通过")).to_have_count(0)
    assert desk.state(path) == "draft"


def test_several_are_passed_at_once_and_each_says_what_became_of_it(visit, desk, title, check_page):
    paths = [desk.matter(f"{title}之{number}") for number in "一二三"]
    for path in paths:
        desk.do("editor-lixia", path, "submit")
    page = visit(f"/tasks?text={title}", user="reviewer-lixia")
    desk.do("editor-lixia", paths[1], "withdraw")
    page.get_by_label("全选本页").press("Space")
    expect(page.get_by_text("已选 3 项")).to_be_visible()
    check_page(page)
    page.get_by_role("button", name="部门审核通过").press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("同意")
    dialog.get_by_role("button", name="部门审核通过").click()
    outcome = page.get_by_text("已办理 2 项，未办成 1 项。")
    expect(outcome).to_be_visible()
    expect(page.get_by_text(f"{title}之二：")).to_be_visible()
    assert [desk.state(path) for path in paths] == [
        "legality_review",
        "draft",
        "legality_review",
    ]
    check_page(page)


def test_a_list_is_kept_as_a_table(visit, desk, title):
    desk.do("editor-lixia", desk.matter(title), "submit")
    page = visit(f"/tasks?text={title}", user="reviewer-lixia")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出 CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["名称"] for row in rows] == [title]


def test_a_change_is_shown_element_by_element(visit, desk, title, check_page):
    path = desk.matter(title)
    desk.do("editor-lixia", path, "submit")
    names = ("pass_department_review", "pass_legality_review", "approve", "publish")
    for (user, _action), name in zip(COUNTY_STEPS, names, strict=True):
        desk.do(user, path, name)
    made = desk.call("editor-lixia", "POST", f"{path}/@workingcopy")
    copy = COUNTY + made["@id"].partition(COUNTY)[2]
    desk.call("editor-lixia", "PATCH", copy, promised_limit=3)
    desk.do("editor-lixia", copy, "submit")
    page = visit(f"{copy}/review", user="reviewer-lixia")
    changes = page.get_by_role("region", name="与已发布版的不同")
    expect(changes).to_contain_text("承诺办结时限")
    expect(changes.locator("ins").first).to_contain_text("3")
    expect(page.get_by_role("link", name="查看现行的原内容")).to_have_attribute("href", path)
    check_page(page)
    # Published, the copy is gone, and the reviewer goes on.
    for (user, _action), name in zip(COUNTY_STEPS[:3], names, strict=False):
        desk.do(user, copy, name)
    page = visit(f"{copy}/review", user="publisher-lixia")
    page.get_by_role("button", name="发布", exact=True).click()
    confirm(page, "发布")
    expect(page.get_by_text(f"“{title}”已办理")).to_be_visible()
    assert desk.call("", "GET", path)["promised_limit"] == 3


def test_every_page_says_how_much_waits(visit, desk, title):
    desk.do("editor-lixia", desk.matter(title), "submit")
    page = visit("/", user="reviewer-lixia")
    link = page.get_by_role("banner").get_by_role("link", name="待办理")
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的任务")
    assert visit("/").get_by_role("link", name="我的任务").count() == 0


@pytest.mark.parametrize("phone", [False, True])
def test_the_pages_of_reviewers_are_sound(visit, desk, title, check_page, phone):
    path = desk.matter(title)
    desk.do("editor-lixia", path, "submit")
    page = visit(f"/tasks?text={title}", user="reviewer-lixia", phone=phone)
    check_page(page)
    open_page(page, page.url.partition("/tasks")[0] + f"{path}/review")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"审核：{title}")
    check_page(page)
    empty = visit("/tasks?kind=scheduled", user="reviewer-lixia", phone=phone)
    expect(empty.get_by_text("没有等待生效的内容")).to_be_visible()
    check_page(empty)


def test_refuses_who_is_not_logged_in_or_not_concerned(visit, desk, title):
    path = desk.matter(title)
    for address in ("/tasks", f"{path}/review"):
        page = visit(address, status=401)
        expect(page.get_by_role("heading", level=1)).to_have_text("请先登录")
    page = visit(f"{path}/review", user="editor-yantai", status=403)
    expect(page.get_by_role("heading", level=1)).to_have_text("您没有查看此页面的权限")
