"""The tree of categories, its rules, and the advice that follows from them."""

from govportal import records
from govportal.addons.interaction import advice
from govportal.addons.interaction import categories
from govportal.addons.interaction import loading
from govportal.errors import Problem
from tests.addons.interaction.house import OFFICE_CODE
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import COUNTY_USCC

import pytest


@pytest.fixture(autouse=True)
def fresh():
    advice.forget()
    yield
    advice.forget()


@pytest.fixture
def add(house):
    def added(code, title, **data):
        with as_owner(house.portal):
            return categories.add(records.session(), {"code": code, "title": title, **data})

    return added


class TestRefusals:
    @pytest.mark.parametrize(
        "data, field",
        [
            ({}, "code"),
            ({"code": "a b"}, "code"),
            ({"code": "AA"}, "title"),
            ({"code": "AA", "title": "长" * 101}, "title"),
            ({"code": "AA", "title": "甲", "parent": "NONE"}, "parent"),
            ({"code": "AA", "title": "甲", "words": "公交"}, "words"),
            ({"code": "AA", "title": "甲", "words": ["公"]}, "words"),
            ({"code": "AA", "title": "甲", "position": -1}, "position"),
            ({"code": "AA", "title": "甲", "departments": []}, "departments"),
            ({"code": "AA", "title": "甲", "departments": {"370102": "none"}}, "departments"),
            ({"code": "AA", "title": "甲", "departments": {"1": COUNTY_USCC}}, "departments"),
            ({"code": "AA", "title": "甲", "active": "yes"}, "active"),
        ],
    )
    def test_what_does_not_fit_is_named(self, house, data, field):
        with as_owner(house.portal), pytest.raises(Problem) as refused:
            categories.add(records.session(), data)
        assert refused.value.status == 422
        assert [error.field for error in refused.value.errors] == [field]

    def test_a_code_is_taken_once(self, add):
        add("AA", "交通")
        with pytest.raises(Problem) as refused:
            add("AA", "道路")
        assert refused.value.status == 409

    def test_the_tree_has_three_levels_and_no_circle(self, house, add):
        add("AA", "一级")
        add("AAAA", "二级", parent="AA")
        add("AAAAAA", "三级", parent="AAAA")
        with pytest.raises(Problem):
            add("AAAAAAAA", "四级", parent="AAAAAA")
        with as_owner(house.portal), pytest.raises(Problem) as refused:
            categories.change(records.session(), "AA", {"revision": 1, "parent": "AAAAAA"})
        assert [error.field for error in refused.value.errors] == ["parent"]

    def test_who_is_late_is_told(self, house, add):
        add("AA", "交通")
        session = records.session()
        with as_owner(house.portal):
            categories.change(session, "AA", {"revision": 1, "title": "交通运输"})
            with pytest.raises(Problem) as refused:
                categories.change(session, "AA", {"revision": 1, "title": "道路"})
            assert refused.value.status == 409
            with pytest.raises(Problem) as refused:
                categories.change(session, "NONE", {"revision": 1})
            assert refused.value.status == 404

    def test_what_is_used_or_has_others_below_is_not_removed(self, house, add):
        add("AA", "交通")
        add("AAAA", "公交", parent="AA")
        case = house.case()
        code = house.bureau.code
        house.do(case, "intake", "route", department=code, category="AAAA")
        for code in ("AA", "AAAA"):
            with as_owner(house.portal), pytest.raises(Problem) as refused:
                categories.remove(records.session(), code)
            assert refused.value.status == 409

    def test_one_out_of_use_is_not_chosen(self, house, add):
        add("AA", "交通", active=False)
        with pytest.raises(Problem) as refused:
            house.do(house.case(), "intake", "route", department=house.bureau.code, category="AA")
        assert [error.field for error in refused.value.errors] == ["category"]


