"""Rows: lists of records that are edited as tables, never as free text.

A rows field is a ``List`` of `Row`; its value is a list of plain dicts, each with exactly the
keys of the row's schema. A REST client sends plain JSON: missing keys get their defaults,
numbers and dates in text are converted, ``{"token": …}`` is accepted for a choice, and keys
that begin with ``@`` (Volto numbers its rows with ``@id``) are dropped.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collective.z3cform.datagridfield.interfaces import IRow
from collective.z3cform.datagridfield.row import DictRow
from datetime import date
from govportal import _
from govportal.content.explain import explain
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.schema import getFieldsInOrder
from zope.schema import List
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IList
from zope.schema.interfaces import ISet
from zope.schema.interfaces import IText
from zope.schema.interfaces import ValidationError


class IGovportalRow(IRow):
    """A row whose values are coerced and whose errors are Chinese."""


class IRows(IList):
    """A list of rows."""


class RowError(ValidationError):
    """A fault in a row; its text names the row's number and the column.

    Attributes:
        column: the name of the column, ``""`` when the row itself is at fault.
        row: the row's number, counted from 1; 0 when it is not known.
        others: the further faults of the same rows.
    """

    def __init__(self, message: Any, column: str = "", row: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.row = row
        self.others: tuple[RowError, ...] = ()

    def doc(self) -> Any:
        """The message for people; forms and plone.restapi ask an error for it."""
        return self.message


def empty(schema: type[Interface]) -> dict[str, Any]:
    """A new row of ``schema`` with every key at its default."""
    return {name: field.default for name, field in getFieldsInOrder(schema)}


def coerce(field: Any, value: Any) -> Any:
    """Bring a JSON value to the type of ``field``; what cannot be is returned as it came.

    Validation, which follows, then says what is wrong with it.
    """
    if isinstance(value, Mapping) and "token" in value:
        value = value["token"]
    if value is None:
        return field.missing_value
    if ISet.providedBy(field) and isinstance(value, list | tuple | frozenset):
        return {coerce(field.value_type, v) for v in value}
    if not isinstance(value, str):
        if IText.providedBy(field) and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if IInt.providedBy(field) and isinstance(value, float) and value.is_integer():
            return int(value)
        if IFloat.providedBy(field) and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        return value
    value = value.strip()
    if IText.providedBy(field) or IChoice.providedBy(field):
        return value
    if value == "":
        return field.missing_value
    try:
        if IInt.providedBy(field):
            return int(value)
        if IFloat.providedBy(field):
            return float(value)
        if IDate.providedBy(field):
            return date.fromisoformat(value[:10])
    except ValueError:
        return value
    if IBool.providedBy(field) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    return value


def normalise(
    schema: type[Interface], row: Mapping[str, Any], number: int = 0, strict: bool = True
) -> dict[str, Any]:
    """A row with exactly the keys of ``schema``, in its order, values coerced.

    Args:
        number: the row's number for messages, counted from 1.
        strict: refuse keys that the schema does not have; stored rows of an older
            schema are read with ``strict=False``.

    Raises:
        RowError: ``row`` is no mapping or has a key that is no column.
    """
    if not isinstance(row, Mapping):
        raise RowError(_("第 ${row} 行应为一条记录（对象）。", mapping={"row": number}), "", number)
    fields = getFieldsInOrder(schema)
    known = {name for name, _field in fields}
    for key in row:
        if strict and key not in known and not str(key).startswith("@"):
            raise RowError(
                _("第 ${row} 行没有名为“${key}”的列。", mapping={"row": number, "key": key}),
                str(key),
                number,
            )
    return {
        name: coerce(field, row[name]) if name in row else field.default for name, field in fields
    }


@implementer(IGovportalRow)
class Row(DictRow):
    """One row; the value is a dict, filled up and coerced in place when it is validated."""

    def _validate(self, value: Any) -> None:
        self.check(value, 0)

    def check(self, value: Any, number: int) -> None:
        """Fill up ``value`` in place and check every column.

        Raises:
            RowError: the first fault, naming the row and the column's title, in Chinese.
        """
        for fault in self.faults(value, number):
            raise fault

    def faults(self, value: Any, number: int) -> Iterator[RowError]:
        """Fill up ``value`` in place; what is wrong with it, column by column."""
        try:
            full = normalise(self.schema, value, number)
        except RowError as fault:
            yield fault
            return
        if isinstance(value, dict):
            value.clear()
            value.update(full)
        for name, field in getFieldsInOrder(self.schema):
            bound = field.bind(self.context)
            try:
                bound.validate(full[name])
            except ValidationError as error:
                said = {"row": number, "message": translate(explain(bound, error))}
                fault = RowError(_("第 ${row} 行${message}", mapping=said), name, number)
                fault.__cause__ = error
                yield fault


@implementer(IRows)
class Rows(List):
    """A list of rows of one schema; empty is an empty list."""

    def __init__(self, row: type[Interface] | None = None, **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", [])
        kw.setdefault("defaultFactory", list)
        if row is not None:
            kw["value_type"] = Row(schema=row)
        super().__init__(**kw)

    @property
    def missing_value(self) -> list[dict[str, Any]]:
        """A new list each time: a shared one could be changed through any object."""
        return []

    def _validate(self, value: Any) -> None:
        # List would wrap each row's error in a WrongContainedType without number and title.
        if not isinstance(value, list):
            raise RowError(_("“${title}”应为记录的列表。", mapping={"title": self.title}))
        check_length(self, value)
        found = [
            fault
            for number, row in enumerate(value, 1)
            for fault in self.value_type.faults(row, number)
        ]
        if found:
            found[0].others = tuple(found[1:])
            raise found[0]

    def normalise(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """New rows, each with exactly the schema's keys, values coerced.

        Raises:
            RowError: a row is no mapping or has an unknown key.
        """
        schema = self.value_type.schema
        return [normalise(schema, row, number) for number, row in enumerate(rows, 1)]


def check_length(field: Any, rows: list[Any]) -> None:
    """Check the number of rows against the field's bounds.

    Raises:
        RowError: too many or too few rows.
    """
    if field.max_length is not None and len(rows) > field.max_length:
        raise RowError(
            _(
                "“${title}”最多 ${max} 行，请删去多余的行。",
                mapping={"title": field.title, "max": field.max_length},
            )
        )
    if field.min_length is not None and len(rows) < field.min_length:
        raise RowError(
            _(
                "“${title}”至少要有 ${min} 行。",
                mapping={"title": field.title, "min": field.min_length},
            )
        )
