from govportal import records
from govportal.errors import Problem
from govportal.publishing.listing import query
from govportal.publishing.listing import store
from tests.publishing.listing.samples import matter

import json
import pytest
import transaction


def parse(kind: str = "matter", **params: str) -> query.Query:
    return query.parse(kind, params.items())


def uids(kind: str = "matter", **params: str) -> list[str]:
    with records.read_connection() as connection:
        found = query.page(connection, parse(kind, **params))
    return [json.loads(body)["uid"] for body, _key, _id in found.rows]


@pytest.fixture
def entries(database):
    store.upsert_many(
        records.session(),
        [
            matter("1", title="企业设立登记", online=True),
            matter(
                "2",
                title="食品经营许可",
                region_path="370000/370100/",
                level="city",
                online=True,
            ),
            matter("3", title="Ｗ类企业注销登记", matter_type="penalty", themes=("lp-165",)),
            matter("4", title="户口登记", region_path="370000/", service_objects=("enterprise",)),
            matter("5", title="道路运输", region_path="370000/370200/", state="suspended"),
            matter(
                "6",
                title="ETC 办理",
                handling_type="promised",
                online_depth="none",
                online=False,
            ),
            matter("7", title="律师执业", department_code="11370000004502358P", themes=()),
            matter("9", kind="catalogue", level="city,county", code="370117002011"),
            matter("8", kind="law", title="行政许可法", code="", codes=(), level="law"),
        ],
    )
    store.remove(records.session(), "matter", "7")
    store.upsert(records.session(), matter("7", title="公证员执业", themes=()))
    transaction.commit()


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"type": "permission"}, "type"),
        ({"state": "draft"}, "state"),
        ({"region": "济南"}, "region"),
        ({"region": "3701"}, ""),
        ({"region": "37010"}, "region"),
        ({"descendants": "false"}, "descendants"),
        ({"region": "370100", "descendants": "no"}, "descendants"),
        ({"theme": "030"}, "theme"),
        ({"theme": "np-001"}, "theme"),
        ({"level": "galaxy"}, "level"),
        ({"handling_type": "never"}, "handling_type"),
        ({"online": "yes"}, "online"),
        ({"changed_since": "yesterday"}, "changed_since"),
        ({"changed_since": "0001-01-01"}, "changed_since"),
        ({"q": "企"}, "q"),
        ({"q": "企 业"}, "q"),
        ({"q": "企" * 101}, "q"),
        ({"sort": "--code"}, "sort"),
        ({"sort": "size"}, "sort"),
        ({"size": "0"}, "size"),
        ({"size": "501"}, "size"),
        ({"size": "５"}, "size"),
        ({"size": ""}, "size"),
        ({"fields": " , "}, "fields"),
        ({"fields": "a;b"}, "fields"),
        ({"code": " "}, "code"),
        ({"department": "\x00"}, "department"),
    ],
)
def test_refuses_wrong_parameters_by_name(params, field):
    if not field:
        assert parse(**params).filters == (("region", "370100"),)
        return
    with pytest.raises(Problem) as refused:
        parse(**params)
    assert refused.value.status == 422
    assert [error.field for error in refused.value.errors] == [field]


def test_catalogue_entry_is_found_at_each_of_its_levels(entries):
    assert uids("catalogue", level="city") == uids("catalogue", level="county") == ["9"]
    assert uids("catalogue", level="province") == []


def test_refuses_a_parameter_given_twice():
    with pytest.raises(Problem):
        query.parse("matter", [("type", "permit"), ("type", "penalty")])


def test_refuses_a_matters_filter_on_laws():
    with pytest.raises(Problem):
        parse("law", theme="np-030")


def test_names_every_wrong_parameter_at_once():
    with pytest.raises(Problem) as refused:
        parse(type="x", size="x", foo="x")
    assert [error.field for error in refused.value.errors] == ["type", "size", "foo"]


@pytest.mark.requirement("4.4.1.1.4")
@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({}, "1234567"),
        ({"region": "370000"}, "1234567"),
        ({"region": "370100"}, "12367"),
        ({"region": "370100000000"}, "12367"),
        ({"region": "370100", "descendants": "false"}, "2"),
        ({"region": "370102", "descendants": "true"}, "1367"),
        ({"region": "370300"}, ""),
        ({"type": "penalty"}, "3"),
        ({"type": "02"}, "3"),
        ({"type": "行政处罚"}, "3"),
        ({"level": "city"}, "2"),
        ({"level": "3"}, "2"),
        ({"state": "suspended"}, "5"),
        ({"theme": "lp-165"}, "3"),
        ({"theme": "np-030"}, "12456"),
        ({"service_object": "natural_person"}, "123567"),
        ({"service_object": "1"}, "123567"),
        ({"handling_type": "2"}, "6"),
        ({"online_depth": "none"}, "6"),
        ({"online": "false"}, "6"),
        ({"online": "1", "region": "370100"}, "12"),
        ({"department": "11370102mb28559184"}, "1234567"),
        ({"department": "11370000004502358P"}, ""),
        ({"code": "000000000005"}, "5"),
        ({"code": "000000000009"}, ""),
        ({"q": "登记"}, "134"),
        ({"q": "企业登记"}, ""),
        ({"q": "企业 登记"}, "13"),
        ({"q": "w类"}, "3"),
        ({"q": "etc"}, "6"),
        ({"q": "11370102mb28559184300000000000"}, "1234567"),
        ({"q": "000000000002"}, "2"),
        ({"q": "0002"}, ""),
        ({"q": "律师"}, ""),
        ({"q": "执业"}, "7"),
        ({"q": "登记", "type": "penalty", "region": "370100"}, "3"),
        ({"q": "登记", "code": "000000000004"}, "4"),
        ({"region": "370100", "type": "permit", "theme": "np-030"}, "126"),
        ({"state": "suspended", "type": "penalty"}, ""),
        ({"changed_since": "2020-01-01"}, "1234567"),
        ({"changed_since": "2020-01-01", "type": "penalty"}, "3"),
        ({"changed_since": "2999-01-01"}, ""),
    ],
)
def test_filters(entries, params, expected):
    assert uids(**params) == list(expected)


