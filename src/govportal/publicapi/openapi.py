"""The OpenAPI 3.1 document, written from the definitions by which requests are read."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal import __version__
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi.interfaces import CHANGES
from govportal.publicapi.interfaces import FORMATS
from govportal.publicapi.interfaces import Interface
from govportal.publicapi.interfaces import LISTS
from govportal.publicapi.interfaces import NAMES
from govportal.publishing.listing.query import MAX_CODE
from govportal.publishing.listing.query import MAX_SIZE
from govportal.publishing.listing.query import Parameter
from govportal.publishing.listing.query import PARAMETERS
from govportal.publishing.listing.query import parameters
from govportal.publishing.listing.query import read_size
from typing import Any
from zope.i18n import translate

import re


#: Page size of the change feed unless asked for.
CHANGES_SIZE = 500
MAX_SEQ = 2**63 - 1


@dataclass(frozen=True)
class ChangeParameter:
    """One query parameter of the change feed; ``read`` as in lists' parameters."""

    name: str
    description: str
    schema: Mapping[str, Any]
    default: Any
    read: Callable[[str], Any]


def _read_since(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,19}", value) or int(value) > MAX_SEQ:
        raise ValueError(
            _("应为上次得到的序号（从 0 起的整数），收到“${value}”", mapping={"value": value})
        )
    return int(value)


def _read_kind(value: str) -> str:
    if value not in NAMES:
        raise ValueError(
            _(
                "没有类别“${value}”；可用：${values}",
                mapping={"value": value, "values": "、".join(NAMES)},
            )
        )
    return value


CHANGE_PARAMETERS = (
    ChangeParameter(
        "since",
        "只要该序号之后的变更；首次为 0，以后用上次的 latest。",
        {"type": "integer", "minimum": 0, "maximum": MAX_SEQ, "default": 0},
        0,
        _read_since,
    ),
    ChangeParameter(
        "kind",
        "只要这一类；不给则为可见的各类。",
        {"type": "string", "enum": list(NAMES)},
        "",
        _read_kind,
    ),
)
_SIZE_DESCRIPTION = (
    f"每页条数，默认 {CHANGES_SIZE}；JSON 最多 {MAX_SIZE}，NDJSON 可以更多（一次取全量）。"
)


def read_changes(params: Iterable[tuple[str, str]], max_size: int) -> dict[str, Any]:
    """The change feed's parameters: ``since``, ``kind`` ("" for all), ``size``.

    :raises Problem: 422 naming every parameter at fault.
    """
    readers: dict[str, Callable[[str], Any]] = {p.name: p.read for p in CHANGE_PARAMETERS}
    size = read_size(max_size)
    readers["size"] = lambda value: size("", value)
    values: dict[str, Any] = {p.name: p.default for p in CHANGE_PARAMETERS}
    values["size"] = CHANGES_SIZE
    errors = []
    seen = set()
    for name, value in params:
        if name not in readers:
            message = _(
                "没有参数“${name}”；可用：${names}",
                mapping={"name": name, "names": "、".join([*readers, "format"])},
            )
        elif name in seen:
            message = _("参数“${name}”只能给一次", mapping={"name": name})
        else:
            seen.add(name)
            try:
                values[name] = readers[name](value)
                continue
            except ValueError as error:
                message = error.args[0]
        errors.append(FieldError(name, message))
    if errors:
        raise Problem(422, "ValidationError", _("查询参数有误"), errors)
    return values


def index(base: str) -> dict[str, Any]:
    """What is served below ``base``, for people who look at it first."""
    return {
        "@id": f"{base}/",
        "title": "清单公开接口",
        "version": __version__,
        "interfaces": [
            {"@id": f"{base}/{found.name}", "title": translate(found.title)}
            for found in (*LISTS, CHANGES)
        ],
        "openapi": f"{base}/openapi.json",
    }


ERROR_CODES = {
    "400": "请求无法解析",
    "401": "密钥无效、过期、已吊销，或接口须用密钥",
    "403": "接口停用，或密钥未获授权",
    "404": "没有这一条，或已撤下",
    "405": "只读接口",
    "406": "没有可接受的格式",
    "422": "参数有误，errors 列出每一个",
    "429": "超出频率或配额，Retry-After 为应等待的秒数",
    "503": "数据暂不可用",
}


