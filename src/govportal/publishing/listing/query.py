"""Read the list projection: filters, orders, pages, one item by code, the change feed.

The parameters of a list are defined once, in ``PARAMETERS``: ``parse`` reads requests by them and
the OpenAPI document is written from them.

How a page is found
    Every posting (``listing_term``) carries all sort keys, so a page of one filter in any order is
    a range of one index that begins at the cursor. With several filters the rarest one leads, by
    the kept counts, and the others are checked on the rows that it gives. Text and codes first
    gather the few rows that may match and sort those; text that is too common to gather is
    checked along the order instead. Nothing counts, skips or sorts an unbounded set.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.regions import normalise
from govportal.codes.zone import ZONE
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.listing.store import fold
from govportal.publishing.listing.store import fold_code
from govportal.publishing.listing.store import grams
from govportal.publishing.listing.store import KINDS
from govportal.publishing.listing.store import MANY
from govportal.publishing.listing.store import moment
from govportal.publishing.listing.store import SINGLE
from govportal.publishing.listing.store import STATES
from govportal.publishing.listing.store import term
from sqlalchemy import bindparam
from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError
from typing import Any
from typing import NamedTuple

import re
import sys


#: A page's size unless asked for, and the largest one.
SIZE = 50
MAX_SIZE = 500
#: Candidates of a text that are gathered and sorted; more of them are checked along the order.
GATHER = 3000
#: Longest text that is searched for, and longest code, in characters.
MAX_TEXT = 100
MAX_CODE = 128
#: Sorts: name → column of listing_term.
SORTS = {"code": "code", "title": "title_key", "changed": "seq"}

ALL = tuple(KINDS)
MATTERS = ("matter",)
#: The code set of ``level``: a law has another one.
LEVEL_SETS = {
    "matter": "exercise_levels",
    "catalogue": "exercise_levels",
    "region": "region_levels",
    "law": "law_levels",
}


@dataclass(frozen=True)
class Parameter:
    """One query parameter of lists.

    Args:
        name: as it stands in the URL.
        title: its Chinese name, for messages.
        description: for the API document, in Chinese.
        kinds: the kinds of entries that know it.
        read: ``(kind, text) -> value``; raises ValueError with a Chinese message.
        values: ``kind -> tokens`` when the values form a closed list, else None.
        schema: JSON Schema of the value, without ``enum``.
        example: a value that works.
        filters: whether it narrows the list (paging, order and shape don't).
    """

    name: str
    title: str
    description: str
    read: Callable[[str, str], Any]
    kinds: tuple[str, ...] = ALL
    values: Callable[[str], tuple[str, ...]] | None = None
    schema: Mapping[str, Any] | None = None
    example: str = ""
    filters: bool = True


class UnknownValue(ValueError):
    """Not in the code set that is shipped; a site may have added it."""


def _tokens(set_name: str) -> Callable[[str], tuple[str, ...]]:
    def values(kind: str) -> tuple[str, ...]:
        name = LEVEL_SETS[kind] if set_name == "level" else set_name
        return tuple(found.token for found in code_set(name).terms)

    return values


def _read_token(set_name: str) -> Callable[[str, str], str]:
    def read(kind: str, value: str) -> str:
        found = code_set(LEVEL_SETS[kind] if set_name == "level" else set_name)
        token = found.find(value)
        if token is None:
            raise UnknownValue(
                _(
                    "没有取值“${value}”；可用：${values}",
                    mapping={"value": value, "values": "、".join(t.token for t in found.terms)},
                )
            )
        return token

    return read


def _read_state(kind: str, value: str) -> str:
    token = code_set("matter_states").find(value)
    if token not in STATES:
        raise ValueError(
            _(
                "没有取值“${value}”；可用：${values}",
                mapping={"value": value, "values": "、".join(STATES)},
            )
        )
    return token


THEME_SETS = {"np": "themes_natural", "lp": "themes_legal"}


def _read_theme(kind: str, value: str) -> str:
    prefix, dash, rest = value.partition("-")
    if not dash or prefix not in THEME_SETS:
        raise ValueError(
            _(
                "主题应写作 np-三位代码（面向自然人）或 lp-三位代码（面向法人），例如 np-005；"
                "收到“${value}”",
                mapping={"value": value},
            )
        )
    token = code_set(THEME_SETS[prefix]).find(rest)
    if token is None:
        raise UnknownValue(
            _("没有主题“${value}”；请查阅 GB/T 39046 主题分类代码", mapping={"value": value})
        )
    return f"{prefix}-{token}"


def _theme_values(kind: str) -> tuple[str, ...]:
    return tuple(
        f"{prefix}-{found.token}"
        for prefix, name in THEME_SETS.items()
        for found in code_set(name).terms
    )


def _read_region(kind: str, value: str) -> str:
    if not re.fullmatch(r"\d{2,12}", value):
        raise ValueError(
            _("行政区划代码应为数字（如 370100），收到“${value}”", mapping={"value": value})
        )
    try:
        return normalise(value)
    except ValueError as error:
        raise ValueError(str(error)) from None


def _read_code(kind: str, value: str) -> str:
    code = fold_code(value)
    if not code or len(code) > MAX_CODE:
        raise ValueError(_("编码不能为空，且不超过 ${max} 个字符", mapping={"max": str(MAX_CODE)}))
    return code


def _read_boolean(kind: str, value: str) -> bool:
    if value not in ("true", "false", "1", "0"):
        raise ValueError(_("应为 true 或 false，收到“${value}”", mapping={"value": value}))
    return value in ("true", "1")


def _read_yes(kind: str, value: str) -> str:
    return "true" if _read_boolean(kind, value) else "false"


def _read_moment(kind: str, value: str) -> str:
    try:
        # A "+" that was not encoded arrives as a blank.
        found = datetime.fromisoformat(re.sub(r" (\d\d:?\d\d)$", r"+\1", value))
        # A moment that names no zone is one of the portal's readers.
        return moment(found if found.tzinfo else found.replace(tzinfo=ZONE))
    except (ValueError, OverflowError):
        raise ValueError(
            _(
                "应为 ISO 8601 日期或时间（如 2026-11-24 或 2026-11-24T08:00:00+08:00），"
                "收到“${value}”",
                mapping={"value": value},
            )
        ) from None


def _read_text(kind: str, value: str) -> str:
    folded = fold(value)
    if len(folded) > MAX_TEXT or not any(len(word) >= 2 for word in folded.split()):
        raise ValueError(_("检索词至少 2 个字，最多 ${max} 个字", mapping={"max": str(MAX_TEXT)}))
    return " ".join(sorted(set(folded.split())))


def _read_sort(kind: str, value: str) -> str:
    if value.lstrip("-") not in SORTS or value.count("-") > 1:
        raise ValueError(
            _(
                "不能按“${value}”排序；可用：${values}，前加 - 为倒序",
                mapping={"value": value, "values": "、".join(SORTS)},
            )
        )
    return value


def read_size(maximum: int) -> Callable[[str, str], int]:
    """A reader of ``size`` from 1 to ``maximum``."""

    def read(kind: str, value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", value) or not 1 <= int(value) <= maximum:
            raise ValueError(
                _(
                    "应为 1 到 ${max} 的整数，收到“${value}”",
                    mapping={"max": str(maximum), "value": value},
                )
            )
        return int(value)

    return read


FIELD_NAME = re.compile(r"[A-Za-z_@][A-Za-z0-9_@.\-]{0,63}")


def _read_fields(kind: str, value: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    wrong = [name for name in names if not FIELD_NAME.fullmatch(name)]
    if wrong or not names:
        raise ValueError(
            _(
                "应为逗号分隔的字段名（如 code,title），收到“${value}”",
                mapping={"value": value},
            )
        )
    return names


def _read_cursor(kind: str, value: str) -> str:
    return value


STRING = {"type": "string"}
BOOLEAN = {"type": "boolean"}

PARAMETERS: tuple[Parameter, ...] = (
    Parameter(
        "region",
        "行政区划",
        "行政区划代码（GB/T 2260 六位，镇 9 位、村 12 位；国家平台 12 位补零写法亦可）。"
        "默认含下级区划。",
        _read_region,
        schema={"type": "string", "pattern": r"^\d{2,12}$"},
        example="370100",
    ),
    Parameter(
        "descendants",
        "含下级区划",
        "与 region 同用：true（默认）含下级区划，false 只要本级。",
        _read_boolean,
        schema=BOOLEAN,
        example="false",
    ),
    Parameter(
        "department",
        "部门",
        "实施主体（部门）编码，一般为统一社会信用代码。",
        _read_code,
        schema={"type": "string", "maxLength": MAX_CODE, "minLength": 1},
        example="11370800MB28559184",
    ),
    Parameter(
        "code",
        "编码",
        "任一编码完全相同：基本编码、实施编码、业务办理项编码或其他编码。",
        _read_code,
        schema={"type": "string", "maxLength": MAX_CODE, "minLength": 1},
        example="370117002011",
    ),
    Parameter(
        "type",
        "事项类型",
        "事项类型，本系统代号或 GB/T 39046 代码。",
        _read_token("matter_types"),
        kinds=("matter", "catalogue"),
        values=_tokens("matter_types"),
        example="permit",
    ),
    Parameter(
        "level",
        "层级",
        "行使层级（事项、目录）、区划层级（区划）或效力位阶（法律法规）。",
        _read_token("level"),
        kinds=tuple(LEVEL_SETS),
        values=_tokens("level"),
        example="county",
    ),
    Parameter(
        "state",
        "状态",
        "公开状态：在用、暂停、取消。不给则三者都有。",
        _read_state,
        values=lambda kind: STATES,
        example="in_force",
    ),
    Parameter(
        "theme",
        "主题",
        "主题：np-三位代码（面向自然人）或 lp-三位代码（面向法人）。",
        _read_theme,
        kinds=MATTERS,
        values=_theme_values,
        example="np-030",
    ),
    Parameter(
        "service_object",
        "服务对象",
        "服务对象，本系统代号或 GB/T 39046 代码。",
        _read_token("service_objects"),
        kinds=MATTERS,
        values=_tokens("service_objects"),
        example="enterprise",
    ),
    Parameter(
        "handling_type",
        "办件类型",
        "办件类型，本系统代号或 GB/T 39046 代码。",
        _read_token("handling_types"),
        kinds=MATTERS,
        values=_tokens("handling_types"),
        example="immediate",
    ),
    Parameter(
        "online_depth",
        "网办深度",
        "网上办理深度。",
        _read_token("online_depths"),
        kinds=MATTERS,
        values=_tokens("online_depths"),
        example="handling",
    ),
    Parameter(
        "online",
        "是否网办",
        "true 只要可以网上办理的，false 只要不能的。",
        _read_yes,
        kinds=MATTERS,
        schema=BOOLEAN,
        example="true",
    ),
    Parameter(
        "changed_since",
        "变更时间",
        "自该日期或时间（含）以来有变化的；不写时区按北京时间。要保持完整副本请用 /changes。",
        _read_moment,
        schema={"type": "string"},
        example="2026-11-01",
    ),
    Parameter(
        "q",
        "检索词",
        "标题含该词，或任一编码以该词开头；不分大小写和全半角；空格分开的词须都符合。",
        _read_text,
        schema={"type": "string", "minLength": 2, "maxLength": MAX_TEXT},
        example="企业登记",
    ),
    Parameter(
        "sort",
        "排序",
        "code（默认）、title 或 changed；前加 - 为倒序。",
        _read_sort,
        values=lambda kind: tuple(f"{sign}{name}" for name in SORTS for sign in ("", "-")),
        example="-changed",
        filters=False,
    ),
    Parameter(
        "fields",
        "字段",
        "只要这些字段（逗号分隔），可含完整记录中的字段；不给则为列表概要。",
        _read_fields,
        schema={"type": "string", "minLength": 1},
        example="code,title",
        filters=False,
    ),
    Parameter(
        "size",
        "每页条数",
        f"每页条数，默认 {SIZE}，最多 {MAX_SIZE}；NDJSON、CSV、XLSX 格式可以更多。",
        read_size(MAX_SIZE),
        schema={"type": "integer", "minimum": 1, "maximum": MAX_SIZE},
        example="50",
        filters=False,
    ),
    Parameter(
        "cursor",
        "游标",
        "上一页 next 链接中的游标，原样使用。",
        _read_cursor,
        schema={"type": "string"},
        filters=False,
    ),
)


@lru_cache(maxsize=len(KINDS))
def parameters(kind: str) -> dict[str, Parameter]:
    """The parameters that lists of this kind know, by name."""
    return {found.name: found for found in PARAMETERS if kind in found.kinds}


@dataclass(frozen=True)
class Query:
    """What is asked of one list, with every value in its normal form."""

    kind: str
    filters: tuple[tuple[str, Any], ...] = ()
    sort: str = "code"
    fields: tuple[str, ...] = ()
    size: int = SIZE
    cursor: str = ""

    @property
    def scope(self) -> str:
        """The query without its place and shape: what a cursor belongs to."""
        return f"{self.kind}?{self.filters!r}&{self.sort}"

    @property
    def key(self) -> str:
        """The whole query in one canonical line."""
        return f"{self.scope}&{','.join(self.fields)}&{self.size}&{self.cursor}"


def parse(
    kind: str,
    params: Iterable[tuple[str, str]],
    max_size: int = MAX_SIZE,
    exists: Callable[[str], bool] | None = None,
) -> Query:
    """Read a list's query parameters.

    :param params: names and values as they came, decoded.
    :param max_size: the largest ``size`` (other formats than JSON may have more).
    :param exists: ``term -> bool``: whether any entry stands under a term. Asked about values
        that the shipped code sets lack, because a site may have added them.
    :raises Problem: 422 naming every parameter at fault.
    """
    known = parameters(kind)
    values: dict[str, Any] = {}
    errors: list[FieldError] = []
    for name, value in params:
        parameter = known.get(name)
        if parameter is None:
            errors.append(
                FieldError(
                    name,
                    _(
                        "没有参数“${name}”；可用：${names}",
                        mapping={"name": name, "names": "、".join([*known, "format"])},
                    ),
                )
            )
        elif name in values:
            errors.append(FieldError(name, _("参数“${name}”只能给一次", mapping={"name": name})))
        elif "\x00" in value:
            errors.append(FieldError(name, _("参数值不能含有控制字符")))
        else:
            read = read_size(max_size) if name == "size" else parameter.read
            try:
                values[name] = read(kind, value)
            except UnknownValue as error:
                token = value.strip()
                if exists is not None and len(token) < 64 and exists(term(kind, name, token)):
                    values[name] = token
                else:
                    errors.append(FieldError(name, error.args[0]))
            except ValueError as error:
                errors.append(FieldError(name, error.args[0]))
    if "descendants" in values and "region" not in values and not errors:
        errors.append(FieldError("descendants", _("descendants 须与 region 同用")))
    if errors:
        raise Problem(422, "ValidationError", _("查询参数有误"), errors)
    if values.get("descendants") is not False:
        values.pop("descendants", None)
    return Query(
        kind,
        tuple(sorted((n, v) for n, v in values.items() if known[n].filters)),
        values.get("sort", "code"),
        values.get("fields", ()),
        values.get("size", SIZE),
        values.get("cursor", ""),
    )


class Page(NamedTuple):
    """Items and, unless they are the last, the position after which the next page begins.

    Args:
        rows: ``(JSON text, sort key, row number)`` of each item.
        next: sort key and row number of the last item, when more follow.
    """

    rows: list[tuple[str, Any, int]]
    next: tuple[Any, int] | None


class Statement:
    """An SQL text with named parameters, compiled once for each database's dialect."""

    def __init__(self, sql: str) -> None:
        self.sql = sql
        self._compiled: dict[str, tuple[str, Any]] = {}

    def run(self, connection: Connection, params: dict[str, Any]) -> list[Any]:
        """Execute it; gives all rows, as the driver gives them.

        It goes to the driver's own cursor, which takes a fifth of the time of the way through
        SQLAlchemy's results. A connection that is in a transaction stays in it.

        :raises sqlalchemy.exc.DBAPIError: what the driver raised.
        """
        dialect = connection.dialect
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = self._compile(dialect)
        sql, names = found
        values = params if names is None else [params[name] for name in names]
        try:
            cursor = connection.connection.cursor()
            cursor.execute(sql, values)
            rows: Any = cursor.fetchall()
            cursor.close()
        except dialect.loaded_dbapi.Error as error:
            raise DBAPIError(sql, None, error) from error
        return rows

    def _compile(self, dialect: Dialect) -> tuple[str, Any]:
        compiled = text(self.sql).compile(dialect=dialect)
        return str(compiled), compiled.positiontup if compiled.positional else None


_CLOCK = Statement("SELECT seq, secret FROM listing_clock WHERE id = 1")


def clock(connection: Connection) -> tuple[int, str]:
    """The number of the last committed change, and the secret that signs cursors.

    Whatever is read after it is at least as new as the number says.
    """
    seq, secret = _CLOCK.run(connection, {})[0]
    return seq, secret


_COUNT = Statement("SELECT n FROM listing_count WHERE term = :term")


def count(connection: Connection, name: str) -> int:
    """How many entries stand under a term or pair of characters; kept, not counted."""
    rows = _COUNT.run(connection, {"term": name})
    return rows[0][0] if rows else 0


def counts(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """How many entries stand under each of some terms; those without any are left out."""
    wanted = list(names)
    if not wanted:
        return {}
    query = text("SELECT term, n FROM listing_count WHERE term IN :names AND n > 0")
    rows = connection.execute(query.bindparams(bindparam("names", wanted, expanding=True)))
    return {row.term: row.n for row in rows}


_FIELDS = Statement(
    "SELECT name, in_summary FROM listing_field WHERE kind = :kind ORDER BY position"
)


def field_names(connection: Connection, kind: str) -> dict[str, bool]:
    """The names that records of a kind have, in their order → whether summaries have them."""
    rows = _FIELDS.run(connection, {"kind": kind})
    return {name: bool(in_summary) for name, in_summary in rows}


_FIRST_CHANGE = Statement(
    "SELECT seq FROM listing WHERE changed >= :changed ORDER BY changed, seq LIMIT 1"
)
_BEGINS = Statement(
    "SELECT COUNT(*) FROM (SELECT 1 FROM listing_code WHERE kind = :kind AND code >= :low "
    "AND code < :high LIMIT :limit) AS bounded"
)


@dataclass
class _Plan:
    """The parts of one page's statement, gathered filter by filter."""

    position: str
    params: dict[str, Any]
    #: Conditions on ``l`` (listing); those that a term can stand for, with the term.
    checks: dict[str, str]
    gather: str = ""
    empty: bool = False
    #: No more rows than these can match; what is gathered.
    bound: int = 0


_REGION = "{position}('/' || l.region_path, :region) > 0"
_WORD = (
    "({position}(l.haystack, :word{n}) BETWEEN 1 AND {position}(l.haystack, :line) "
    "OR {position}(l.haystack, :code{n}) > 0)"
)
_BY_CODE = "SELECT id FROM listing_code WHERE kind = :kind AND code = :code"
_BY_SEQ = "SELECT id FROM listing WHERE kind = :kind AND seq >= :since"
_BY_WORD = (
    "SELECT id FROM listing_gram WHERE gram = :gram UNION "
    "SELECT id FROM listing_code WHERE kind = :kind AND code >= :low AND code < :high"
)


def _plan(connection: Connection, query: Query, gather: int = GATHER) -> _Plan:
    kind = query.kind
    plan = _Plan(
        "strpos" if connection.dialect.name == "postgresql" else "instr", {"kind": kind}, {}
    )
    filters = dict(query.filters)
    for name, value in query.filters:
        if name in SINGLE:
            plan.params[name] = value
            plan.checks[f"l.{SINGLE[name]} = :{name}"] = term(kind, name, value)
        elif name in MANY:
            plan.params[name] = f"|{value}|"
            check = f"{plan.position}(l.{MANY[name]}, :{name}) > 0"
            plan.checks[check] = term(kind, name, value)
    if "region" in filters:
        region = filters["region"]
        if filters.get("descendants", True):
            plan.params["region"] = f"/{region}/"
            check = _REGION.format(position=plan.position)
            plan.checks[check] = term(kind, "region", region)
        else:
            plan.params["region"] = region
            plan.checks["l.region_code = :region"] = term(kind, "own_region", region)
    if "code" in filters:
        plan.params["code"] = filters["code"]
        plan.gather = _BY_CODE
    if "q" in filters:
        _plan_text(connection, plan, query, gather)
    if "changed_since" in filters:
        _plan_since(connection, plan, query, gather)
    return plan


def _plan_text(connection: Connection, plan: _Plan, query: Query, gather: int) -> None:
    kind = query.kind
    words = dict(query.filters)["q"].split()
    plan.params["line"] = "\n"
    best: tuple[int, str, str] | None = None
    for n, word in enumerate(words):
        plan.params[f"word{n}"] = word
        plan.params[f"code{n}"] = "\n" + fold_code(word)
        plan.checks[_WORD.format(position=plan.position, n=n)] = ""
        pairs = [(count(connection, gram), gram) for gram in grams(kind, word)]
        if not pairs:
            continue
        low, high = _beginnings(word)
        params = {"kind": kind, "low": low, "high": high, "limit": GATHER + 1}
        codes = _BEGINS.run(connection, params)[0][0]
        rarest, gram = min(pairs)
        if best is None or rarest + codes < best[0]:
            best = (rarest + codes, gram, word)
    if best is None:
        return
    bound, gram, word = best
    if bound == 0:
        plan.empty = True
    elif bound <= gather and not plan.gather:
        plan.bound = bound
        low, high = _beginnings(word)
        plan.params |= {"gram": gram, "low": low, "high": high}
        plan.gather = _BY_WORD


def _beginnings(word: str) -> tuple[str, str]:
    low = fold_code(word)
    return low, low + "\U0010ffff"


def _plan_since(connection: Connection, plan: _Plan, query: Query, gather: int) -> None:
    since = dict(query.filters)["changed_since"]
    rows = _FIRST_CHANGE.run(connection, {"changed": since})
    if not rows:
        plan.empty = True
        return
    first = rows[0][0]
    plan.params["since"] = first
    plan.checks["l.seq >= :since"] = ""
    changes = clock(connection)[0] - first + 1
    if changes <= gather and not plan.gather and query.sort.lstrip("-") != "changed":
        plan.bound = changes
        plan.gather = _BY_SEQ


def _lead(connection: Connection, plan: _Plan, kind: str) -> tuple[str, str]:
    """The check whose term gives the fewest rows, and that term."""
    terms = [(check, name) for check, name in plan.checks.items() if name]
    if not terms:
        return "", term(kind, "all")
    if len(terms) == 1:
        return terms[0]
    n, check, name = min((count(connection, name), check, name) for check, name in terms)
    plan.empty = plan.empty or n == 0
    return check, name


def _prepare(
    connection: Connection,
    query: Query,
    after: tuple[Any, int] | None,
    body: str,
) -> tuple["Statement", dict[str, Any]] | None:
    """The statement for a query with its parameters; None when nothing can match."""
    plan = _plan(connection, query)
    if not plan.gather and not plan.empty:
        check, plan.params["term"] = _lead(connection, plan, query.kind)
        plan.checks.pop(check, None)
    if plan.empty:
        return None
    if after is not None:
        plan.params["key"], plan.params["id"] = after
    statement = _statement(
        plan.gather,
        tuple(plan.checks),
        SORTS[query.sort.lstrip("-")],
        query.sort.startswith("-"),
        after is not None,
        body,
    )
    return statement, plan.params


#: A summary with its moment, as one column: what stands after ``l.`` in a statement.
_DATED = "changed || ' ' || l.summary"


def page(
    connection: Connection,
    query: Query,
    after: tuple[Any, int] | None = None,
    whole: bool = False,
    dated: bool = False,
) -> Page:
    """One page of a list.

    :param after: the position of the last item already given (see ``cursor``).
    :param whole: give whole records instead of summaries.
    :param dated: give summaries with the moment of the last change and a blank before them.
    """
    body = _DATED if dated else "record" if whole else "summary"
    prepared = _prepare(connection, query, after, body)
    if prepared is None:
        return Page([], None)
    statement, params = prepared
    params |= {"limit": query.size + 1, "offset": 0}
    found = statement.run(connection, params)
    if len(found) <= query.size:
        return Page(found, None)
    found.pop()
    return Page(found, tuple(found[-1][1:]))


def boundary(
    connection: Connection, query: Query, after: tuple[Any, int] | None = None
) -> tuple[Any, int] | None:
    """The position of a page's last item, without its items; None when there is no next page.

    For large pages, which are read in pieces: what is written in between does not move the
    boundary. Reads ``size`` entries of an index.
    """
    prepared = _prepare(connection, query, after, "")
    if prepared is None:
        return None
    statement, params = prepared
    params |= {"limit": 2, "offset": query.size - 1}
    found = statement.run(connection, params)
    return (found[0][0], found[0][1]) if len(found) == 2 else None


#: Filters that no term stands for.
LOOSE = ("code", "q", "changed_since")


def matching(connection: Connection, query: Query, reach: int) -> tuple[list[int], bool]:
    """The rows that fit a query's text, code and moment, its other filters left aside.

    :param reach: how many candidates are looked at.
    :returns: row numbers in no order, and whether these are all.
    """
    filters = tuple((name, value) for name, value in query.filters if name in LOOSE)
    plan = _plan(connection, Query(query.kind, filters), sys.maxsize)
    if plan.empty:
        return [], True
    params = plan.params | {"reach": reach}
    found = _matching(plan.gather, tuple(plan.checks)).run(connection, params)
    return [number for (number,) in found], plan.bound <= reach


@lru_cache(maxsize=64)
def _matching(gather: str, checks: tuple[str, ...]) -> Statement:
    where = "".join(f" AND {condition}" for condition in checks)
    return Statement(
        f"SELECT l.id FROM (SELECT id FROM ({gather}) AS a LIMIT :reach) AS g CROSS JOIN "  # noqa: S608
        f"listing AS l WHERE l.id = g.id AND l.kind = :kind AND NOT l.deleted{where}"
    )


@lru_cache(maxsize=4096)
def _statement(
    gather: str, checks: tuple[str, ...], column: str, descending: bool, on: bool, body: str
) -> Statement:
    """The statement of one shape of query. Only constants of this module go into the text."""
    down = " DESC" if descending else ""
    table = "l" if gather else "t"
    conditions = list(checks)
    if on:
        sign = "<" if descending else ">"
        conditions.append(f"({table}.{column}, {table}.id) {sign} (:key, :id)")
    where = "".join(f" AND {condition}" for condition in conditions)
    order = f"ORDER BY {table}.{column}{down}, {table}.id{down} LIMIT :limit OFFSET :offset"
    # CROSS JOIN: SQLite keeps the order of the tables as written.
    if gather:
        found = (
            f"SELECT l.{column} AS place, l.id AS id FROM ({gather}) AS g CROSS JOIN listing AS l "  # noqa: S608
            f"WHERE l.id = g.id AND l.kind = :kind AND NOT l.deleted{where} {order}"
        )
        if not body:
            return Statement(found)
        return Statement(
            f"SELECT l.{body}, x.place, x.id FROM ({found}) AS x CROSS JOIN listing AS l "  # noqa: S608
            f"WHERE l.id = x.id ORDER BY x.place{down}, x.id{down}"
        )
    columns = f"t.{column}, t.id"
    if body:
        columns = f"l.{body}, {columns}"
    elif not checks:
        return Statement(
            f"SELECT {columns} FROM listing_term AS t WHERE t.term = :term{where} {order}"  # noqa: S608
        )
    return Statement(
        f"SELECT {columns} FROM listing_term AS t CROSS JOIN listing AS l "  # noqa: S608
        f"WHERE t.term = :term AND l.id = t.id{where} {order}"
    )


class Found(NamedTuple):
    """One item that a code or UID led to."""

    uid: str
    seq: int
    deleted: bool
    changed: str
    record: str


_BY_UID = Statement(
    "SELECT uid, seq, deleted, changed, record FROM listing WHERE kind = :kind AND uid = :uid"
)
_CODED = Statement(
    "SELECT l.uid, l.seq, l.deleted, l.changed, l.record FROM listing_code AS c CROSS JOIN "
    "listing AS l WHERE c.kind = :kind AND c.code = :code AND l.id = c.id ORDER BY c.id LIMIT 2"
)


def lookup(connection: Connection, kind: str, key: str) -> list[Found]:
    """The entries under a UID or any code: none, one, or two when the code is of several.

    A removed entry is still found by its UID, with ``deleted`` set.
    """
    found = _BY_UID.run(connection, {"kind": kind, "uid": key})
    if not found:
        code = fold_code(key)
        found = _CODED.run(connection, {"kind": kind, "code": code})
    return [Found._make(row) for row in found]


class Change(NamedTuple):
    """One step of the change feed."""

    seq: int
    kind: str
    uid: str
    deleted: bool
    changed: str
    record: str


_CHANGE_COLUMNS = "l.seq, l.kind, l.uid, l.deleted, l.changed, l.record"


@lru_cache(maxsize=256)
def _changes(kinds: int, bodies: bool) -> Statement:
    if not kinds:
        columns = _CHANGE_COLUMNS if bodies else "l.seq"
        return Statement(
            f"SELECT {columns} FROM listing AS l WHERE l.seq > :since "  # noqa: S608
            "ORDER BY l.seq LIMIT :limit OFFSET :offset"
        )
    each = " UNION ALL ".join(
        f"SELECT * FROM (SELECT seq, id FROM listing WHERE kind = :kind{n} AND seq > :since "  # noqa: S608
        f"ORDER BY seq LIMIT :reach) AS k{n}"
        for n in range(kinds)
    )
    found = f"SELECT seq, id FROM ({each}) AS u ORDER BY seq LIMIT :limit OFFSET :offset"  # noqa: S608
    if not bodies:
        return Statement(found)
    return Statement(
        f"SELECT {_CHANGE_COLUMNS} FROM ({found}) AS x CROSS JOIN listing AS l "  # noqa: S608
        "WHERE l.id = x.id ORDER BY x.seq"
    )


def _change_params(since: int, limit: int, offset: int, kinds: tuple[str, ...]) -> dict[str, Any]:
    params: dict[str, Any] = {
        "since": since,
        "limit": limit,
        "offset": offset,
        "reach": limit + offset,
    }
    return params | {f"kind{n}": kind for n, kind in enumerate(kinds)}


def changes(
    connection: Connection, since: int, size: int, kinds: tuple[str, ...] = ()
) -> tuple[list[Change], bool]:
    """What changed after ``since``, in the order of commits.

    Each entry appears once, as it is now. Who applies all pages until there is no more, and goes
    on from the last ``seq`` later, has an exact copy.

    :param kinds: only these kinds; all when empty.
    :returns: up to ``size`` changes, and whether there are more.
    """
    params = _change_params(since, size + 1, 0, kinds)
    rows = _changes(len(kinds), True).run(connection, params)
    return [Change._make(row) for row in rows[:size]], len(rows) > size


def changes_boundary(
    connection: Connection, since: int, size: int, kinds: tuple[str, ...] = ()
) -> int | None:
    """The ``seq`` of the last of the next ``size`` changes; None when no more follow it."""
    params = _change_params(since, 2, size - 1, kinds)
    rows = _changes(len(kinds), False).run(connection, params)
    return rows[0][0] if len(rows) == 2 else None