TITLES = {
    "1": "企业设立登记",
    "2": "食品经营许可",
    "3": "Ｗ类企业注销登记",
    "4": "户口登记",
    "5": "道路运输",
    "6": "ETC 办理",
    "7": "公证员执业",
}


@pytest.mark.parametrize("sort", ["code", "-code", "title", "-title", "changed", "-changed"])
def test_sorts(entries, sort):
    # Numbers 1 to 7 were given codes and changes in this order; titles have their own.
    def key(uid: str) -> str:
        return store.fold(TITLES[uid]) if "title" in sort else uid

    assert uids(sort=sort) == sorted(TITLES, key=key, reverse=sort.startswith("-"))


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"sort": "-code"},
        {"sort": "title", "region": "370100"},
        {"sort": "-changed", "type": "permit"},
        {"q": "登记", "sort": "-title"},
        {"changed_since": "2020-01-01", "sort": "title"},
        {"region": "370100", "theme": "np-030", "sort": "-title"},
    ],
)
def test_pages_of_one_give_what_one_page_gives(entries, params):
    whole = uids(**params)
    one = parse(**params, size="1")
    found, after = [], None
    with records.read_connection() as connection:
        while True:
            page = query.page(connection, one, after)
            found += [json.loads(body)["uid"] for body, _key, _id in page.rows]
            if page.next is None:
                break
            after = page.next
        two = query.boundary(connection, parse(**params, size="2"))
        assert two == query.page(connection, parse(**params, size="2")).next
        everything = parse(**params, size=str(len(whole)))
        assert query.boundary(connection, everything) is None
    assert found == whole


def test_text_that_is_too_common_to_gather_gives_the_same(entries, monkeypatch):
    for params in ({"q": "登记"}, {"q": "企业 登记", "sort": "-title"}, {"q": "000000000002"}):
        gathered = uids(**params)
        with monkeypatch.context() as patch:
            patch.setattr(query, "GATHER", 0)
            assert uids(**params) == gathered


def test_values_that_a_site_added_are_accepted(database):
    store.upsert(records.session(), matter("1", matter_type="local_kind"))
    transaction.commit()
    with records.read_connection() as connection:
        found = query.parse(
            "matter",
            [("type", "local_kind")],
            exists=lambda term: query.count(connection, term) > 0,
        )
        assert len(query.page(connection, found).rows) == 1


@pytest.mark.parametrize(
    ("key", "expected"),
    [("1", "1"), ("000000000002", "2"), ("11370102mb28559184300000000000３", "3"), ("zzz", "")],
)
def test_items_are_found_by_any_code(entries, key, expected):
    with records.read_connection() as connection:
        assert [item.uid for item in query.lookup(connection, "matter", key)] == list(expected)


def test_code_of_several_gives_two(database):
    store.upsert_many(
        records.session(), (matter(f"{n}", codes=("370117002011",)) for n in range(5))
    )
    transaction.commit()
    with records.read_connection() as connection:
        assert len(query.lookup(connection, "matter", "370117002011")) == 2


def test_feed_of_some_kinds_keeps_the_order(entries):
    with records.read_connection() as connection:
        kinds = ("matter", "law", "guide")
        found, more = query.changes(connection, 2, 3, kinds)
        assert ([change.seq for change in found], more) == ([3, 4, 5], True)
        assert query.changes_boundary(connection, 2, 3, kinds) == 5
        assert query.changes_boundary(connection, 2, 3) == 5
        assert query.changes_boundary(connection, 2, 100) is None
        laws, more = query.changes(connection, 0, 10, ("law",))
        assert ([change.uid for change in laws], more) == (["8"], False)


def test_every_page_is_a_range_of_an_index(sqlite_database):
    store.upsert(records.session(), matter("1"))
    transaction.commit()
    for params in (
        {},
        {"region": "370100", "sort": "-title"},
        {"type": "permit", "state": "in_force", "sort": "changed"},
        {"theme": "np-030", "region": "370100"},
    ):
        with records.read_connection() as connection:
            prepared = query._prepare(connection, parse(**params), ("", 0), "summary")
            assert prepared is not None
            statement, values = prepared
            explain = query.Statement(f"EXPLAIN QUERY PLAN {statement.sql}")
            plan = [row[3] for row in explain.run(connection, values | {"limit": 1, "offset": 0})]
        assert plan[0].startswith("SEARCH t USING") and "term=? AND (" in plan[0], plan
        assert plan[1:] == ["SEARCH l USING INTEGER PRIMARY KEY (rowid=?)"], plan
