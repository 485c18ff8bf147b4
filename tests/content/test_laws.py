"""Articles, versions and citations of laws."""

from datetime import date
from govportal.content.articles import anchor
from govportal.content.articles import article_key
from govportal.content.articles import article_keys
from govportal.content.articles import number
from govportal.content.citations import resolve
from govportal.content.citations import version_in_force
from types import SimpleNamespace

import plone.api as api
import pytest


@pytest.mark.parametrize("text", ["", "甲", "附则", "十甲"])
def test_refuses_what_is_no_numeral(text):
    with pytest.raises(ValueError, match="^"):
        number(text)


@pytest.mark.parametrize(
    "text,value",
    [("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一百一十", 110), ("12", 12)]
    + [("一千二百六十", 1260), ("二〇三", 203), ("两百", 200)],
)
def test_reads_numerals(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    "text,key",
    [
        ("第十二条", (12, 0)),
        ("第12条", (12, 0)),
        ("十二", (12, 0)),
        (12, (12, 0)),
        ("第十七条之一", (17, 1)),
        ("第十二条第二款第（一）项", (12, 0)),
        ("附则", None),
    ],
)
def test_articles_have_one_key_however_written(text, key):
    assert article_key(text) == key


def test_a_citation_may_name_several_articles():
    assert article_keys("第九条、第十二条") == [(9, 0), (12, 0)]
    assert article_keys("全文") == []


def test_anchors_are_stable():
    assert (anchor("第十二条"), anchor("第十七条之一"), anchor("附则")) == (
        "article-12",
        "article-17-1",
        "",
    )


def version(effective, repealed=None, promulgated=None):
    return SimpleNamespace(effective_on=effective, repealed_on=repealed, promulgated=promulgated)


def test_no_version_is_in_force_before_the_first_or_after_repeal():
    first = version(date(2004, 7, 1))
    second = version(date(2019, 4, 23), repealed=date(2025, 1, 1))
    assert version_in_force([first, second], date(2004, 6, 30)) is None
    assert version_in_force([first, second], date(2025, 1, 1)) is None
    assert version_in_force([], date(2025, 1, 1)) is None


def test_the_version_in_force_is_the_latest_that_began():
    first = version(None, promulgated=date(2003, 8, 27))
    second = version(date(2019, 4, 23))
    assert version_in_force([second, first], date(2019, 4, 22)) is first
    assert version_in_force([second, first], date(2019, 4, 23)) is second


@pytest.fixture
def law(region):
    return api.content.create(
        region,
        "Law",
        title="行政许可法",
        law_status="in_force",
        articles=[{"no": "第十二条", "chapter": "", "text": "下列事项可以设定行政许可："}],
    )


def test_a_dangling_citation_says_so(department):
    found = resolve({"law": "0" * 32, "title": "旧法", "article": "第一条", "text": "引文"})
    assert found.problem == "引用的法规在本站已不存在或者尚未公布。"
    assert (found.title, found.text, found.url) == ("旧法", "引文", "")


def test_a_missing_article_and_a_repealed_law_say_so(law):
    row = {"law": api.content.get_uuid(law), "title": "", "article": "第九十九条", "text": ""}
    assert resolve(row).problem == "《行政许可法》没有第九十九条。"
    law.law_status = "repealed"
    assert resolve({**row, "article": "第十二条"}).problem == "《行政许可法》已经废止。"


def test_a_citation_gives_the_laws_own_text(law):
    row = {"law": api.content.get_uuid(law), "title": "", "article": "第12条第一款", "text": ""}
    found = resolve(row)
    assert found.text == "下列事项可以设定行政许可："
    assert found.status == "in_force" and found.problem == ""
    assert found.url == f"{law.absolute_url()}#article-12"
    assert law.article("十二")["no"] == "第十二条" and law.article(13) is None


def test_a_citation_in_words_stays_as_it_is(department):
    found = resolve({"law": "", "title": "某办法", "article": "第三条", "text": ""})
    assert (found.title, found.article, found.problem, found.url) == ("某办法", "第三条", "", "")