def document(
    base: str, fields: Mapping[str, list[str]], max_sizes: Mapping[str, int]
) -> dict[str, Any]:
    """The whole document.

    :param base: the address of ``/api/v1`` as the client sees it.
    :param fields: kind → names of the fields that its records have.
    :param max_sizes: format → largest ``size``.
    """
    paths: dict[str, Any] = {
        "/": {"get": _plain("index", "接口目录")},
        "/openapi.json": {"get": _plain("openapi", "本文档")},
        "/sitemap.xml": {"get": _sitemap("sitemap", "网站地图索引")},
        "/sitemap-{number}.xml": {
            "get": _sitemap("sitemap_part", "网站地图的一部分")
            | {
                "parameters": [
                    {
                        "name": "number",
                        "in": "path",
                        "required": True,
                        "description": "索引中的编号",
                        "schema": {"type": "integer", "minimum": 1},
                    }
                ]
            }
        },
        "/changes": {"get": _changes()},
    }
    for found in LISTS:
        paths[f"/{found.name}"] = {"get": _list(found, max_sizes)}
        paths[f"/{found.name}/{{key}}"] = {"get": _item(found)}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": "政务服务清单公开接口",
            "version": __version__,
            "description": (
                "公开的实施清单、目录清单、部门、区划、办事指南、法律法规、中介机构，只读。"
                "分页用游标，翻页期间的增删改不会使未变的条目遗漏或重复。"
            ),
            "license": {"name": "GPL-2.0-only", "identifier": "GPL-2.0-only"},
        },
        "servers": [{"url": base}],
        "security": [{}, {"bearer": []}, {"header": []}],
        "paths": paths,
        "components": {
            "schemas": _schemas(fields),
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer", "description": "合作方密钥"},
                "header": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
            },
            "responses": {
                f"e{status}": {
                    "description": text,
                    "content": _json({"$ref": "#/components/schemas/Error"}),
                }
                for status, text in ERROR_CODES.items()
            },
            "headers": {
                "ETag": {"description": "数据版本，用于 If-None-Match", "schema": STRING},
                "Link": {"description": "下一页（rel=next），最后一页没有", "schema": STRING},
                "Next": {
                    "description": "下次请求用的 since",
                    "schema": {"type": "integer", "minimum": 0},
                },
                "RetryAfter": {"description": "秒", "schema": {"type": "integer", "minimum": 1}},
            },
        },
    }


STRING = {"type": "string"}


def _json(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {FORMATS["json"]: {"schema": schema}}


def _schemas(fields: Mapping[str, list[str]]) -> dict[str, Any]:
    error = {
        "type": "object",
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "required": ["type", "message", "errors"],
                "properties": {
                    "type": {"type": "string", "description": "供程序识别"},
                    "message": {"type": "string", "description": "供人阅读"},
                    "errors": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["field", "message"],
                            "properties": {"field": STRING, "message": STRING},
                        },
                    },
                },
            }
        },
    }
    page = {
        "type": "object",
        "required": ["@id", "items", "next", "size"],
        "properties": {
            "@id": {"type": "string", "format": "uri"},
            "items": {"type": "array", "items": {"type": "object"}},
            "next": {"type": ["string", "null"], "description": "下一页；最后一页为 null"},
            "size": {"type": "integer", "minimum": 1},
        },
    }
    change = {
        "type": "object",
        "required": ["seq", "kind", "uid", "action", "changed", "record"],
        "properties": {
            "seq": {"type": "integer", "minimum": 1},
            "kind": {"type": "string", "enum": list(NAMES)},
            "uid": STRING,
            "action": {"type": "string", "enum": ["upsert", "remove"]},
            "changed": {"type": "string", "format": "date-time"},
            "record": {"type": ["object", "null"], "description": "完整记录；remove 时为 null"},
        },
    }
    feed = {
        "type": "object",
        "required": ["@id", "items", "next", "latest", "size"],
        "properties": {
            **page["properties"],  # type: ignore[dict-item]
            "items": {"type": "array", "items": {"$ref": "#/components/schemas/Change"}},
            "latest": {"type": "integer", "minimum": 0, "description": "最新序号"},
        },
    }
    records = {
        found.kind: {
            "type": "object",
            "description": translate(found.title),
            "properties": {name: {} for name in fields.get(found.kind, ())},
        }
        for found in LISTS
    }
    return {"Error": error, "Page": page, "Change": change, "Feed": feed, **records}


def _parameter(name: str, description: str, schema: Mapping[str, Any], **more: Any) -> Any:
    return {"name": name, "in": "query", "description": description, "schema": schema, **more}


def _schema(parameter: Parameter, kind: str) -> dict[str, Any]:
    schema = dict(parameter.schema or STRING)
    if parameter.values is not None:
        schema["examples"] = list(parameter.values(kind))
        if parameter.name in ("state", "sort"):
            schema["enum"] = schema.pop("examples")
    if parameter.name == "size":
        # The largest one depends on the format; the description says how.
        schema["default"] = 50
    return schema


def _list_parameters(kind: str) -> list[Any]:
    found = []
    for parameter in parameters(kind).values():
        more = {"example": parameter.example} if parameter.example else {}
        found.append(
            _parameter(parameter.name, parameter.description, _schema(parameter, kind), **more)
        )
    return found


