"""Reading a layout: groups hold rows, rows hold fields, a field names a property of the schema."""

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any


def fields_of(layout: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """(group, field) of each field in its order; what is malformed is left out."""
    groups = layout.get("groups") if isinstance(layout, Mapping) else None
    for group in groups if isinstance(groups, list) else ():
        rows = group.get("rows") if isinstance(group, Mapping) else None
        for row in rows if isinstance(rows, list) else ():
            for field in row if isinstance(row, list) else ():
                if isinstance(field, Mapping) and isinstance(field.get("name"), str):
                    yield group, field


def field_of(layout: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The settings of a field; empty when the layout doesn't have it."""
    return next((field for _group, field in fields_of(layout) if field["name"] == name), {})
