"""What somebody filled in, against the version of the form that he filled in."""

from collections.abc import Iterator
from collections.abc import Mapping
from functools import lru_cache
from govportal import _
from govportal.errors import FieldError
from govportal.forms.conditions import shown_fields
from govportal.forms.formats import checker
from govportal.forms.layout import field_of
from govportal.forms.layout import fields_of
from govportal.forms.versions import FormVersion
from jsonschema import Draft202012Validator
from jsonschema import FormatChecker
from jsonschema import ValidationError
from typing import Any
from zope.i18n import translate


#: Characters of a text and rows of a table where the definition sets no limit.
LONGEST_TEXT = 2000
MOST_ROWS = 200


def clean(version: FormVersion, data: Mapping[str, Any]) -> dict[str, Any]:
    """What of ``data`` belongs to the form: known, shown and filled in.

    Texts lose blanks at their ends, tables their empty rows. Nothing is converted.
    """
    properties = version.schema["properties"]
    known = {
        name: value
        for name, own in properties.items()
        if name in data and not _empty(value := _tidy(own, data[name]))
    }
    shown = shown_fields(version.layout, known)
    return {name: value for name, value in known.items() if name in shown}


def validate(version: FormVersion, data: Mapping[str, Any]) -> list[FieldError]:
    """The faults of ``data``, in the order of the form; empty when it can be submitted.

    What `clean` drops is not judged, and a hidden field is not required.
    """
    given = clean(version, data)
    # What decides about a field may itself be hidden: it is empty then.
    shown = shown_fields(version.layout, given)
    properties = version.schema["properties"]
    schema = {
        "type": "object",
        "properties": {name: _limited(properties[name]) for name in properties if name in shown},
        "required": [name for name in version.schema.get("required", ()) if name in shown],
    }
    errors = Draft202012Validator(schema, format_checker=_checker()).iter_errors(given)
    found = [fault for error in errors for fault in _faults(version, error)]
    order = [field["name"] for _group, field in fields_of(version.layout)]
    unique = {(fault.field, fault.row, fault.column): fault for fault in reversed(found)}
    return sorted(
        unique.values(), key=lambda fault: (order.index(fault.field), fault.row, fault.column)
    )


@lru_cache(maxsize=1)
def _checker() -> FormatChecker:
    return checker()


def _tidy(own: Mapping[str, Any], value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and own.get("type") == "array":
        items = [_tidy_row(own["items"], item) for item in value]
        return [item for item in items if not _empty(item)]
    return value


def _tidy_row(own: Mapping[str, Any], value: Any) -> Any:
    if isinstance(value, Mapping) and own.get("type") == "object":
        cells = {
            name: _tidy(cell, value[name])
            for name, cell in own["properties"].items()
            if name in value
        }
        return {name: cell for name, cell in cells.items() if not _empty(cell)}
    return _tidy(own, value)


def _empty(value: Any) -> bool:
    return value is None or value == "" or value == [] or value == {}


def _limited(own: Mapping[str, Any]) -> dict[str, Any]:
    """A property with the limits that its definition doesn't set."""
    limited = dict(own)
    if own.get("type") == "string":
        limited.setdefault("maxLength", LONGEST_TEXT)
    elif own.get("type") == "array":
        limited.setdefault("maxItems", MOST_ROWS)
        limited["items"] = _limited(own["items"])
    elif own.get("type") == "object":
        limited["properties"] = {n: _limited(cell) for n, cell in own["properties"].items()}
    return limited


def _faults(version: FormVersion, error: ValidationError) -> Iterator[FieldError]:
    """The fault as one of a field, of a row or of a cell."""
    path = list(error.absolute_path)
    missing = _missing(error) if error.validator == "required" else [None]
    for name in missing:
        place = path if name is None else [*path, name]
        if not place:
            continue
        field = str(place[0])
        own = version.schema["properties"][field]
        row = int(place[1]) + 1 if len(place) > 1 else 0
        column = str(place[2]) if len(place) > 2 else ""
        if row:
            own = own["items"]
        if column:
            own = own["properties"][column]
        messages = field_of(version.layout, field).get("messages") or {}
        title = own.get("title") or version.schema["properties"][field].get("title") or field
        said = messages.get(error.validator) if not column else None
        message = said or explain(error, title, own)
        if row and not said:
            message = _("第 ${row} 行：${message}", mapping={"row": row, "message": _text(message)})
        yield FieldError(field, message, row, column)


def _missing(error: ValidationError) -> list[str]:
    """The one name that an error of ``required`` is about; each has an error of its own."""
    wanted = [name for name in error.validator_value if name not in error.instance]
    return [name for name in wanted if error.message.startswith(f"{name!r} ")]


def explain(error: ValidationError, title: str, own: Mapping[str, Any]) -> Any:
    """A Chinese sentence that names the field and the remedy.

    Args:
        error: of jsonschema.
        title: the field's label.
        own: the field's part of the schema.
    """
    said: dict[str, Any] = {"title": title, "limit": error.validator_value}
    match error.validator:
        case "required":
            return _("“${title}”是必填项，请填写。", mapping=said)
        case "format":
            said["message"] = _text(getattr(error.cause, "message", "") or str(error.cause or ""))
            return _("“${title}”：${message}。", mapping=said)
        case "const":
            return _("请阅读并勾选“${title}”。", mapping=said)
        case "enum" | "oneOf":
            return _("“${title}”不在可选值中，请重新选择。", mapping=said)
        case "minLength":
            return _("“${title}”太短，至少 ${limit} 个字。", mapping=said)
        case "maxLength":
            return _("“${title}”太长，最多 ${limit} 个字。", mapping=said)
        case "pattern":
            return _("“${title}”的格式不对，请按填写说明修改。", mapping=said)
        case "minimum":
            return _("“${title}”不能小于 ${limit}。", mapping=said)
        case "maximum":
            return _("“${title}”不能大于 ${limit}。", mapping=said)
        case "exclusiveMinimum":
            return _("“${title}”应大于 ${limit}。", mapping=said)
        case "exclusiveMaximum":
            return _("“${title}”应小于 ${limit}。", mapping=said)
        case "multipleOf":
            return _("“${title}”应为 ${limit} 的整数倍。", mapping=said)
        case "minItems":
            return _("“${title}”至少要有 ${limit} 项，请补充。", mapping=said)
        case "maxItems":
            return _("“${title}”最多 ${limit} 项，请删减。", mapping=said)
        case "uniqueItems":
            return _("“${title}”中有重复的项，请删去。", mapping=said)
    return {
        "string": _("“${title}”应为文字。", mapping=said),
        "integer": _("“${title}”应为整数，例如 20。", mapping=said),
        "number": _("“${title}”应为数字，例如 36.65。", mapping=said),
        "boolean": _("“${title}”应为“是”或“否”。", mapping=said),
    }.get(own.get("type", ""), _("“${title}”的值不合要求，请检查后重填。", mapping=said))


def _text(message: Any) -> str:
    return str(translate(message))