def _format_parameter(names: Iterable[str]) -> Any:
    return _parameter(
        "format", "格式；不给则按 Accept，缺省 JSON。", {"type": "string", "enum": list(names)}
    )


def _errors(*statuses: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for status in statuses:
        found[status] = {"$ref": f"#/components/responses/e{status}"}
    return found


_ETAG = {"ETag": {"$ref": "#/components/headers/ETag"}}
_NOT_MODIFIED = {"304": {"description": "与 If-None-Match 相同，没有变化", "headers": _ETAG}}
_GUARDED = ("400", "401", "403", "406", "422", "429", "503")


def _plain(name: str, summary: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": summary,
        "security": [{}],
        "responses": {
            "200": {
                "description": summary,
                "headers": _ETAG,
                "content": _json({"type": "object"}),
            },
            **_NOT_MODIFIED,
            **_errors("400", "422", "503"),
        },
    }


def _sitemap(name: str, summary: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": summary,
        "description": "sitemaps.org 格式，含各类已公开内容的地址和更新时间，供搜索引擎使用。",
        "security": [{}],
        "responses": {
            "200": {
                "description": summary,
                "headers": _ETAG,
                "content": {"application/xml": {"schema": STRING}},
            },
            **_NOT_MODIFIED,
            **_errors("404", "422", "429", "503"),
        },
    }


def _list(found: Interface, max_sizes: Mapping[str, int]) -> dict[str, Any]:
    limits = "，".join(f"{name.upper()} {size}" for name, size in max_sizes.items())
    content = {
        FORMATS["json"]: {"schema": {"$ref": "#/components/schemas/Page"}},
        FORMATS["ndjson"]: {"schema": STRING},
        FORMATS["csv"]: {"schema": STRING},
        FORMATS["xlsx"]: {"schema": {"type": "string", "format": "binary"}},
        FORMATS["atom"]: {"schema": STRING},
        FORMATS["rss"]: {"schema": STRING},
    }
    return {
        "operationId": f"list_{found.name}",
        "summary": translate(found.title),
        "description": (
            f"各格式每页最多：{limits}。ATOM、RSS 供订阅，缺省按最近更新排序，不能选择字段。"
        ),
        "parameters": [*_list_parameters(found.kind), _format_parameter(FORMATS)],
        "responses": {
            "200": {
                "description": "一页",
                "headers": _ETAG | {"Link": {"$ref": "#/components/headers/Link"}},
                "content": content,
            },
            **_NOT_MODIFIED,
            **_errors(*_GUARDED),
        },
    }


def _item(found: Interface) -> dict[str, Any]:
    fields = next(p for p in PARAMETERS if p.name == "fields")
    return {
        "operationId": f"get_{found.name}",
        "summary": f"{translate(found.title)}：按任一编码或 UID",
        "parameters": [
            {
                "name": "key",
                "in": "path",
                "required": True,
                "description": "任一编码或 UID",
                "schema": {"type": "string", "minLength": 1, "maxLength": MAX_CODE},
            },
            _parameter("fields", fields.description, _schema(fields, found.kind)),
            _format_parameter(("json",)),
        ],
        "responses": {
            "200": {
                "description": "完整记录",
                "headers": _ETAG,
                "content": _json({"$ref": f"#/components/schemas/{found.kind}"}),
            },
            "300": {
                "description": "该编码对应多条，Location 为其列表",
                "content": _json({"$ref": "#/components/schemas/Error"}),
            },
            **_NOT_MODIFIED,
            **_errors(*_GUARDED, "404"),
        },
    }


def _changes() -> dict[str, Any]:
    return {
        "operationId": "list_changes",
        "summary": "变更流：新增、修改、撤下",
        "description": "按提交先后；应用到 next 为 null 即得与本站一致的副本。",
        "parameters": [
            *(_parameter(p.name, p.description, p.schema) for p in CHANGE_PARAMETERS),
            _parameter(
                "size",
                _SIZE_DESCRIPTION,
                {"type": "integer", "minimum": 1, "maximum": MAX_SIZE, "default": CHANGES_SIZE},
            ),
            _format_parameter(("json", "ndjson")),
        ],
        "responses": {
            "200": {
                "description": "一页变更",
                "headers": {
                    **_ETAG,
                    "Link": {"$ref": "#/components/headers/Link"},
                    "X-Changes-Next": {"$ref": "#/components/headers/Next"},
                },
                "content": {
                    FORMATS["json"]: {"schema": {"$ref": "#/components/schemas/Feed"}},
                    FORMATS["ndjson"]: {"schema": STRING},
                },
            },
            **_NOT_MODIFIED,
            **_errors(*_GUARDED),
        },
    }
