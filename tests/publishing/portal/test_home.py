"""The front page's data, on a full site and an empty one, and what they cost."""

from govportal.publishing.portal.home import home
from govportal.publishing.portal.settings import hot_matters
from sqlalchemy import event

import govportal.records as records
import plone.api as api
import pytest
import transaction


@pytest.fixture
def pin(place):
    def write(*codes):
        api.portal.set_registry_record("govportal.hot_matters", list(codes))
        transaction.commit()

    return write


def titles(found):
    return [one["title"] for one in found]


def test_an_empty_site_has_an_empty_page(functional_portal):
    found = home()
    assert (found["hot"], found["matters"], found["announcements"]) == ([], [], [])
    assert found["totals"] == {"matter": 0, "guide": 0, "department": 0, "law": 0}
    assert found["themes"]["np"] and not any(one["count"] for one in found["themes"]["np"])


def test_is_the_roots_page(place, reader):
    page = reader.get("?expand=page").json()["@components"]["page"]
    assert set(home()) <= set(page)
    assert reader.get("@page").status_code == 200


def test_counts_themes_and_departments(place):
    place.matter_of(place.province_bureau, 1, themes_natural={"005"})
    place.matter_of(place.bureau, 1, themes_natural={"005"}, themes_legal={"010"})
    found = home()
    counts = {one["value"]: one["count"] for one in found["themes"]["np"]}
    assert (counts["np-005"], counts["np-010"]) == (2, 0)
    assert found["totals"]["matter"] == 2
    assert found["departments"] == [
        {"code": place.province_bureau.code, "title": "省市场监督管理局", "count": 1}
    ]


def test_pinned_matters_stand_in_their_order(place, pin):
    first = place.matter_of(place.bureau, 1, title="甲")
    second = place.matter_of(place.bureau, 2, title="乙")
    pin(second.handling_item_code, first.handling_item_code)
    found = home()
    assert found["pinned"] and titles(found["hot"]) == ["乙", "甲"]
    assert found["hot"][0]["url"].startswith("/370000/370100/370102/")
    assert found["words"] == ["乙", "甲"]


def test_what_is_no_longer_handled_is_dropped(place, pin):
    gone = place.matter_of(place.bureau, 1, title="停办", state="suspended")
    kept = place.matter_of(place.bureau, 2, title="在办")
    pin(gone.handling_item_code, "没有这个编码", kept.handling_item_code)
    assert titles(home()["hot"]) == ["在办"]


def test_without_pins_the_newest_are_shown(place):
    place.matter_of(place.bureau, 1, title="旧")
    place.matter_of(place.bureau, 2, title="新")
    found = home()
    assert not found["pinned"]
    assert titles(found["hot"]) == titles(found["matters"]) == ["新", "旧"]


def test_a_title_that_many_places_share_is_new_once(place):
    for department in (place.province_bureau, place.city_bureau, place.bureau):
        place.matter_of(department, 1, title="同名")
    assert titles(home()["matters"]) == ["同名"]


def test_long_titles_are_no_words(place):
    place.matter_of(place.bureau, 1, title="一个名称非常非常长的行政许可事项")
    assert home()["words"] == []


def test_costs_the_same_however_much_there_is(place):
    def cost():
        statements = []
        listen = lambda *args: statements.append(args[2])  # noqa: E731
        engine = records.engine()
        event.listen(engine, "before_cursor_execute", listen)
        home()
        event.remove(engine, "before_cursor_execute", listen)
        return len(statements)

    before = cost()
    for number in range(1, 6):
        place.matter_of(place.bureau, number, title=f"事项{number}", themes_natural={"005"})
    assert cost() == before < 20


def test_settings_are_empty_at_first(functional_portal):
    assert hot_matters() == []
