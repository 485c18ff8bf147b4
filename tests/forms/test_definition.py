"""A definition that could not be shown, explained or judged is refused, and the place named."""

from copy import deepcopy
from govportal.forms.definition import check
from tests.forms.sample import LAYOUT
from tests.forms.sample import SCHEMA
from zope.i18n import translate

import pytest


def edited(value, path, new):
    """A copy with another value at a place; ``...`` removes it."""
    copy = deepcopy(value)
    *above, last = path.split(".")
    inner = copy
    for part in above:
        inner = inner[int(part) if part.isdigit() else part]
    key = int(last) if last.isdigit() else last
    if new is ...:
        del inner[key]
    else:
        inner[key] = new
    return copy


@pytest.mark.parametrize("schema", [None, [], "x", {}, {"type": "string"}, {"type": "object"}])
def test_refuses_what_is_no_object(schema):
    (fault,) = check(schema, LAYOUT)
    assert fault.field == "form_schema"


@pytest.mark.parametrize(
    ("path", "new", "place"),
    [
        ("properties.name.minLength", -1, "properties.name.minLength"),
        ("properties.name.type", "text", "properties.name.type"),
        ("properties.name.type", ["string", "null"], "properties.name.type"),
        ("properties.name.title", "", "properties.name"),
        ("properties.name.$ref", "https://example.org/x", "properties.name.$ref"),
        ("properties.name.format", "hostname", "properties.name.format"),
        ("properties.Name", {"type": "string", "title": "名"}, "properties.Name"),
        ("properties.web.pattern", "(", "properties.web.pattern"),
        ("properties.web.pattern", "^(a+)+$", "properties.web.pattern"),
        ("properties.web.default", "x", "properties.web.default"),
        ("properties.area.maxLength", 3, "properties.area.maxLength"),
        ("properties.kind.oneOf", [{"const": "a"}], "properties.kind.oneOf.0"),
        (
            "properties.kind.oneOf",
            [{"const": "a", "title": "一"}, {"const": "a", "title": "二"}],
            "properties.kind.oneOf",
        ),
        ("properties.items.items", {"type": "string"}, "properties.items.items"),
        ("properties.items.items", ..., "properties.items.items"),
        (
            "properties.staff.items.properties.name.type",
            "array",
            "properties.staff.items.properties.name.type",
        ),
        ("properties.staff.items.required", ["x"], "properties.staff.items.required"),
        ("properties.promise.const", False, "properties.promise.const"),
        ("required", ["nobody"], "required"),
        ("if", {"required": ["name"]}, "if"),
    ],
)
def test_names_the_place_in_the_schema(path, new, place):
    faults = check(edited(SCHEMA, path, new), LAYOUT)
    assert [(f.field, f.column) for f in faults] == [("form_schema", place)]
    assert translate(faults[0].message).endswith("。")


@pytest.mark.parametrize(
    ("path", "new", "place"),
    [
        ("groups", [], "groups"),
        ("title", "x", "groups"),
        ("groups.0.title", "", "groups.0"),
        ("groups.0.colour", "red", "groups.0.colour"),
        ("groups.0.rows.0", [], "groups.0.rows.0"),
        ("groups.0.rows.0.0.name", "nobody", "groups.0.rows.0.0"),
        ("groups.0.rows.0.0.prefill", "person.password", "groups.0.rows.0.0.prefill"),
        ("groups.0.rows.0.0.widget", "radar", "groups.0.rows.0.0.widget"),
        ("groups.0.rows.0.0.messages", {"enum ": "x"}, "groups.0.rows.0.0.messages.enum "),
        ("groups.0.rows.0.0.when", {"field": "kind"}, "groups.0.rows.0.0.when"),
        ("groups.1.rows.3.1.columns", ["name"], "groups.1.rows.3.1.columns"),
        ("groups.1.rows.3.1.columns", ..., "groups.1.rows.3.1.columns"),
        ("groups.1.rows.3.0.columns", ["name"], "groups.1.rows.3.0.columns"),
        ("groups.0.when", {"field": "nobody", "filled": True}, "groups.0.when"),
    ],
)
def test_names_the_place_in_the_layout(path, new, place):
    faults = check(SCHEMA, edited(LAYOUT, path, new))
    assert ("form_layout", place) in [(f.field, f.column) for f in faults]


def test_every_field_stands_in_the_layout_once():
    without = edited(LAYOUT, "groups.0.rows.1", ...)
    assert [translate(f.message) for f in check(SCHEMA, without)] == [
        "“手机号”没有放进任何分组，请放入布局或者删除字段。"
    ]
    twice = edited(LAYOUT, "groups.0.rows.1", [{"name": "phone"}, {"name": "phone"}])
    assert [f.column for f in check(SCHEMA, twice)] == ["groups.0.rows.1.1"]


def test_conditions_in_a_circle_are_refused():
    circle = edited(LAYOUT, "groups.1.rows.0.0.when", {"field": "web", "filled": True})
    (fault,) = check(SCHEMA, circle)
    assert translate(fault.message) == "显示条件互相依赖，无法判断：area、kind、web。请改正。"


def test_a_definition_too_large_to_keep_is_refused():
    assert check({**SCHEMA, "description": "长" * 200_000}, LAYOUT)


def test_the_sample_is_one():
    assert check(SCHEMA, LAYOUT) == []
