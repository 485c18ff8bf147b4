"""Schema values as JSON: tokens with their Chinese titles and the codes of GB/T 39046."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from govportal.codes.codesets import code_set
from govportal.codes.codesets import CodeSet
from govportal.content.fields import IReference
from govportal.content.rows import IRows
from govportal.content.values import fields_of
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ISet


#: Elements that are for editors only, name a person, or stand in a record in another shape.
INTERNAL = frozenset(("to_revise", "result_sample", "title", "code", "legal_representative"))
PREFIX = "govportal."


def elements(obj: Any) -> dict[str, Any]:
    """Every public element of ``obj`` by field name.

    A token ``x`` is joined by ``x_title`` and, where GB/T 39046 has one, ``x_code``; a set of
    tokens is a list, joined by the lists ``x_titles`` and ``x_codes``. Relations are left out:
    who builds the record knows what of them is public.
    """
    result: dict[str, Any] = {}
    for name, field in fields_of(obj):
        if name in INTERNAL:
            continue
        value = getattr(obj, name, None)
        if hasattr(value, "to_object") or (hasattr(field, "source") and not _codes(field)):
            continue
        _put(result, name, field, value)
    return result


def _put(into: dict[str, Any], name: str, field: Any, value: Any) -> None:
    if IRows.providedBy(field):
        schema = field.value_type.schema
        into[name] = [_row(schema, row) for row in value or ()]
        return
    codes = _codes(field)
    if codes is None:
        into[name] = plain(value)
    elif ISet.providedBy(field):
        tokens = in_order(codes, value or ())
        into[name] = tokens
        into[f"{name}_titles"] = [title(codes, token) for token in tokens]
        into[f"{name}_codes"] = [gb_code(codes, token) for token in tokens]
    else:
        token = value or ""
        into[name] = token
        into[f"{name}_title"] = title(codes, token)
        code = gb_code(codes, token)
        if code or any(term.codes.get("gbt39046") for term in codes):
            into[f"{name}_code"] = code


def _row(schema: Any, row: Mapping[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, field in getFieldsInOrder(schema):
        if IReference.providedBy(field):
            result[name] = row.get(name) or ""
        else:
            _put(result, name, field, row.get(name, field.default))
    return result


def _codes(field: Any) -> CodeSet | None:
    """The code set that a choice, or the choices of a set, are taken from."""
    choice = field.value_type if ISet.providedBy(field) else field
    name = getattr(choice, "vocabularyName", None) or ""
    if not IChoice.providedBy(choice) or IReference.providedBy(choice):
        return None
    if not name.startswith(PREFIX):
        return None
    return code_set(name.removeprefix(PREFIX))


def in_order(codes: CodeSet, tokens: Any) -> list[str]:
    """Tokens in the order of their code set; what the set does not know comes last."""
    known = [term.token for term in codes if term.token in tokens]
    return known + sorted(token for token in tokens if token not in codes)


def title(codes: CodeSet | str, token: str) -> str:
    """The Chinese title, the token itself when the set does not know it."""
    known = code_set(codes) if isinstance(codes, str) else codes
    return known.title(token) if token in known else token


def gb_code(codes: CodeSet | str, token: str) -> str:
    """The code of GB/T 39046, ``""`` where it has none."""
    known = code_set(codes) if isinstance(codes, str) else codes
    return (known.code(token) or "") if token in known else ""


def plain(value: Any) -> Any:
    """A stored value as JSON knows it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return value
