"""Mappings: which column of a file becomes which field.

A mapping is a YAML file; those shipped stand in ``mappings/``, a site's own may stand anywhere and
are given by path. docs/administrators/import-export.md describes the format.
"""

from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import dataclass
from dataclasses import field as attribute
from functools import cached_property
from functools import lru_cache
from govportal import _
from govportal.content.rows import empty
from govportal.content.values import fields_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.imports.converters import CONVERTERS
from govportal.publishing.imports.converters import Draft
from govportal.publishing.imports.converters import is_null
from govportal.publishing.imports.converters import NULLS
from govportal.publishing.imports.converters import one_line
from govportal.publishing.imports.converters import whole
from govportal.publishing.imports.findings import SEVERITIES
from govportal.publishing.imports.native import convert_native
from govportal.publishing.imports.readers import Row
from importlib.resources import files
from pathlib import Path
from typing import Any

import re
import yaml


TYPES = (
    "Region",
    "Department",
    "CatalogueEntry",
    "Matter",
    "ServiceGuide",
    "Law",
    "Intermediary",
    "Question",
    "Announcement",
    "FormDefinition",
)
KEYS = frozenset(
    (
        "title",
        "type",
        "native",
        "null",
        "fields",
        "place",
        "state",
        "severity",
        "ignore",
        "update",
        "first",
        "key",
        "repeated",
    )
)


@dataclass(frozen=True)
class Mapping:
    """A mapping.

    Args:
        name: of the file without ``.yaml``.
        title: Chinese, for people who choose.
        type: the portal_type that the rows become.
        native: columns are called as the fields are; ``fields`` adds to that.
        fields: field (or group, such as ``statutory``) → specification of its column.
        place: where the content goes: ``region``, ``department`` (``code``, ``name``), ``parent``.
        state: the columns of the workflow state and its reason.
        severity: changes to the table of severities.
        ignore: columns that are known and not used.
        update: ``fill`` only fills what is empty in existing content; ``replace`` writes.
        first: mappings that are applied to the same file before this one.
        key: ``code``, or ``name``: what identifies content within its place.
        repeated: the file lists something else, so that the same thing many times is right.
    """

    name: str
    title: str
    type: str
    native: bool = False
    fields: Map[str, Map[str, Any]] = attribute(default_factory=dict)
    place: Map[str, Any] = attribute(default_factory=dict)
    state: Map[str, str] = attribute(default_factory=dict)
    severity: Map[str, str] = attribute(default_factory=dict)
    null: frozenset[str] = NULLS
    ignore: frozenset[str] = frozenset()
    update: str = "replace"
    first: tuple[str, ...] = ()
    key: str = "code"
    repeated: bool = False

    @cached_property
    def schema(self) -> dict[str, Any]:
        """Name → schema field of the type."""
        return dict(fields_of(self.type))

    @cached_property
    def needed(self) -> frozenset[str]:
        """The columns without which a file is none for this mapping."""
        if self.native:
            return frozenset(
                name
                for name, field in self.schema.items()
                if field.required and name not in ("matter",)
            )
        required = {name for name, field in self.schema.items() if field.required} | {"codes"}
        specs = [spec for name, spec in self.fields.items() if name in required]
        return frozenset(
            spec["from"]
            for spec in (*specs, *_places(self.place))
            if spec.get("from") and not spec.get("optional")
        )

    @cached_property
    def used(self) -> frozenset[str]:
        """All columns that the mapping reads."""
        found = {spec["from"] for spec in _places(self.place) if spec.get("from")}
        found.update(self.state.values())
        for spec in self.fields.values():
            if spec.get("from"):
                found.add(spec["from"])
            found.update(re.findall(r"\{([^{}]+)\}", spec.get("template", "")))
        if self.native:
            found.update(self.schema)
        return frozenset(found | self.ignore)

    def draft(self, row: Row) -> Draft:
        """What a row becomes; never raises for what is wrong with the row."""
        draft = Draft(nulls=self.null)
        if row.fault:
            draft.report("row", "", row.fault)
            return draft
        if self.native:
            convert_native(self.schema, row.values, draft, self.used)
        for name, spec in self.fields.items():
            value = cell(row.values, spec)
            if is_null(value, self.null):
                if "default" in spec:
                    draft.values[name] = spec["default"]
                continue
            convert = spec.get("as", "text")
            if convert == "rows":
                _rows(value, name, spec, draft, self.schema)
            else:
                spec = self._with_schema(name, spec, convert)
                CONVERTERS[convert](value, name, spec, draft)
        return draft

    def _with_schema(self, name: str, spec: Map[str, Any], convert: str) -> Map[str, Any]:
        if convert in ("names", "citations"):
            return {**spec, "schema": self.schema[name].value_type.schema}
        return spec


