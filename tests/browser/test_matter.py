"""The pages of matters, guides and catalogue entries, and of what is not there (any more)."""

from playwright.sync_api import expect
from tests.browser.conftest import open_page

import json
import pytest
import re
import requests
import shutil
import subprocess


MATTER = "/370000/370100/11370100mb9a17406c/11370100mb9a17406c3370112001000"
TITLE = "食品经营许可（新办）"
ENTRY = "/370000/11370000mb9a15929g/370112001000"
SUSPENDED = "/370000/370600/11370600mb9a22950q/11370600mb9a22950q3370114010000"
CANCELLED = "/370000/370600/370602/11370602mb9a29984p/11370602mb9a29984p437011200300001"


@pytest.fixture(scope="module")
def guide(site):
    """The path of the guide of `MATTER`."""
    page = site.api().get(f"{site.url}/++api++{MATTER}/@page", timeout=60).json()
    return page["guides"][0]["url"].removeprefix(site.url)


def status_of(site, path):
    return requests.get(site.url + path, timeout=60, allow_redirects=False)


def text_of(path):
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    # In the order in which it is drawn: cells of a table, not lines across them.
    run = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return re.sub(r"\s+", "", run.stdout.decode())


@pytest.mark.requirement("4.5.2.3-b")
@pytest.mark.parametrize("phone", [False, True])
def test_a_matter_answers_at_a_glance(visit, check_page, phone):
    page = visit(MATTER, phone=phone)
    glance = page.get_by_role("region", name="一眼看懂")
    for said in ("6 个工作日", "不用跑", "不收费", "6 种材料", "示例一路1号", "0531-55550131"):
        expect(glance).to_contain_text(said)
    for part in ("申请材料", "受理条件", "办理流程", "办结时限", "收费", "地点与电话", "常见问题"):
        expect(page.get_by_role("heading", name=part, exact=True)).to_be_visible()
    for part in ("权利与救济", "设定依据", "基本信息"):
        expect(page.get_by_role("heading", name=part, exact=True)).to_be_visible()
    check_page(page)


@pytest.mark.parametrize("phone", [False, True])
def test_a_guide_speaks_plainly_first(visit, check_page, guide, phone):
    page = visit(guide, phone=phone)
    headings = page.locator(".gp-block > h2").all_inner_texts()
    assert headings.index("怎么办") < headings.index("申请材料")
    expect(page.get_by_role("link", name="在线办理")).to_have_attribute(
        "href", re.compile("^https://sample.example.org/")
    )
    check_page(page)


@pytest.mark.parametrize("phone", [False, True])
def test_an_entry_says_who_carries_it_out_where(visit, check_page, phone):
    page = visit(ENTRY, phone=phone)
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
    check_page(page)
    page.get_by_label("选择地区").select_option("370600")
    page.get_by_role("button", name="查看").click()
    page.wait_for_url("**/implementations?region=370600")
    expect(page.get_by_text("烟台市行政审批服务局")).to_be_visible()
    expect(page.get_by_text("济南市行政审批服务局")).to_have_count(0)
    check_page(page)


def test_everything_is_there_without_scripts(visit):
    page = visit(MATTER, scripts=False)
    expect(page.get_by_text("1. 食品经营许可申请书")).to_be_visible()
    expect(page.locator(".gp-materials input")).to_have_count(0)
    expect(page.get_by_role("button", name="打印", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="下载 PDF")).to_be_visible()
    listed = visit(f"{ENTRY}/implementations", scripts=False)
    expect(listed.get_by_role("link", name=TITLE).first).to_be_visible()


def test_the_checklist_is_kept_in_the_browser_alone(visit):
    page = visit(MATTER)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.get_by_text("已备齐 0 种，共需 5 种")).to_be_visible()
    page.get_by_label("食品经营许可申请书，已备齐").check()
    page.get_by_label("电子证照库可以查到的免交").check()
    expect(page.get_by_text("已备齐 1 种，共需 4 种")).to_be_visible()
    assert [url for url in asked if "++api++" in url] == []
    open_page(page, page.url)
    expect(page.get_by_text("已备齐 1 种，共需 4 种")).to_be_visible()
    page.get_by_role("button", name="重新勾选").click()
    expect(page.get_by_text("已备齐 0 种，共需 5 种")).to_be_visible()


def test_the_contents_follow_the_reader(visit):
    page = visit(MATTER)
    toc = page.get_by_role("navigation", name="本页目录")
    toc.get_by_role("link", name="设定依据").click()
    expect(toc.locator("[aria-current]")).to_have_text("设定依据")