class TestTree:
    def test_parents_come_before_children_and_versions_are_kept(self, house, add):
        add("BB", "教育", position=2)
        add("AA", "交通", position=1)
        add("AAAA", "公交", parent="AA")
        session = records.session()
        assert [one.code for one in categories.tree(session)] == ["AA", "AAAA", "BB"]
        with as_owner(house.portal):
            categories.change(session, "AA", {"revision": 1, "active": False})
        assert [one.code for one in categories.tree(session, active=True)] == ["BB"]
        found = categories.versions(session, "AA")
        assert [one["action"] for one in found] == ["change", "add"]
        assert (found[0]["before"]["active"], found[0]["after"]["active"]) == (True, False)

    def test_one_that_was_never_used_is_removed(self, house, add):
        add("AA", "交通")
        with as_owner(house.portal):
            categories.remove(records.session(), "AA")
        assert categories.tree(records.session()) == []


class TestAdvice:
    def test_says_nothing_where_nothing_is_known(self, house):
        assert advice.advice(records.session(), house.case().row) == {"categories": []}

    def test_a_rule_names_the_category_the_words_and_the_department(self, house, add):
        add("AA", "市场", departments={"370100": COUNTY_USCC})
        add("AAAA", "登记", parent="AA", words=["营业执照", "登记"])
        best = advice.advice(records.session(), house.case().row)["categories"][0]
        assert (best["code"], best["by"], best["reasons"]) == ("AAAA", "words", ["营业执照"])
        # The rule of the category above, for the region above.
        assert best["department"] == {"id": COUNTY_USCC, "title": "历下区市场监督管理局"}

    def test_the_nearer_region_and_the_category_itself_come_first(self, house, add):
        add("AA", "市场", departments={"370102": COUNTY_USCC})
        add(
            "AAAA",
            "登记",
            parent="AA",
            words=["营业执照"],
            departments={"370000": COUNTY_USCC, "370102": OFFICE_CODE},
        )
        best = advice.advice(records.session(), house.case().row)["categories"][0]
        assert best["department"]["id"] == OFFICE_CODE

    def test_it_learns_from_what_officers_confirmed(self, house, add):
        add("AA", "交通")
        add("BB", "教育")
        for subject, text, code in (
            ("公交站台太少", "小区门口没有公交站台", "AA"),
            ("学校报名", "小学报名要什么材料", "BB"),
        ):
            case = house.case(subject=subject, text=text)
            house.do(case, "intake", "route", department=house.bureau.code, category=code)
        case = house.case(subject="加公交站", text="路口没有公交站台")
        best = advice.advice(records.session(), case.row)["categories"][0]
        assert (best["code"], best["by"]) == ("AA", "learned")
        assert "公交" in best["reasons"]
        # It goes where such cases went.
        assert best["department"]["id"] == house.bureau.code

    def test_a_department_that_has_gone_is_not_advised(self, house, add):
        add("AA", "市场", words=["营业执照"], departments={"370102": COUNTY_USCC})
        with as_owner(house.portal):
            house.county.manage_delObjects([house.bureau.getId()])
        best = advice.advice(records.session(), house.case().row)["categories"][0]
        assert best["department"] is None


def test_administrators_edit_it_over_http(client):
    admin = client("site-admin")
    path = "@interaction-categories"
    made = admin.post(path, json={"code": "AA", "title": "交通", "words": ["公交"]})
    assert made.status_code == 201
    changed = admin.patch(f"{path}/AA", json={"revision": 1, "title": "交通运输"})
    assert changed.json()["revision"] == 2
    assert admin.patch(f"{path}/AA", json={"revision": 1, "title": "路"}).status_code == 409
    assert client().get(path).json()["items"] == [{"code": "AA", "parent": "", "title": "交通运输"}]
    assert admin.get(f"{path}?full=1").json()["items"][0]["words"] == ["公交"]
    assert len(admin.get(f"{path}/AA").json()["items"]) == 2
    assert admin.delete(f"{path}/AA").status_code == 204
    assert admin.delete(f"{path}/AA").status_code == 404
    assert admin.delete(path).status_code == 404


def test_a_site_profile_adds_what_is_missing_and_keeps_what_was_changed(house):
    row = {"code": "AA", "parent": "", "position": 1, "title": "交通", "words": ["公交"]}
    session = records.session()
    rows = [{**row, "departments": {}}]
    assert loading.add_missing(session, rows) == 1
    with as_owner(house.portal):
        categories.change(session, "AA", {"revision": 1, "title": "交通运输"})
    assert loading.add_missing(session, rows) == 0
    assert [one.title for one in categories.tree(session)] == ["交通运输"]