def _places(place: Map[str, Any]) -> Iterable[Map[str, Any]]:
    for value in place.values():
        if isinstance(value, Map):
            if "from" in value or "value" in value:
                yield value
            else:
                yield from _places(value)


def cell(values: Map[str, Any], spec: Map[str, Any]) -> Any:
    """A column's value after the specification's own doings: constant, template, match."""
    if "value" in spec:
        return spec["value"]
    if "template" in spec:
        given = {key: one_line(v) for key, v in values.items() if isinstance(v, str | int)}
        return re.sub(r"\{([^{}]+)\}", lambda m: given.get(m[1], ""), spec["template"])
    value = values.get(spec["from"])
    if "match" in spec and value is not None:
        found = re.search(spec["match"], str(value))
        if found is None:
            return None
        value = found[1] if found.groups() else found[0]
    if (
        isinstance(value, str)
        and spec.get("words")
        and spec.get("as", "text") in ("text", "region")
    ):
        value = spec["words"].get(value.strip(), value)
    return value


def _rows(value: Any, name: str, spec: Map[str, Any], draft: Draft, schema: Map[str, Any]) -> None:
    """Nested records as rows of a table; each column has a specification of its own."""
    if not isinstance(value, list):
        message = _("“${title}”应为记录的列表。", mapping={"title": schema[name].title})
        draft.report("value.rows", name, message, value)
        return
    row_schema = schema[name].value_type.schema
    rows = []
    for number, given in enumerate(value, 1):
        if not isinstance(given, Map):
            given = {"name": given}
        inner = Draft(nulls=draft.nulls)
        for column, own in spec["columns"].items():
            own = {"from": own} if isinstance(own, str) else own
            content = cell(given, own)
            if is_null(content, draft.nulls):
                continue
            convert = own.get("as", "text")
            if convert == "copies":
                _copies(content, column, inner, given.get(own.get("kind", "")))
            elif convert == "step_limit":
                CONVERTERS["limit"](content, "step", own, inner)
                inner.values["days"] = inner.values.pop("step_limit", None)
                inner.values["unit"] = inner.values.pop("step_unit", "")
                inner.values["note"] = inner.values.pop("step_note", "")
            else:
                CONVERTERS[convert](content, column, own, inner)
        row = empty(row_schema)
        row.update({key: v for key, v in inner.values.items() if key in row})
        for found in inner.findings:
            message = _(
                "第 ${row} 行：${message}", mapping={"row": number, "message": found.message}
            )
            # In a table an unreadable figure costs the cell, not the row of the file.
            kind = "limit.extra" if found.kind == "limit.unreadable" else found.kind
            draft.report(kind, name, message, found.value)
        rows.append(row)
    draft.values[name] = rows


def _copies(value: Any, column: str, inner: Draft, kind: Any) -> None:
    number = whole(value)
    if number is None:
        inner.report(
            "value.number",
            column,
            _("份数“${value}”不是整数，已留空。", mapping={"value": value}),
            value,
        )
        return
    word = str(kind or "")
    if "复印" in word:
        inner.values["copies"] = number
    if "复印" not in word or "原件" in word and "留存" not in word:
        inner.values["originals"] = number


