"""The pages of laws, intermediary agencies and questions."""

from datetime import date
from govportal.content.pages.comparison import comparison
from govportal.content.pages.intermediary import qualification_of
from govportal.content.pages.law import anchors_of
from govportal.content.pages.law import law_page
from tests.content.pages.conftest import put_in_state
from tests.content.pages.conftest import relation
from tests.content.pages.test_page import page
from time import perf_counter
from zope.lifecycleevent import modified

import plone.api as api
import pytest
import transaction


TODAY = date(2026, 11, 24)
CODES = ("91370100MA9X20004B", "91370000MA9X221226", "91370100MA9X22659G")


def publish(container, portal_type, **fields):
    obj = api.content.create(container, portal_type, **fields)
    put_in_state(obj, "published")
    return obj


@pytest.fixture
def region(place):
    return place["region"]


@pytest.fixture
def agencies(region):
    shared = {"service_kinds": ["工程造价咨询"], "regions_served": ["370000", "999999"]}
    first = {
        "qualifications": [{"name": "造价资质", "grade": "甲级", "valid_to": date(2022, 1, 1)}],
        "services": [{"name": "清单编制", "fee_standard": "千分之一", "days": 5}],
    }
    second = {"services": [{"name": "清单编制", "fee_standard": "千分之二", "days": None}]}
    made = [
        publish(region, "Intermediary", title=f"机构{n}", code=code, **shared, **more)
        for n, (code, more) in enumerate(zip(CODES, (first, second, {}), strict=True))
    ]
    transaction.commit()
    return made


# Laws


def test_a_draft_of_a_law_is_refused(region, reader):
    draft = api.content.create(region, "Law", title="没有公布的办法")
    transaction.commit()
    for service in ("@page", "@cited-by"):
        answer = reader.get(f"{draft.absolute_url()}/{service}")
        assert answer.status_code == 401
        assert draft.title not in answer.text


def test_only_laws_are_cited(region, reader):
    assert reader.get(f"{region.absolute_url()}/@cited-by").status_code == 404


def test_every_article_has_an_anchor_of_its_own():
    rows = [{"no": no} for no in ("第一条", "第十七条之一", "附则", "第一条", "附则")]
    found = anchors_of(rows)
    assert found == ("article-1", "article-17-1", "article-at-3", "article-at-4", "article-at-5")


@pytest.mark.requirement("4.4.1.4.1-d")
def test_a_law_says_which_version_holds(region):
    old = publish(region, "Law", title="办法", effective_on=date(2000, 1, 1), law_status="amended")
    new = publish(region, "Law", title="办法", effective_on=date(2021, 1, 1), law_status="in_force")
    new.previous_version = relation(old)
    modified(new)
    found = law_page(old, TODAY)
    assert (found.notice.kind, found.notice.current.url) == ("superseded", new.absolute_url())
    assert [(one.here, one.in_force) for one in found.versions] == [(True, False), (False, True)]
    assert law_page(new, TODAY).notice is None
    early = law_page(new, date(2020, 1, 1)).notice
    assert (early.kind, early.current.url) == ("not_yet", old.absolute_url())
    assert early.text == "本版本自2021 年 1 月 1 日起施行，目前尚未生效。"


def test_a_draft_is_no_version(region):
    old = publish(region, "Law", title="办法", effective_on=date(2000, 1, 1), law_status="in_force")
    draft = api.content.create(
        region, "Law", title="办法", effective_on=date(2021, 1, 1), previous_version=relation(old)
    )
    modified(draft)
    assert law_page(old, TODAY).versions == () and law_page(old, TODAY).notice is None


def test_a_circle_of_versions_ends(region):
    one = publish(region, "Law", title="甲", effective_on=date(2000, 1, 1))
    two = publish(region, "Law", title="乙", effective_on=date(2001, 1, 1))
    one.previous_version, two.previous_version = relation(two), relation(one)
    modified(one)
    modified(two)
    assert len(law_page(one, TODAY).versions) == 2


@pytest.mark.parametrize(
    "fields,kind,text",
    [
        ({"law_status": "repealed"}, "repealed", "本法规已废止。"),
        ({"repealed_on": date(2020, 1, 1)}, "repealed", "本法规已于2020 年 1 月 1 日废止。"),
        ({"law_status": "not_yet_in_force"}, "not_yet", "本版本尚未生效。"),
        ({"law_status": "amended"}, "amended", "本法规已被修改，本站尚未收录"),
    ],
)
def test_a_law_that_is_not_todays_says_so(region, fields, kind, text):
    notice = law_page(publish(region, "Law", title="办法", **fields), TODAY).notice
    assert notice.kind == kind and notice.text.startswith(text) and notice.current is None


def test_a_law_without_anything_has_a_page(region, reader):
    data = page(reader, publish(region, "Law", title="只有名称的办法"))
    assert data["anchors"] == data["versions"] == data["citing"] == []
    assert data["notice"] is None and data["cited"] == 0


