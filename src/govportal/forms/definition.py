"""Whether a definition is one: a schema that we can render and explain, a layout that fits it.

Of JSON Schema only what a person can be asked and told about is allowed. What belongs together by
a condition is said in the layout, so ``if``, ``anyOf`` and the like have no place in the schema,
nor have references.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.forms.conditions import fields_in
from govportal.forms.conditions import is_well_formed
from govportal.forms.formats import FORMATS
from govportal.forms.layout import fields_of
from govportal.forms.prefill import SOURCES
from jsonschema import Draft202012Validator
from jsonschema import SchemaError
from typing import Any

import json
import re


SCHEMA = "form_schema"
LAYOUT = "form_layout"
#: A field's name; it is a key of the data and part of addresses and file names.
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
#: A repeated group that is repeated itself: such a pattern may take hours for one line of text.
RISKY = re.compile(r"\([^()]*[*+}][^()]*\)[*+{]")
MOST_FIELDS = 300
#: Bytes of schema and layout together, as JSON.
LARGEST = 400_000

ANY = frozenset(("type", "title", "description", "default"))
KEYWORDS = {
    "string": ANY | {"minLength", "maxLength", "pattern", "format", "enum", "oneOf"},
    "integer": ANY
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "enum"},
    "number": ANY | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"},
    "boolean": ANY | {"const"},
    "array": ANY | {"items", "minItems", "maxItems", "uniqueItems"},
}
#: Of the whole schema, and of the rows of a table.
OBJECT = frozenset(
    ("$schema", "type", "title", "description", "properties", "required", "additionalProperties")
)
#: What may stand in the layout, and of which type.
GROUP = {"id": str, "title": str, "help": str, "rows": list, "when": dict}
FIELD = {
    "name": str,
    "help": str,
    "placeholder": str,
    "widget": str,
    "columns": list,
    "when": dict,
    "prefill": str,
    "messages": dict,
}
#: How a field is shown, where its type leaves a choice.
WIDGETS = {
    "string": ("text", "textarea", "radio", "select"),
    "integer": ("number",),
    "number": ("number",),
    "boolean": ("checkbox", "radio"),
    "array": ("checkboxes", "table"),
}


def check(schema: Any, layout: Any) -> list[FieldError]:
    """The faults of a definition; empty when it may be used.

    ``field`` is `SCHEMA` or `LAYOUT`, ``column`` the place in it, e.g. ``properties.name.pattern``
    or ``groups.0.rows.1.0.when``.
    """
    if _size(schema) + _size(layout) > LARGEST:
        return [FieldError(SCHEMA, _("表单定义太大，请减少字段或说明文字。"))]
    found = [FieldError(SCHEMA, message, column=place) for place, message in check_schema(schema)]
    if found:
        # A layout is judged against a schema that holds.
        return found
    return [
        FieldError(LAYOUT, message, column=place) for place, message in check_layout(schema, layout)
    ]


def _size(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False, default=str).encode("utf-8"))


def check_schema(schema: Any) -> Iterator[tuple[str, Any]]:
    """(place, message) for each fault of the schema."""
    if not isinstance(schema, Mapping) or schema.get("type") != "object":
        yield "type", _("表单的结构应为 JSON Schema 对象，“type”为“object”。")
        return
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        place = ".".join(str(part) for part in error.absolute_path)
        yield (
            place,
            _(
                "“${place}”不符合 JSON Schema 2020-12：${message}。",
                mapping={"place": place, "message": error.message[:200]},
            ),
        )
        return
    properties = schema.get("properties")
    if not isinstance(properties, Mapping) or not properties:
        yield "properties", _("表单还没有字段，请至少增加一个。")
        return
    if len(properties) > MOST_FIELDS:
        said = {"most": MOST_FIELDS}
        yield "properties", _("表单最多 ${most} 个字段，请拆分表单。", mapping=said)
        return
    yield from _object(schema, "")


def _object(schema: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for key in sorted(set(schema) - OBJECT):
        yield _unknown(f"{prefix}{key}", key)
    properties = schema["properties"]
    for name in schema.get("required", ()):
        if name not in properties:
            yield (
                f"{prefix}required",
                _("必填项“${name}”不是表单的字段，请改正。", mapping={"name": name}),
            )
    for name, own in properties.items():
        place = f"{prefix}properties.{name}"
        if not NAME.fullmatch(name):
            yield (
                place,
                _(
                    "字段名“${name}”应以小写字母开头，由不超过 40 个小写字母、数字和下划线组成。",
                    mapping={"name": name},
                ),
            )
        elif not isinstance(own, Mapping) or not str(own.get("title") or "").strip():
            yield (
                place,
                _("字段“${name}”没有标题，请填写。", mapping={"name": name}),
            )
        else:
            yield from _property(own, place, nested=bool(prefix))


def _property(own: Mapping[str, Any], place: str, nested: bool) -> Iterator[tuple[str, Any]]:
    kind = own.get("type")
    said = {"title": own["title"]}
    if not isinstance(kind, str) or kind not in KEYWORDS or (nested and kind == "array"):
        yield (
            f"{place}.type",
            _(
                "“${title}”的类型应为 string、integer、number、boolean，"
                "或者（表格之外）array，请改正。",
                mapping=said,
            ),
        )
        return
    for key in sorted(set(own) - KEYWORDS[kind]):
        yield _unknown(f"{place}.{key}", key)
    if kind == "boolean" and own.get("const", True) is not True:
        yield f"{place}.const", _("“${title}”的 const 只能是 true，表示必须勾选。", mapping=said)
    if "format" in own and own["format"] not in FORMATS:
        said["formats"] = "、".join(FORMATS)
        yield (
            f"{place}.format",
            _("“${title}”的 format 应为：${formats}。", mapping=said),
        )
    if "pattern" in own:
        yield from _pattern(own["pattern"], f"{place}.pattern", said)
    if "oneOf" in own:
        yield from _choices(own["oneOf"], f"{place}.oneOf", said)
    if "enum" in own and (
        not own["enum"]
        or any(isinstance(one, bool) or not isinstance(one, TYPES[kind]) for one in own["enum"])
    ):
        yield f"{place}.enum", _("“${title}”的 enum 应列出与类型相符的值。", mapping=said)
    if kind == "array":
        yield from _items(own.get("items"), f"{place}.items", said)
    if "default" in own and not Draft202012Validator(dict(own)).is_valid(own["default"]):
        yield f"{place}.default", _("“${title}”的默认值不合它自己的要求，请改正。", mapping=said)


#: Types of the values of an ``enum``.
TYPES: dict[str, type] = {"string": str, "integer": int}


def _items(items: Any, place: str, said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    kind = items.get("type") if isinstance(items, Mapping) else None
    if kind == "string" and ("oneOf" in items or "enum" in items):
        # the choices of a field with several
        yield from _property({"title": said["title"], **items}, place, nested=True)
    elif kind == "object" and isinstance(items.get("properties"), Mapping) and items["properties"]:
        yield from _object(items, f"{place}.")
    else:
        yield (
            place,
            _(
                "“${title}”的 items 应为可选值（string 加 oneOf 或 enum），"
                "或者表格的一行（object 加 properties）。",
                mapping=said,
            ),
        )


def _pattern(pattern: str, place: str, said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    try:
        re.compile(pattern)
    except re.error:
        yield place, _("“${title}”的 pattern 不是正确的正则表达式。", mapping=said)
        return
    if len(pattern) > 200 or RISKY.search(pattern) or re.search(r"\\[1-9]|\(\?", pattern):
        yield (
            place,
            _(
                "“${title}”的 pattern 太复杂：不超过 200 个字符，不能嵌套重复，不能引用前文。",
                mapping=said,
            ),
        )


def _choices(choices: Any, place: str, said: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    values = []
    for number, choice in enumerate(choices):
        if (
            not isinstance(choice, Mapping)
            or set(choice) != {"const", "title"}
            or not isinstance(choice["const"], str)
            or not choice["const"]
            or not str(choice["title"]).strip()
        ):
            yield (
                f"{place}.{number}",
                _("“${title}”的每个选项应有值（const，文字）和名称（title）。", mapping=said),
            )
        else:
            values.append(choice["const"])
    if len(set(values)) != len(values):
        yield place, _("“${title}”的选项中有重复的值，请改正。", mapping=said)


def _unknown(place: str, key: str) -> tuple[str, Any]:
    return (
        place,
        _(
            "这里不能用“${key}”：字段之间的关系请在布局中用显示条件表示。",
            mapping={"key": key},
        ),
    )


def check_layout(schema: Mapping[str, Any], layout: Any) -> Iterator[tuple[str, Any]]:
    """(place, message) for each fault of the layout of a schema that holds."""
    groups = layout.get("groups") if isinstance(layout, Mapping) else None
    if not isinstance(groups, list) or not groups or set(layout) != {"groups"}:
        yield "groups", _("表单的布局应为 {“groups”: […]}，至少有一个分组。")
        return
    seen: dict[str, str] = {}
    for number, group in enumerate(groups):
        place = f"groups.{number}"
        wrong = list(_keys(group, GROUP, place))
        if not wrong and (not group.get("title") or not group.get("rows")):
            wrong = [(place, _("分组应有标题和至少一个字段，请补充或者删除分组。"))]
        yield from wrong
        if wrong:
            continue
        yield from _condition(schema, group, place)
        for row_number, row in enumerate(group["rows"]):
            row_place = f"{place}.rows.{row_number}"
            if not isinstance(row, list) or not row:
                yield row_place, _("布局的每一行应为字段的列表，至少一个字段。")
                continue
            for column, field in enumerate(row):
                yield from _field(schema, field, f"{row_place}.{column}", seen)
    for name, own in schema["properties"].items():
        if name not in seen:
            said = {"title": own["title"]}
            yield "groups", _("“${title}”没有放进任何分组，请放入布局或者删除字段。", mapping=said)
    yield from _circles(layout)


def _keys(value: Any, known: Mapping[str, type], place: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, Mapping):
        yield place, _("布局的分组和字段应为 JSON 对象。")
        return
    for key, given in value.items():
        if key not in known:
            said = {"key": str(key)}
            yield f"{place}.{key}", _("布局中没有“${key}”这个设置，请删除。", mapping=said)
        elif not isinstance(given, known[key]):
            said = {"key": str(key)}
            yield f"{place}.{key}", _("布局中“${key}”的值类型不对，请改正。", mapping=said)


def _field(
    schema: Mapping[str, Any], field: Any, place: str, seen: dict[str, str]
) -> Iterator[tuple[str, Any]]:
    wrong = list(_keys(field, FIELD, place))
    if wrong:
        yield from wrong
        return
    name = field.get("name", "")
    own = schema["properties"].get(name)
    if own is None:
        yield place, _("布局中的字段“${name}”不在表单的结构中。", mapping={"name": name})
        return
    said = {"title": own["title"]}
    if name in seen:
        yield place, _("“${title}”在布局中出现了两次，请删去一处。", mapping=said)
    seen[name] = place
    yield from _condition(schema, field, place)
    if "widget" in field and field["widget"] not in WIDGETS[own["type"]]:
        said["widgets"] = "、".join(WIDGETS[own["type"]])
        yield (
            f"{place}.widget",
            _("“${title}”的显示方式应为：${widgets}。", mapping=said),
        )
    items = own.get("items") or {}
    if items.get("type") == "object" or "columns" in field:
        # JSON doesn't keep the order of keys, so the layout says how a table's columns stand.
        columns = field.get("columns")
        if not isinstance(columns, list) or sorted(map(str, columns)) != sorted(
            items.get("properties") or ()
        ):
            yield (
                f"{place}.columns",
                _("“${title}”的 columns 应列出表格的每一列，各一次。", mapping=said),
            )
    if "prefill" in field and field["prefill"] not in SOURCES:
        said["sources"] = "、".join(SOURCES)
        yield (
            f"{place}.prefill",
            _("“${title}”的预填来源应为：${sources}。", mapping=said),
        )
    for key, text in field.get("messages", {}).items():
        if key not in (KEYWORDS[own["type"]] - ANY) | {"required", "type"} or not (
            isinstance(text, str) and text.strip()
        ):
            yield (
                f"{place}.messages.{key}",
                _("“${title}”没有“${key}”这条校验，或者提示是空的。", mapping={**said, "key": key}),
            )


def _condition(
    schema: Mapping[str, Any], holder: Mapping[str, Any], place: str
) -> Iterator[tuple[str, Any]]:
    if "when" not in holder:
        return
    if not is_well_formed(holder["when"]):
        yield (
            f"{place}.when",
            _(
                "显示条件应为 {“field”: 字段名} 加 equals、in、filled 之一，"
                "或者 all、any、not 的组合。"
            ),
        )
        return
    for name in fields_in(holder["when"]):
        if name not in schema["properties"]:
            yield (
                f"{place}.when",
                _("显示条件中的字段“${name}”不在表单的结构中。", mapping={"name": name}),
            )


def _circles(layout: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    reads = {
        field["name"]: {
            name for part in (group, field) for name in fields_in(part.get("when") or {})
        }
        for group, field in fields_of(layout)
    }
    # Take away what depends on nothing that is left; what stays depends on itself.
    while free := [name for name, read in reads.items() if not read & set(reads)]:
        for name in free:
            del reads[name]
    if reads:
        said = {"names": "、".join(sorted(reads))}
        yield "groups", _("显示条件互相依赖，无法判断：${names}。请改正。", mapping=said)