def test_what_search_engines_read_is_well_formed(visit, site):
    page = visit(MATTER, scripts=False)
    data = page.locator("script[type='application/ld+json']")
    found = [text for text in data.all_text_contents() if "GovernmentService" in text]
    assert len(found) == 1
    service = json.loads(found[0])
    assert service["provider"]["@type"] == "GovernmentOrganization"
    assert service["name"] == TITLE
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == service["url"] == site.url + MATTER


def test_a_code_to_take_along_opens_the_page(visit):
    page = visit(MATTER)
    page.get_by_role("link", name="二维码").click()
    image = page.get_by_role("dialog").get_by_role("img", name="本页网址的二维码")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.naturalWidth") > 0
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.requirement("4.5.2.3-b")
def test_a_citizen_finds_and_prints_a_guide(visit, guide, tmp_path):
    page = visit("/")
    page.get_by_role("searchbox").first.fill("食品经营许可")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    page.get_by_role("link", name=re.compile(re.escape(TITLE))).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("食品经营许可")
    open_page(page, page.url.split("/370000")[0] + guide)
    # On paper, too, with the way back.
    printed = tmp_path / "printed.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    on_paper = text_of(printed)
    folded = "请重点写清经营场所布局"
    for said in ("怎么办", "食品经营许可申请书", folded, "0531-55550131", guide):
        assert said in on_paper
    assert "下载PDF" not in on_paper
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 PDF").click()
    assert download.value.suggested_filename == f"{TITLE}办事指南.pdf"
    download.value.save_as(tmp_path / "guide.pdf")
    assert folded in text_of(tmp_path / "guide.pdf")


def test_the_checklist_is_printed_on_one_sheet(visit, tmp_path):
    page = visit(MATTER)
    # The button prints and takes the mark away again; what is printed is the same.
    page.evaluate("document.documentElement.setAttribute('data-gp-print', 'checklist')")
    printed = tmp_path / "checklist.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    on_paper = text_of(printed)
    assert "授权委托书" in on_paper
    assert "受理条件" not in on_paper
    assert len(re.findall(rb"/Type /Page\b(?!s)", printed.read_bytes())) == 1


def test_a_suspended_matter_says_why_and_where_else(visit, check_page):
    page = visit(SUSPENDED)
    expect(page.get_by_text("本事项已暂停办理")).to_be_visible()
    expect(page.get_by_text("考试系统升级", exact=False)).to_be_visible()
    expect(page.get_by_role("link", name="济南市 保安员证核发")).to_be_visible()
    expect(page.get_by_role("link", name="在线办理")).to_have_count(0)
    check_page(page)


@pytest.mark.parametrize("phone", [False, True])
def test_a_cancelled_matter_is_gone_with_a_page_of_its_own(visit, check_page, phone):
    page = visit(CANCELLED, phone=phone, status=410)
    expect(page.get_by_text("本事项已取消")).to_be_visible()
    expect(page.get_by_role("link", name="历下区 食品小作坊登记")).to_be_visible()
    check_page(page)


@pytest.mark.parametrize("phone", [False, True])
def test_what_never_was_offers_to_search(visit, check_page, site, phone):
    answer = status_of(site, "/370000/never-was")
    assert answer.status_code == 404
    assert "VirtualHostBase" not in answer.text, "the backend's address is nobody's business"
    page = visit("/370000/never-was", phone=phone, status=404)
    page.get_by_label("搜索要办的事").fill("食品")
    check_page(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")


def test_a_draft_asks_to_log_in_and_tells_nothing(visit, check_page, site):
    found = site.api("editor-jinan-approval").get(
        f"{site.url}/++api++/@search",
        params={"portal_type": "Matter", "review_state": "draft", "b_size": 1},
        timeout=60,
    )
    draft = found.json()["items"][0]
    path = draft["@id"].removeprefix(site.url)
    answer = status_of(site, path)
    assert answer.status_code == 401
    page = visit(path, status=401)
    expect(page.get_by_role("heading", name="请先登录")).to_be_visible()
    assert draft["title"] not in page.content()
    check_page(page)


def test_what_moved_leads_on_for_good(visit, site):
    if not site.password:
        pytest.skip("needs the administrator's password")
    admin = site.api("admin")
    aliases = f"{site.url}/++api++{MATTER}/@aliases"
    body = {"items": [{"path": "/old-address"}]}
    admin.post(aliases, json=body, timeout=60).raise_for_status()
    try:
        answer = status_of(site, "/old-address?from=paper")
        assert answer.status_code == 301
        assert answer.headers["Location"] == f"{MATTER}?from=paper"
        page = visit("/old-address")
        assert page.url == site.url + MATTER
    finally:
        admin.delete(aliases, json=body, timeout=60)
