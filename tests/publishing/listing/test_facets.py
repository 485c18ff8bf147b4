"""The counts of the finder: they are those that a count of the rows would give."""

from govportal import records
from govportal.publishing.listing import facets
from govportal.publishing.listing import query
from govportal.publishing.listing import store
from random import Random
from tests.publishing.listing.samples import matter

import json
import pytest
import transaction


PATHS = ("370000/", "370000/370100/", "370000/370100/370102/", "370000/370200/")
VALUES = {
    "type": ("permit", "penalty"),
    "department": ("11370102MB28559184", "11370000004502358P"),
    "handling_type": ("immediate", "promised"),
    "online": ("true", "false"),
    "state": ("in_force", "suspended"),
    "theme": ("np-030", "np-005", "lp-005"),
    "service_object": ("natural_person", "enterprise"),
    "region": ("370000", "370100", "370102", "370200"),
}
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"region": "370100"},
    {"region": "370100", "descendants": "false"},
    {"region": "370100", "type": "permit"},
    {"type": "permit", "online": "true", "theme": "np-030"},
    {"q": "登记"},
    {"q": "企业 登记", "region": "370000", "handling_type": "promised"},
    {"code": "000000000007"},
    {"changed_since": "2020-01-01", "type": "penalty"},
    {"q": "没有这样的名字"},
)


def some(random: Random, number: int):
    return matter(
        str(number),
        title=random.choice(("企业设立登记", "食品经营许可", "户口登记")),
        region_path=random.choice(PATHS),
        matter_type=random.choice(VALUES["type"]),
        department_code=random.choice(VALUES["department"]),
        handling_type=random.choice(VALUES["handling_type"]),
        state=random.choice(VALUES["state"]),
        online=random.random() < 0.5,
        themes=random.sample(VALUES["theme"], random.randint(0, 2)),
        service_objects=random.sample(VALUES["service_object"], random.randint(0, 2)),
    )


def listed(connection, **params: str) -> int:
    """How many entries a search really has."""
    found = query.page(connection, query.parse("matter", [*params.items(), ("size", "500")]))
    assert found.next is None
    return len({json.loads(body)["uid"] for body, _key, _id in found.rows})


def check(connection) -> None:
    for filters in FILTERS:
        counted = facets.Facets(connection, query.parse("matter", filters.items()))
        assert counted.total == listed(connection, **filters), filters
        assert not counted.more
        for name, values in VALUES.items():
            if name == "region" and "descendants" in filters:
                continue
            for value in values:
                wanted = filters | {name: value}
                assert counted.count(name, value) == listed(connection, **wanted), wanted


def test_counts_what_the_list_would_show(database, monkeypatch):
    random = Random(7)
    # Both ways of keeping rows take part, and so do several readings.
    monkeypatch.setattr(facets, "SET_COST", 3)
    monkeypatch.setattr(facets, "CHUNK", 7)
    store.upsert_many(records.session(), [some(random, number) for number in range(80)])
    transaction.commit()
    with records.read_connection() as connection:
        check(connection)
    for _round in range(4):
        for number in random.sample(range(80), 8):
            store.remove(records.session(), "matter", str(number))
        again = [some(random, number) for number in random.sample(range(100), 12)]
        store.upsert_many(records.session(), again)
        transaction.commit()
        with records.read_connection() as connection:
            check(connection)


def test_counts_a_kind_of_which_there_is_nothing(database):
    with records.read_connection() as connection:
        counted = facets.Facets(connection, query.Query("law"))
        assert (counted.total, counted.more) == (0, False)
        assert counted.count("level", "law") == 0


def test_reads_only_what_changed(database, monkeypatch):
    store.upsert_many(records.session(), [matter(str(number)) for number in range(30)])
    transaction.commit()
    with records.read_connection() as connection:
        facets.shelf(connection, "matter")
    read = []
    real = facets._read

    def noted(*args):
        for row in real(*args):
            read.append(row[0])
            yield row

    monkeypatch.setattr(facets, "_read", noted)
    store.upsert(records.session(), matter("7", title="另一个名称"))
    transaction.commit()
    with records.read_connection() as connection:
        facets.shelf(connection, "matter")
        facets.shelf(connection, "matter")
    assert len(read) == 1


@pytest.mark.parametrize("reach,more", ((10, True), (40, False)))
def test_says_when_it_did_not_look_at_everything(database, monkeypatch, reach, more):
    monkeypatch.setattr(facets, "REACH", reach)
    store.upsert_many(records.session(), [matter(str(number)) for number in range(40)])
    transaction.commit()
    with records.read_connection() as connection:
        counted = facets.Facets(connection, query.parse("matter", [("q", "企业设立")]))
        assert counted.more is more
        assert counted.total == min(reach, 40)
        assert counted.count("type", "permit") == min(reach, 40)
