"""Conditions: a group or a field is shown only when other fields say so.

A condition is one of ``{"field": name, "equals": value}``, ``{"field": name, "in": [values]}``,
``{"field": name, "filled": true or false}``, ``{"all": [conditions]}``, ``{"any": [conditions]}``
and ``{"not": condition}``. A field of several choices equals a value when that is among them.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from govportal.forms.layout import fields_of
from typing import Any


#: What a condition may say of a field.
TESTS = ("equals", "in", "filled")
#: What joins conditions.
JOINS = ("all", "any", "not")


def fields_in(condition: Any) -> Iterator[str]:
    """The names of the fields that a condition reads; of a malformed one what can be read."""
    if not isinstance(condition, Mapping):
        return
    if isinstance(condition.get("field"), str):
        yield condition["field"]
    for join in ("all", "any"):
        for part in condition.get(join) or ():
            yield from fields_in(part)
    yield from fields_in(condition.get("not"))


def is_well_formed(condition: Any) -> bool:
    """Whether ``condition`` is one of the shapes above."""
    if not isinstance(condition, Mapping):
        return False
    if set(condition) in ({"all"}, {"any"}):
        parts = next(iter(condition.values()))
        return isinstance(parts, list) and bool(parts) and all(map(is_well_formed, parts))
    if set(condition) == {"not"}:
        return is_well_formed(condition["not"])
    tests = set(condition) - {"field"}
    if len(tests) != 1 or len(condition) != 2 or not isinstance(condition.get("field"), str):
        return False
    test = tests.pop()
    return (
        test in TESTS
        and {
            "equals": not isinstance(condition.get("equals"), list | dict),
            "in": isinstance(condition.get("in"), list) and bool(condition.get("in")),
            "filled": isinstance(condition.get("filled"), bool),
        }[test]
    )


def shown_fields(layout: Mapping[str, Any], data: Mapping[str, Any]) -> set[str]:
    """The names of the fields that are shown for ``data``.

    What stands in a field that is hidden itself counts as empty.
    """
    conditions: dict[str, list[Any]] = {}
    for group, field in fields_of(layout):
        found = [part["when"] for part in (group, field) if part.get("when")]
        conditions[field["name"]] = found
    known: dict[str, bool] = {}

    def shown(name: str) -> bool:
        if name not in known:
            # Definitions with a circle are refused; should one come along, it is shown.
            known[name] = True
            known[name] = all(holds(condition) for condition in conditions.get(name, ()))
        return known[name]

    def holds(condition: Mapping[str, Any]) -> bool:
        if "all" in condition:
            return all(holds(part) for part in condition["all"])
        if "any" in condition:
            return any(holds(part) for part in condition["any"])
        if "not" in condition:
            return not holds(condition["not"])
        name = condition["field"]
        return _says(condition, data.get(name) if shown(name) else None)

    return {name for name in conditions if shown(name)}


def _says(condition: Mapping[str, Any], value: Any) -> bool:
    if "filled" in condition:
        empty = value is None or value is False or value in ("", [])
        return empty is not condition["filled"]
    wanted = condition["in"] if "in" in condition else [condition["equals"]]
    given = value if isinstance(value, list) else [value]
    return any(_same(one, other) for one in given for other in wanted)


def _same(one: Any, other: Any) -> bool:
    # In Python True is 1; in JSON it isn't.
    return isinstance(one, bool) is isinstance(other, bool) and bool(one == other)