def names() -> list[str]:
    """The names of the shipped mappings."""
    folder = files("govportal.publishing.imports") / "mappings"
    return sorted(
        item.name.removesuffix(".yaml") for item in folder.iterdir() if item.name.endswith(".yaml")
    )


def _fail(message: Any) -> Problem:
    return Problem(422, "InvalidMapping", message, [FieldError("mapping", message)])


def load(name: str | Path) -> Mapping:
    """A shipped mapping by its name, another one by its path.

    Raises:
        Problem: 404 there is none, 422 it is not valid.
    """
    if isinstance(name, str) and re.fullmatch(r"[a-z0-9_]+", name):
        return _shipped(name)
    path = Path(name)
    if path.suffix not in (".yaml", ".yml") or not path.is_file():
        message = _("没有名为“${name}”的导入映射。", mapping={"name": str(name)})
        raise Problem(404, "NotFound", message, [FieldError("mapping", message)])
    return parse(path.stem, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def _shipped(name: str) -> Mapping:
    if name not in names():
        message = _(
            "没有名为“${name}”的导入映射；可用：${names}。",
            mapping={"name": name, "names": "、".join(names())},
        )
        raise Problem(404, "NotFound", message, [FieldError("mapping", message)])
    source = files("govportal.publishing.imports") / "mappings" / f"{name}.yaml"
    return parse(name, source.read_text(encoding="utf-8"))


def parse(name: str, source: str) -> Mapping:
    """A mapping from its YAML text.

    Raises:
        Problem: 422 naming what is wrong.
    """
    try:
        data = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise _fail(
            _("映射文件不是正确的 YAML：${error}", mapping={"error": str(error)})
        ) from error
    if not isinstance(data, dict) or data.get("type") not in TYPES:
        raise _fail(
            _("映射文件缺少 type，或 type 不是：${types}。", mapping={"types": "、".join(TYPES)})
        )
    unknown = sorted(set(data) - KEYS)
    if unknown:
        raise _fail(_("映射文件中有不认识的键：${keys}。", mapping={"keys": "、".join(unknown)}))
    specs = {}
    for field, spec in (data.get("fields") or {}).items():
        spec = {"from": spec} if isinstance(spec, str) else dict(spec or {})
        if not {"from", "value", "template"} & set(spec):
            raise _fail(_("字段“${field}”缺少 from、value 或 template。", mapping={"field": field}))
        if spec.get("as", "text") not in (*CONVERTERS, "rows"):
            raise _fail(
                _(
                    "字段“${field}”的转换“${as}”不存在；可用：${names}。",
                    mapping={
                        "field": field,
                        "as": spec["as"],
                        "names": "、".join([*CONVERTERS, "rows"]),
                    },
                )
            )
        specs[field] = spec
    severities = data.get("severity") or {}
    for kind, word in severities.items():
        if word not in SEVERITIES:
            raise _fail(
                _(
                    "severity 中“${kind}”应为 error、warning 或 note。",
                    mapping={"kind": kind},
                )
            )
    null = data.get("null")
    return Mapping(
        name=name,
        title=data.get("title") or name,
        type=data["type"],
        native=bool(data.get("native")),
        fields=specs,
        place=_specs(data.get("place") or {}),
        state=data.get("state") or {},
        severity=severities,
        null=NULLS if null is None else frozenset(str(word).lower() for word in null) | {""},
        ignore=frozenset(data.get("ignore") or ()),
        update=data.get("update", "replace"),
        first=tuple(data.get("first") or ()),
        key=data.get("key", "code"),
        repeated=bool(data.get("repeated")),
    )


def _specs(place: Map[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in place.items():
        if isinstance(value, str) and key != "fallback":
            result[key] = {"from": value}
        elif isinstance(value, Map) and not {"from", "value"} & set(value):
            result[key] = _specs(value)
        else:
            result[key] = value
    return result
