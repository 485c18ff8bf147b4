"""The finder: what it refuses, what it finds, where its links lead."""

from govportal.codes.codesets import code_set
from govportal.publicapi.app import MAX_SIZES
from govportal.publishing.finder.kinds import BY_NAME
from govportal.publishing.listing import query as listing
from lxml import html
from tests.publishing.browser.conftest import entry
from tests.publishing.browser.conftest import listed
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest


TABS = ("matters", "guides", "catalogue", "departments", "laws", "intermediaries")


def page(answer):
    assert "text/html" in answer.headers["Content-Type"]
    return html.fromstring(answer.content.decode())


def titles(answer):
    assert answer.status_code == 200, answer.text
    return [link.text_content() for link in page(answer).xpath("//*[@class='gp-item']/h3/a")]


def text(node):
    return " ".join(node.text_content().split())


def find(visitor, query="", name="matters"):
    return visitor.get(f"@@{name}?{query}")


@pytest.mark.parametrize(
    "query,field,word",
    (
        ("typ=permit", "typ", "没有参数"),
        ("type=magic", "type", "可用"),
        ("state=draft", "state", "in_force"),
        ("region=济南", "region", "行政区划代码"),
        ("theme=030", "theme", "np-"),
        ("q=证", "q", "至少 2 个字"),
        ("q=证照&q=执照", "q", "只能给一次"),
        ("cursor=gefaelscht", "cursor", "第一页"),
        ("sort=views", "sort", "排序"),
        ("&".join(f"a{n}=1" for n in range(60)), "", "过多"),
    ),
)
def test_refuses_wrong_parameters_and_names_the_field(province, visitor, query, field, word):
    answer = find(visitor, query)
    assert answer.status_code == 422
    found = page(answer)
    faults = found.get_element_by_id("gp-faults")
    assert word in text(faults)
    assert faults.xpath(f".//*[@id='fault-{field}']")
    # The form is still there to mend it.
    assert found.get_element_by_id("gp-q") is not None
    assert not found.xpath("//*[@class='gp-item']")


def test_keeps_what_was_right_beside_what_was_wrong(province, visitor):
    found = page(find(visitor, "type=magic&region=370100&q=设立"))
    assert found.get_element_by_id("gp-q").get("value") == "设立"
    assert found.xpath("//select[@name='region']/option[@selected]/@value") == ["370100"]
    assert not found.xpath("//select[@name='type']/option[@selected]")


def test_refuses_the_cursor_of_another_search(province, visitor):
    listed(*(entry(number=n) for n in range(25)))
    cursor = parse_qs(urlsplit(page(find(visitor)).xpath("//a[@rel='next']/@href")[0]).query)
    answer = find(visitor, f"sort=title&cursor={cursor['cursor'][0]}")
    assert answer.status_code == 422


def test_offers_only_filters_that_the_list_knows():
    for tab in BY_NAME.values():
        assert set(tab.filters) <= set(listing.parameters(tab.kind)), tab.name


@pytest.mark.parametrize("name", TABS)
def test_says_what_to_do_when_nothing_is_found(province, visitor, name):
    answer = find(visitor, "q=没有这样的名字", name)
    assert answer.status_code == 200
    empty = page(answer).find_class("gp-empty")[0]
    assert "没有符合条件的" in text(empty)
    assert "换一个较短的说法" in text(empty)


def test_ignores_the_empty_fields_of_its_own_form(province, visitor):
    listed(entry())
    assert titles(find(visitor, "q=&region=&type=&sort=code&descendants=false")) == ["企业设立登记"]


