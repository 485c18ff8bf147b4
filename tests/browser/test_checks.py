"""The checks find what they are for."""

from tests.browser import checks

import pytest


@pytest.mark.parametrize("text", ["Save", "请按 save 按钮", "Home page", "加载 loading"])
def test_finds_english(text):
    assert checks.english_words([text])


@pytest.mark.parametrize(
    "text",
    [
        "下载 PDF",
        "https://sample.example.org/portal/11370000MB9A",
        "editor-jinan",
        "11370000MB9A10378C",
        "导出 XLSX、CSV",
        "a.doc",
        "联系 office@example.org",
    ],
)
def test_leaves_names_codes_and_addresses(text):
    assert checks.english_words([text]) == []


def test_finds_what_is_not_accessible(browser):
    page = browser.new_page()
    page.set_content("<main><input></main>")
    assert any("label" in fault for fault in checks.accessibility_faults(page))
    page.close()


def test_finds_a_page_that_is_too_wide(browser):
    page = browser.new_page()
    page.set_content('<div style="width: 4000px">宽</div>')
    assert checks.too_wide(page)
    page.close()


def test_finds_what_is_cut_off(browser):
    page = browser.new_page()
    page.set_content(
        '<main><p style="width: 3em; overflow: hidden; white-space: nowrap">'
        "一二三四五六七八九十</p></main>"
    )
    assert len(checks.cut_off(page)) == 1
    page.close()
