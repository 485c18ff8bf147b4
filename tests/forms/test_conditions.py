"""When fields are shown."""

from govportal.forms.conditions import is_well_formed
from govportal.forms.conditions import shown_fields

import pytest


def shown(when, data, **others):
    rows = [[{"name": "a"}], [{"name": "b", "when": when}]]
    rows += [[{"name": name, "when": own}] for name, own in others.items()]
    return "b" in shown_fields({"groups": [{"title": "组", "rows": rows}]}, data)


@pytest.mark.parametrize(
    "condition",
    [
        None,
        {},
        [],
        {"field": "a"},
        {"equals": 1},
        {"field": "a", "equals": 1, "in": [1]},
        {"field": "a", "in": []},
        {"field": "a", "in": 1},
        {"field": "a", "filled": 1},
        {"field": "a", "equals": [1]},
        {"field": "a", "greater": 1},
        {"all": []},
        {"all": [{"field": "a"}]},
        {"not": [{"field": "a", "equals": 1}]},
        {"all": [{"field": "a", "equals": 1}], "field": "a"},
    ],
)
def test_refuses_what_is_no_condition(condition):
    assert not is_well_formed(condition)


@pytest.mark.parametrize(
    ("condition", "data", "expected"),
    [
        ({"field": "a", "equals": "x"}, {"a": "x"}, True),
        ({"field": "a", "equals": "x"}, {"a": "y"}, False),
        ({"field": "a", "equals": "x"}, {}, False),
        ({"field": "a", "equals": True}, {"a": 1}, False),
        ({"field": "a", "equals": "x"}, {"a": ["x", "y"]}, True),
        ({"field": "a", "in": ["x", "y"]}, {"a": "y"}, True),
        ({"field": "a", "in": ["x"]}, {"a": ["z"]}, False),
        ({"field": "a", "filled": True}, {"a": 0}, True),
        ({"field": "a", "filled": True}, {"a": False}, False),
        ({"field": "a", "filled": False}, {}, True),
        ({"not": {"field": "a", "filled": True}}, {}, True),
        ({"any": [{"field": "a", "equals": 1}, {"field": "a", "equals": 2}]}, {"a": 2}, True),
        ({"all": [{"field": "a", "equals": 1}, {"field": "a", "equals": 2}]}, {"a": 2}, False),
    ],
)
def test_holds(condition, data, expected):
    assert is_well_formed(condition)
    assert shown(condition, data) is expected


def test_a_hidden_field_counts_as_empty():
    when = {"field": "c", "equals": "x"}
    data = {"a": "no", "c": "x"}
    assert not shown(when, data, c={"field": "a", "equals": "yes"})
    assert shown(when, {**data, "a": "yes"}, c={"field": "a", "equals": "yes"})


def test_a_group_hides_its_fields():
    layout = {
        "groups": [
            {"title": "一", "rows": [[{"name": "a"}]]},
            {"title": "二", "when": {"field": "a", "filled": True}, "rows": [[{"name": "b"}]]},
        ]
    }
    assert shown_fields(layout, {}) == {"a"}
    assert shown_fields(layout, {"a": 1}) == {"a", "b"}
