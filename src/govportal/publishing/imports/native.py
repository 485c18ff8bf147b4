"""The portal's own shape: columns are called as the fields are.

In JSONL a value stands as it is stored: tokens, lists, rows as objects. In CSV and XLSX rows are
JSON text and sets are joined with 、. Content is named by its codes: a catalogue entry by its basic
code, a matter by any of its codes, a law as ``全称@2019-04-23`` (title and promulgation).
"""

from collections.abc import Collection
from collections.abc import Mapping
from copy import deepcopy
from govportal import _
from govportal.codes.codesets import code_set
from govportal.content.rows import IRows
from govportal.content.rows import normalise
from govportal.content.rows import RowError
from govportal.publishing.imports import converters
from govportal.publishing.imports.converters import Draft
from govportal.publishing.imports.converters import is_null
from plone.schema import IJSONField
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IList
from zope.schema.interfaces import INativeString
from zope.schema.interfaces import ISet
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine

import json


#: Set by code or files of their own, never from a list.
NEVER = ("to_revise", "state_reason", "state_since", "result_sample")
EMPTY = frozenset(("",))


def convert_native(
    schema: Mapping[str, Any], values: Mapping[str, Any], draft: Draft, used: Collection[str]
) -> None:
    """Fill ``draft`` from a row; a column that is there and empty empties the field."""
    draft.nulls = EMPTY
    for name, field in schema.items():
        if name in NEVER or name not in values:
            continue
        value = values[name]
        if IRelationChoice.providedBy(field):
            draft.references[name] = "" if is_null(value, EMPTY) else converters.one_line(value)
        elif is_null(value, EMPTY):
            draft.values[name] = deepcopy(_empty(field))
        else:
            _value(name, field, value, draft)


def _empty(field: Any) -> Any:
    if IBool.providedBy(field):
        return bool(field.default)
    if IList.providedBy(field):
        return []
    if ISet.providedBy(field):
        return set()
    return field.missing_value


def _value(name: str, field: Any, value: Any, draft: Draft) -> None:
    convert = converters.CONVERTERS
    if IJSONField.providedBy(field):
        _json(name, field, value, draft)
        return
    if isinstance(value, str) and value.startswith("[") and not IRows.providedBy(field):
        value = _json_list(field, value)
    if IRows.providedBy(field):
        _rows(name, field, value, draft)
    elif ISet.providedBy(field):
        spec = {"set": field.value_type.vocabularyName.removeprefix("govportal.")}
        convert["codes"](value, name, spec, draft)
    elif IChoice.providedBy(field):
        spec = {"set": field.vocabularyName.removeprefix("govportal.")}
        convert["code"](value, name, spec, draft)
    elif IList.providedBy(field):
        convert["lines"](value, name, {}, draft)
    elif IDate.providedBy(field):
        convert["date"](value, name, {}, draft)
    elif IBool.providedBy(field):
        convert["bool"](value, name, {}, draft)
    elif IInt.providedBy(field):
        convert["integer"](value, name, {}, draft)
    elif IFloat.providedBy(field):
        _float(name, value, draft)
    elif ITextLine.providedBy(field) or INativeString.providedBy(field):
        convert["text"](value, name, {}, draft)
    elif IText.providedBy(field):
        convert["long_text"](value, name, {}, draft)


def _json_list(field: Any, value: str) -> Any:
    """A list in a cell; what is none stays the text that it is."""
    if not (IList.providedBy(field) or ISet.providedBy(field)):
        return value
    try:
        found = json.loads(value)
    except json.JSONDecodeError:
        return value
    return found if isinstance(found, list) else value


def _float(name: str, value: Any, draft: Draft) -> None:
    try:
        draft.values[name] = float(value)
    except (TypeError, ValueError):
        message = _("“${value}”不是数字，已留空。", mapping={"value": value})
        draft.report("value.number", name, message, value)


def _json(name: str, field: Any, value: Any, draft: Draft) -> None:
    """A JSON object, or its text in a cell."""
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except json.JSONDecodeError:
        found = None
    if isinstance(found, dict):
        draft.values[name] = found
    else:
        message = _("“${title}”应为 JSON 对象。", mapping={"title": field.title})
        draft.report("value.json", name, message, str(value)[:80])


def _rows(name: str, field: Any, value: Any, draft: Draft) -> None:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except json.JSONDecodeError:
            message = _("“${title}”应为 JSON 列表。", mapping={"title": field.title})
            draft.report("value.json", name, message, value)
            return
    if not isinstance(value, list):
        message = _("“${title}”应为记录的列表。", mapping={"title": field.title})
        draft.report("value.rows", name, message, value)
        return
    schema = field.value_type.schema
    rows = []
    for number, given in enumerate(value, 1):
        try:
            row = normalise(schema, given, number)
        except RowError as error:
            draft.report("value.rows", name, error.message)
            return
        for column in schema:
            choice = schema[column]
            codes = (getattr(choice, "vocabularyName", None) or "").removeprefix("govportal.")
            if not codes or codes in ("laws", "files", "images") or not row[column]:
                continue
            token = code_set(codes).find(row[column])
            if token is None:
                message = _(
                    "第 ${row} 行“${title}”的值“${value}”不在代码集中，已留空。",
                    mapping={"row": number, "title": choice.title, "value": row[column]},
                )
                draft.report("value.code", name, message, row[column])
            row[column] = token or ""
        rows.append(row)
    draft.values[name] = rows
