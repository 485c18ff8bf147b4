"""The page of a law and the search inside it."""

import pytest


LAW = "{Law:中华人民共和国行政许可法}"
PLAIN = "{Law:中华人民共和国户口登记条例}"


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("path", [LAW, f"{LAW}?q=许可", PLAIN, f"{PLAIN}/cited-by"])
def test_the_page_is_as_every_page_must_be(visit, check_page, path, phone):
    check_page(visit(path, phone=phone))


def test_what_is_not_there_is_said(visit):
    page = visit(f"{LAW}?q=没有的词", scripts=False)
    assert page.get_by_text("没有找到“没有的词”").is_visible()
    assert page.locator(".gp-article").count() == 6


@pytest.mark.requirement("4.4.1.4.1-d")
def test_words_are_found_without_scripts(visit):
    page = visit(LAW, scripts=False)
    page.get_by_role("searchbox", name="在本法规中查找").fill("许可")
    page.get_by_role("button", name="查找").click()
    assert page.get_by_text("4 条中有 6 处").is_visible()
    assert page.locator("mark").count() == 6
    assert page.locator(".gp-article").count() == 4


@pytest.mark.requirement("4.4.1.4.1-d")
def test_words_are_found_as_one_types_and_walked_by_the_keyboard(visit):
    page = visit(LAW)
    field = page.get_by_role("searchbox", name="在本法规中查找")
    field.press_sequentially("许可")
    page.get_by_text("4 条中有 6 处").wait_for()
    field.press("Enter")
    page.get_by_text("第 1 处，共 6 处").wait_for()
    field.press("Shift+Enter")
    page.get_by_text("第 6 处，共 6 处").wait_for()
    mark = page.locator("mark.gp-current")
    mark.wait_for()
    box = mark.bounding_box()
    assert box and 0 <= box["y"] < 900
    page.get_by_label("显示全文").check()
    assert page.locator(".gp-article").count() == 6
    assert "q=%E8%AE%B8%E5%8F%AF&all=1" in page.url


def test_an_article_has_an_address_that_can_be_copied(visit, site):
    page = visit(f"{LAW}#article-50")
    article = page.locator("#article-50")
    assert article.bounding_box()["y"] < 900
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    article.hover()
    article.get_by_role("button", name="复制链接").click()
    page.get_by_text("已复制第五十条的链接").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site.url}{site.resolve(LAW)}#article-50"


def test_a_law_is_printed_without_its_tools(visit):
    page = visit(LAW)
    page.emulate_media(media="print")
    assert not page.locator(".gp-law-finder").is_visible()
    assert not page.locator(".gp-law-toc").is_visible()
    assert page.locator(".gp-article").first.is_visible()


def test_those_who_cite_it_name_the_provision(visit):
    page = visit(f"{PLAIN}/cited-by", scripts=False)
    assert page.get_by_text("第七条 · 济南市公安局历下区分局 · 实施清单").is_visible()
    page.get_by_role("link", name="出生登记").first.click()
    page.get_by_role("heading", level=1).wait_for()
