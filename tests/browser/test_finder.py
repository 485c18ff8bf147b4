"""Finding things: a citizen narrows lists, shares what was found, and searches everything."""

from playwright.sync_api import expect
from playwright.sync_api import Page
from tests.browser.conftest import open_page
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest
import re


JINAN = "370100"
LISTS = (
    "/matters",
    "/guides",
    "/catalogue",
    "/departments",
    "/laws",
    "/intermediaries",
    "/questions",
    "/search?q=企业",
)


def titles(page: Page) -> list[str]:
    return page.locator(".gp-result h3 > a").all_inner_texts()


def total(page: Page) -> int:
    text = page.locator(".gp-found [role=status]").inner_text()
    return int(re.sub(r"\D", "", text))


def params(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def value(page: Page, filter: str, title: str):
    """The link of a filter's value."""
    return page.locator(".gp-facet", has=page.locator("h3", has_text=filter)).get_by_role(
        "link", name=re.compile(f"^{title}")
    )


def open_filters(page: Page) -> None:
    """On a phone, and where styles come by script, the filters are behind a button."""
    button = page.locator(".gp-facets > summary")
    if button.is_visible():
        button.click()


def count_of(link) -> int:
    return int(link.locator(".gp-facet-count").inner_text().replace(",", ""))


# --- What does not lead anywhere


@pytest.mark.parametrize(
    "query,word", (("type=magic", "没有取值"), ("cursor=gefaelscht", "第一页"))
)
def test_says_what_is_wrong_with_an_address(visit, query, word):
    page = visit(f"/matters?{query}", status=422)
    expect(page.get_by_role("alert").first).to_contain_text(word)
    page.locator(".gp-notice a").first.click()
    expect(page.locator(".gp-result").first).to_be_visible()


def test_helps_when_nothing_is_found(visit, check_page):
    page = visit("/search?q=没有这样的名字&region=370100")
    expect(page.get_by_text("没有符合条件的内容")).to_be_visible()
    expect(page.locator(".gp-hints a[href='tel:12345']")).to_be_visible()
    expect(page.get_by_role("link", name="在全部地区中查找")).to_be_visible()
    check_page(page)


def test_ignores_what_messengers_add_to_addresses(visit):
    page = visit("/matters?region=370100&from=timeline&isappinstalled=0")
    assert total(page) > 0


# --- A citizen narrows a list


@pytest.mark.requirement("4.5.2.3-b")
@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_a_good_page(visit, check_page, path):
    page = visit(path)
    assert titles(page)
    check_page(page)


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_a_good_page_on_a_phone(visit, check_page, path):
    page = visit(path, phone=True)
    assert titles(page)
    check_page(page)


@pytest.mark.requirement("4.5.2.3-b")
def test_finds_by_filters_whose_counts_are_right(visit):
    page = visit("/matters")
    everything = total(page)
    page.evaluate("window.gpSame = true")
    for filter, title in (("地区", "济南市"), ("事项类型", "行政许可"), ("服务对象", "企业法人")):
        link = value(page, filter, title)
        promised = count_of(link)
        link.click()
        expect(page.locator(".gp-chip", has_text=title)).to_be_visible()
        assert total(page) == promised < everything
    # Nothing was loaded anew, and the address says it all.
    assert page.evaluate("window.gpSame")
    assert params(page) == {
        "region": [JINAN],
        "type": ["permit"],
        "service_object": ["enterprise"],
    }
    found, number = titles(page), total(page)
    page.reload()
    assert (titles(page), total(page)) == (found, number)
    shared = visit(urlsplit(page.url).path + "?" + urlsplit(page.url).query)
    assert titles(shared) == found
    page.locator(".gp-chip", has_text="行政许可").click()
    expect(page.locator(".gp-chip", has_text="行政许可")).to_have_count(0)
    assert total(page) > number
    page.go_back()
    expect(page.locator(".gp-chip", has_text="行政许可")).to_be_visible()
    assert total(page) == number


@pytest.mark.requirement("4.5.2.3-b")
def test_leads_from_the_list_to_the_matter(visit):
    page = visit(f"/matters?region={JINAN}&type=permit")
    title = titles(page)[0]
    page.locator(".gp-result h3 > a").first.click()
    expect(page.locator("h1")).to_contain_text(title)


def test_goes_down_the_regions_and_up_again(visit):
    page = visit("/matters")
    value(page, "地区", "济南市").click()
    expect(page.locator("h1")).to_have_text("济南市办事事项")
    value(page, "地区", "章丘区").click()
    expect(page.locator("h1")).to_have_text("章丘区办事事项")
    page.locator(".gp-facet-chain").get_by_role("link", name="济南市").click()
    expect(page.locator("h1")).to_have_text("济南市办事事项")
    with_counties = total(page)
    page.get_by_role("link", name="只看济南市本级").click()
    expect(page.locator(".gp-chip", has_text="不含下级区划")).to_be_visible()
    assert total(page) < with_counties


def test_looks_for_a_department_by_its_name(visit):
    page = visit(f"/matters?region={JINAN}")
    box = page.get_by_label("按名称查找部门")
    box.fill("公安")
    box.press("Enter")
    expect(page.get_by_role("link", name="只列本级部门")).to_be_visible()
    names = page.locator(".gp-facet", has_text="部门").first.locator(".gp-facet-value")
    expect(names.first).to_contain_text("公安")
    promised = count_of(names.first)
    names.first.click()
    expect(page.locator(".gp-chip", has_text="公安")).to_be_visible()
    assert total(page) == promised


def test_turns_pages_forward_and_back(visit):
    page = visit("/matters?sort=title")
    first = titles(page)
    assert len(first) == 20
    page.get_by_role("link", name="下一页").click()
    page.wait_for_url(re.compile("cursor="))
    expect(page.locator("#results-title")).to_be_focused()
    second = titles(page)
    assert not set(second) & set(first) or second != first
    page.get_by_role("link", name="上一页").click()
    expect(page.get_by_role("link", name="上一页")).to_have_count(0)
    assert titles(page) == first


def test_says_how_many_there_are_and_keeps_the_focus(visit):
    page = visit(f"/matters?region={JINAN}")
    link = value(page, "事项类型", "行政许可")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".gp-chip", has_text="行政许可")).to_be_visible()
    assert page.locator(".gp-found [role=status]").inner_text().startswith("共")
    expect(value(page, "事项类型", "行政许可")).to_be_focused()