@pytest.mark.requirement("4.4.1.4.1-d")
def test_who_cites_a_law_is_said_with_the_provision(place, reader):
    law = place["law"]
    data = page(reader, law)
    assert data["cited"] == 2
    assert {(one["title"], *one["articles"]) for one in data["citing"]} == {
        ("民办学校设立审批", "第十二条"),
        ("民办高等学校设立审批", "第十二条"),
    }
    answer = reader.get(f"{law.absolute_url()}/@cited-by", params={"b_size": 1}).json()
    assert (answer["title"], answer["items_total"], len(answer["items"])) == (law.title, 2, 1)
    wrong = reader.get(f"{law.absolute_url()}/@cited-by", params={"b_size": "viele"})
    assert wrong.status_code == 400


def test_a_civil_code_is_quick(region):
    rows = [
        {"no": f"第{n}条", "chapter": f"第{n // 60}章", "text": "条文" * 40} for n in range(1, 1261)
    ]
    law = publish(region, "Law", title="民法典", articles=rows)
    start = perf_counter()
    assert len(law_page(law, TODAY).anchors) == 1260
    assert perf_counter() - start < 2


# Agencies


def test_a_draft_of_an_agency_is_neither_shown_nor_compared(region, reader):
    draft = api.content.create(region, "Intermediary", title="没有公布的机构", code=CODES[0])
    transaction.commit()
    assert reader.get(f"{draft.absolute_url()}/@page").status_code == 401
    site = api.portal.get().absolute_url()
    answer = reader.get(f"{site}/@compare-intermediaries", params={"code": CODES[0]})
    assert answer.json()["unknown"] == [CODES[0]]
    assert draft.title not in answer.text


@pytest.mark.parametrize(
    "until,state",
    [
        (date(2026, 11, 23), "expired"),
        (date(2026, 11, 24), "soon"),
        (date(2027, 2, 22), "soon"),
        (date(2027, 2, 23), "valid"),
        (None, ""),
    ],
)
def test_a_qualification_expires(until, state):
    assert qualification_of({"name": "资质", "valid_to": until}, TODAY).state == state


@pytest.mark.requirement("4.4.2.5-b")
def test_an_agency_shows_what_it_may_do(agencies, reader):
    data = page(reader, agencies[0])
    assert data["code"] == CODES[0] and data["kinds"] == ["工程造价咨询"]
    assert [(one["title"], bool(one["url"])) for one in data["regions"]] == [
        ("山东省", True),
        ("999999", False),
    ]
    assert data["qualifications"][0]["state"] == "expired"
    assert data["services"] == [{"name": "清单编制", "fee": "千分之一", "days": 5}]


def test_too_many_are_not_compared(agencies, reader):
    site = api.portal.get().absolute_url()
    codes = [*CODES, "4", "5"]
    answer = reader.get(f"{site}/@compare-intermediaries", params={"code": codes})
    assert answer.status_code == 422
    assert answer.json()["error"]["errors"] == [
        {"field": "code", "message": "一次最多比对 4 家中介机构。"}
    ]


@pytest.mark.requirement("4.4.2.5-b")
def test_agencies_stand_side_by_side_with_their_differences(agencies, reader):
    site = api.portal.get().absolute_url()
    answer = reader.get(f"{site}/@compare-intermediaries", params={"code": list(CODES[:2])})
    data = answer.json()
    rows = {row["title"]: row for group in data["groups"] for row in group["rows"]}
    assert rows["清单编制"]["cells"] == [["千分之一", "5 个工作日"], ["千分之二"]]
    assert rows["清单编制"]["differs"] and not rows["服务类别"]["differs"]
    assert rows["造价资质"]["cells"] == [["甲级", "已于2022 年 1 月 1 日到期"], []]
    # Codes always differ; that says nothing.
    assert not rows["统一社会信用代码"]["differs"]
    assert [one["title"] for one in data["candidates"]] == ["机构2"]


def test_nothing_to_compare_offers_agencies(agencies):
    found = comparison([], TODAY)
    assert found.agencies == found.groups == () and len(found.candidates) == 3


# Questions


@pytest.mark.requirement("4.5.2.2-a")
def test_a_question_names_its_matter_and_whom_to_ask(place, reader):
    place["department"].advice_phone = "0531-55550003"
    matter = relation(place["matter"])
    fields = {"answer": "带上身份证。\n\n当场办。", "category": "教育", "matter": matter}
    question = publish(place["department"], "Question", title="要带什么？", **fields)
    other = publish(place["region"], "Question", title="要多久？", category="教育")
    publish(place["region"], "Question", title="别的", category="医疗")
    draft = api.content.create(place["region"], "Question", title="草稿", category="教育")
    transaction.commit()
    data = page(reader, question)
    assert data["lines"] == ["带上身份证。", "当场办。"]
    assert data["matter"]["title"] == "民办高等学校设立审批"
    assert data["office"]["name"] == "山东省教育厅"
    assert [one["url"] for one in data["related"]] == [other.absolute_url()]
    assert reader.get(f"{draft.absolute_url()}/@page").status_code == 401


def test_a_question_about_a_draft_does_not_name_it(place, reader):
    question = publish(
        place["region"], "Question", title="什么时候开办？", matter=relation(place["draft"])
    )
    data = page(reader, question)
    assert data["matter"] is None and place["draft"].title not in str(data)
    assert data["office"] is None or data["office"]["name"]