def test_shows_nothing_as_markup(province, visitor):
    listed(entry(title="<script>alert(1)</script>"))
    answer = find(visitor, "q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert b"<script>alert(1)" not in answer.content
    assert titles(answer) == ["<script>alert(1)</script>"]


@pytest.mark.requirement("4.4.1.1.5-a")
def test_finds_by_text_in_titles_and_codes(province, visitor):
    listed(
        entry(number=1, title="企业设立登记"),
        entry(number=2, title="食品经营许可", codes=("370117002011",)),
    )
    assert titles(find(visitor, "q=设立登记")) == ["企业设立登记"]
    assert titles(find(visitor, "q=370117")) == ["食品经营许可"]


@pytest.mark.requirement("4.4.1.1.5-a")
def test_finds_by_region_with_and_without_those_below(province, visitor):
    listed(
        entry(number=1, title="省级事项", region="370000"),
        entry(number=2, title="市级事项", region="370100"),
        entry(number=3, title="区级事项", region="370102"),
    )
    assert titles(find(visitor, "region=370100")) == ["市级事项", "区级事项"]
    assert titles(find(visitor, "region=370100&descendants=false")) == ["市级事项"]
    assert titles(find(visitor, "region=370102")) == ["区级事项"]


@pytest.mark.requirement("4.4.1.1.5-a")
def test_finds_by_department(province, visitor):
    listed(
        entry("department", 9, "市市场监督管理局", code="11370100MB2830000A"),
        entry(number=1, title="甲", department_code="11370100MB2830000A"),
        entry(number=2, title="乙", department_code="11370100MB2840000B"),
    )
    answer = find(visitor, "department=11370100MB2830000A")
    assert titles(answer) == ["甲"]
    assert "部门：市市场监督管理局" in text(page(answer).find_class("gp-chips")[0])
    chosen = page(find(visitor, "region=370100")).xpath("//select[@name='department']/option")
    assert [text(option) for option in chosen] == ["全部部门", "市市场监督管理局 (1)"]


@pytest.mark.requirement("4.4.1.1.5-a")
def test_finds_by_type_and_by_state(province, visitor):
    listed(
        entry(number=1, title="甲", matter_type="permit"),
        entry(number=2, title="乙", matter_type="penalty"),
        entry(number=3, title="丙", matter_type="permit", state="suspended"),
    )
    assert titles(find(visitor, "type=permit")) == ["甲", "丙"]
    assert titles(find(visitor, "type=permit&state=suspended")) == ["丙"]
    assert titles(find(visitor, "state=cancelled")) == []


def test_finds_by_theme_service_object_and_handling_type(province, visitor):
    listed(
        entry(number=1, title="甲", themes=("np-005",), handling_type="immediate"),
        entry(number=2, title="乙", themes=("lp-010",), service_objects=("enterprise",)),
    )
    assert titles(find(visitor, "theme=np-005")) == ["甲"]
    assert titles(find(visitor, "service_object=enterprise")) == ["乙"]
    assert titles(find(visitor, "handling_type=immediate")) == ["甲"]


def test_shows_each_filter_as_a_chip_that_takes_it_away(province, visitor):
    listed(entry(matter_type="permit"))
    chips = page(find(visitor, "type=permit&region=370100&q=设立")).find_class("gp-chip")
    assert [text(chip).split(" ×")[0] for chip in chips] == [
        "检索词：设立",
        "行政区划：济南市",
        "事项类型：行政许可",
    ]
    without = parse_qs(urlsplit(chips[1].get("href")).query)
    assert without == {"type": ["permit"], "q": ["设立"]}


def test_leads_down_and_up_the_regions(province, visitor):
    drill = page(find(visitor, "region=370100&descendants=false&type=permit")).find_class(
        "gp-drill"
    )[0]
    links = {text(link): link.get("href") for link in drill.iter("a")}
    assert list(links) == ["全部地区", "山东省", "济南市", "历下区"]
    assert parse_qs(urlsplit(links["历下区"]).query) == {"type": ["permit"], "region": ["370102"]}
    assert parse_qs(urlsplit(links["全部地区"]).query) == {"type": ["permit"]}


def test_goes_forward_and_back_page_by_page(province, visitor):
    listed(*(entry(number=n, title=f"事项{n:03d}") for n in range(1, 66)))
    url, seen, addresses = f"{province.absolute_url()}/@@matters?region=370100", [], []
    while url:
        answer = visitor.get(url)
        addresses.append(url)
        seen.append(titles(answer))
        url = next(iter(page(answer).xpath("//a[@rel='next']/@href")), None)
    assert [len(part) for part in seen] == [20, 20, 20, 5]
    assert sum(seen, []) == [f"事项{n:03d}" for n in range(1, 66)]
    for number in (3, 2, 1):
        back = page(visitor.get(addresses[number])).xpath("//a[@rel='prev']/@href")[0]
        assert titles(visitor.get(back)) == seen[number - 1]
    assert not page(visitor.get(addresses[0])).xpath("//a[@rel='prev']")


def test_says_how_many_there_are(province, visitor):
    listed(*(entry(number=n, matter_type="permit") for n in range(3)))
    for query, total in (
        ("", "3"),
        ("type=permit", "3"),
        ("type=permit&region=370100", "3"),
        ("type=permit&region=370102", "0"),
    ):
        assert page(find(visitor, query)).find_class("gp-total")[0].text == total
    option = page(find(visitor)).xpath("//select[@name='type']/option[@value='permit']")[0]
    assert text(option) == "行政许可 (3)"


def test_sorts_by_what_changed_last(province, visitor):
    listed(entry(number=1, title="甲"), entry(number=2, title="乙"))
    assert titles(find(visitor, "sort=-changed")) == ["乙", "甲"]


def test_leads_to_the_same_search_at_the_interface(province, visitor):
    listed(*(entry(number=n, matter_type="permit") for n in range(25)))
    first = page(find(visitor, "type=permit&q=设立"))
    second = visitor.get(first.xpath("//a[@rel='next']/@href")[0])
    links = {
        text(link): urlsplit(link.get("href"))
        for link in page(second).find_class("gp-export")[0].iter("a")
    }
    assert {link.path for link in links.values()} == {"/api/v1/matters"}
    query = {"type": ["permit"], "q": ["设立"]}
    assert parse_qs(links["接口地址"].query) == query
    assert parse_qs(links["导出 XLSX"].query) == query | {
        "format": ["xlsx"],
        "size": [str(MAX_SIZES["xlsx"])],
    }
    assert parse_qs(links["导出 CSV"].query) == query | {
        "format": ["csv"],
        "size": [str(MAX_SIZES["csv"])],
    }


def test_keeps_filters_that_the_form_has_no_place_for(province, visitor):
    listed(entry(level="city"))
    found = page(find(visitor, "level=city"))
    assert found.xpath("//form//input[@name='level']/@value") == ["city"]


@pytest.mark.parametrize("name", TABS)
def test_every_tab_lists_its_kind(province, visitor, name):
    kinds = ("matter", "guide", "catalogue", "department", "law", "intermediary")
    listed(*(entry(kind, 1, f"{kind} 的名称") for kind in kinds))
    assert titles(find(visitor, name=name)) == [f"{kinds[TABS.index(name)]} 的名称"]


@pytest.mark.parametrize("name", TABS)
def test_every_control_has_a_label_and_headings_are_in_order(province, visitor, name):
    kinds = ("matter", "guide", "catalogue", "department", "law", "intermediary")
    listed(*(entry(kind, 1, "名称") for kind in kinds))
    found = page(find(visitor, "region=370100", name))
    main = found.find_class("gp-finder")[0]
    labels = {label.get("for") for label in main.iter("label")}
    controls = main.xpath(".//select | .//input[not(@type='hidden')] | .//textarea")
    assert controls
    assert {control.get("id") for control in controls} <= labels
    headings = [node.tag for node in main.iter("h1", "h2", "h3")]
    assert headings[:3] == ["h1", "h2", "h3"]
    assert len(found.xpath("//h1")) == 1


def test_offers_all_types_of_the_code_set(province, visitor):
    options = page(find(visitor)).xpath("//select[@name='type']/option/@value")
    assert options[1:] == [term.token for term in code_set("matter_types").active_terms]
