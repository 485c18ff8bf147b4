"""What a form holds before it is saved, read leniently: each value is judged by itself."""

from collections.abc import Mapping
from govportal.content.explain import explain
from govportal.content.rows import coerce
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.rows import RowError
from govportal.content.values import fields_of
from govportal.content.values import values_of
from govportal.errors import FieldError
from plone.namedfile.interfaces import INamedField
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from zope.i18n import translate
from zope.schema.interfaces import ValidationError

import plone.api as api


def read(
    portal_type: str, data: Mapping[str, Any], place: Any, obj: Any = None
) -> tuple[dict[str, Any], list[FieldError]]:
    """The values of a form, and what is wrong with each by itself.

    Nothing is set, no file is decoded: of a file only counts whether there is one.

    Args:
        portal_type: the type of the content.
        data: field name → JSON value as plone.restapi takes it; of a field that is not there the
            stored value stands.
        place: the object itself or the container that it is added to.
        obj: the object itself once it exists.
    """
    values = values_of(obj) if obj is not None else {}
    faults: list[FieldError] = []
    for name, field in fields_of(portal_type):
        bound = field.bind(place)
        if name not in data:
            values.setdefault(name, bound.default)
            continue
        value = _value(bound, data[name])
        values[name] = value
        # An empty required field is a gap of `completeness`; it needs no second message.
        if INamedField.providedBy(field) or value in (None, ""):
            continue
        try:
            bound.validate(value)
        except RowError as refused:
            faults += [
                FieldError(name, translate(explain(bound, each)), each.row, each.column)
                for each in (refused, *refused.others)
                if each.column == "" or not _blank(value, each)
            ]
        except ValidationError as refused:
            faults.append(FieldError(name, translate(explain(bound, refused))))
            values[name] = bound.missing_value
    return values, faults


def _blank(rows: Any, fault: RowError) -> bool:
    return rows[fault.row - 1].get(fault.column) in (None, "")


def _value(field: Any, value: Any) -> Any:
    if IRows.providedBy(field):
        rows = value if isinstance(value, list) else []
        schema = field.value_type.schema
        return [
            normalise(schema, row, number, strict=False)
            for number, row in enumerate(rows, 1)
            if isinstance(row, Mapping)
        ]
    if IRelationChoice.providedBy(field):
        return _target(value)
    if INamedField.providedBy(field):
        return value or None
    return coerce(field, value)


def _target(value: Any) -> Any | None:
    uid = value.get("UID") if isinstance(value, Mapping) else value
    return api.content.get(UID=uid) if isinstance(uid, str) and uid else None