def test_offers_the_region_that_was_chosen_before(visit, site):
    page = visit("/laws")
    page.context.add_cookies([{"name": "gp_region", "value": JINAN, "url": site.url}])
    open_page(page, f"{site.url}/matters?type=permit")
    # What is shared and cached is the same for everybody.
    assert "region" not in params(page)
    expect(page.get_by_text("您常用的地区是济南市。")).to_be_visible()
    page.get_by_role("link", name="只看济南市的").click()
    expect(page.locator("h1")).to_have_text("济南市办事事项")
    assert params(page) == {"region": [JINAN], "type": ["permit"]}
    expect(page.get_by_text("您常用的地区是济南市。")).to_have_count(0)


def test_takes_the_list_away_as_a_table_and_a_feed(visit, site):
    page = visit(f"/matters?region={JINAN}&type=permit")
    number = total(page)
    href = page.get_by_role("link", name="CSV").get_attribute("href")
    answer = page.request.get(f"{site.url}{href}")
    assert answer.status == 200
    assert len(answer.text().strip().splitlines()) == number + 1
    feed = page.locator("link[rel=alternate][type='application/atom+xml']").get_attribute("href")
    assert page.request.get(f"{site.url}{feed}").status == 200


def test_tells_search_engines_which_pages_to_keep(visit):
    page = visit(f"/matters?type=permit&region={JINAN}")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical.endswith(f"/matters?region={JINAN}&type=permit")
    assert page.locator("meta[name=robots]").count() == 0
    assert "cursor=" in page.locator("link[rel=next]").get_attribute("href")
    deep = visit(f"/matters?type=permit&region={JINAN}&online=true")
    assert deep.locator("meta[name=robots]").get_attribute("content") == "noindex,follow"


# --- Without scripts, and on a phone


@pytest.mark.requirement("4.5.2.3-b")
def test_works_without_scripts(visit):
    page = visit("/matters", scripts=False)
    open_filters(page)
    link = value(page, "地区", "济南市")
    promised = count_of(link)
    link.click()
    assert total(page) == promised
    page.locator("form[action='/matters'] input[name=q]").fill("登记")
    page.locator("form[action='/matters'] input[name=q]").press("Enter")
    page.wait_for_url("**q=*")
    assert params(page) == {"region": [JINAN], "q": ["登记"]}
    assert all("登记" in title for title in titles(page))
    page.locator(".gp-chip", has_text="登记").click()
    assert total(page) == promised
    page.get_by_role("link", name="下一页").click()
    assert "cursor" in params(page)


def test_compares_agencies_without_scripts(visit):
    page = visit("/intermediaries", scripts=False)
    boxes = page.get_by_role("checkbox", name=re.compile("加入比较"))
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="比较勾选的机构").click()
    assert urlsplit(page.url).path == "/intermediaries/compare"
    assert len(params(page)["code"]) == 2


def test_filters_on_a_phone(visit, check_page):
    page = visit("/matters", phone=True)
    expect(value(page, "地区", "济南市")).not_to_be_visible()
    open_filters(page)
    value(page, "地区", "济南市").click()
    expect(page.locator(".gp-facets-on")).to_have_text("已选 1 项")
    check_page(page)
    page.locator(".gp-facets-done a").click()
    expect(value(page, "地区", "山东省")).not_to_be_visible()
    expect(page.locator("#results-title")).to_be_in_viewport()


# --- One search over everything


def test_searches_everything_and_leads_to_all_of_a_kind(visit):
    page = visit("/search")
    page.get_by_role("searchbox").fill("企业")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("h1")).to_contain_text("企业")
    headings = page.locator(".gp-part h2").all_inner_texts()
    assert any(text.startswith("办事事项") for text in headings)
    assert any(text.startswith("常见问题") for text in headings)
    page.get_by_role("link", name=re.compile("^全部 .* 条办事事项$")).click()
    expect(page.locator(".gp-chip", has_text="企业")).to_be_visible()
    assert urlsplit(page.url).path == "/matters"


def test_finds_questions_by_category_and_words(visit):
    page = visit("/questions")
    everything = total(page)
    page.get_by_role("navigation", name="问题分类").get_by_role(
        "link", name=re.compile("^社会保障")
    ).click()
    expect(page.locator("#results-title")).to_have_text("社会保障")
    assert 0 < total(page) < everything
    open_page(page, page.url.split("?")[0] + "?q=密码")
    assert any("密码" in title for title in titles(page))
