"""The values of a piece of content as a mapping of field names, which rules work on."""

from collections.abc import Collection
from collections.abc import Iterator
from plone.dexterity.utils import iterSchemata
from plone.dexterity.utils import iterSchemataForType
from typing import Any
from z3c.relationfield.interfaces import IRelationValue
from zope.schema import getFieldsInOrder


#: Schemas of ours; behaviours of Plone (short name, change note) are no elements.
OURS = "govportal."


def fields_of(content: Any) -> Iterator[tuple[str, Any]]:
    """Name and field of each element of ``content`` (an object or a portal type)."""
    schemata = iterSchemataForType(content) if isinstance(content, str) else iterSchemata(content)
    for schema in schemata:
        if schema.__module__.startswith(OURS):
            yield from getFieldsInOrder(schema)


def values_of(obj: Any, names: Collection[str] | None = None) -> dict[str, Any]:
    """The stored values of every element, relations as objects (``None`` when broken).

    Args:
        names: the elements that are wanted, all by default.
    """
    result: dict[str, Any] = {}
    for name, _field in fields_of(obj):
        if names is not None and name not in names:
            continue
        value: Any = getattr(obj, name, None)
        if IRelationValue.providedBy(value):
            value = None if value.isBroken() else value.to_object
        result[name] = value
    return result
