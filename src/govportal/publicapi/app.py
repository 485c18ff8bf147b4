"""The public read side: ``/api/v1/…`` as a small WSGI application.

It knows the projections and the partners' keys and nothing else: it never opens the ZODB. It
runs in front of Zope in the instance's process (``instance/zope.ini``), or alone in processes of
its own.

A request goes: route → read the parameters → gate → clock (one tiny read; a matching ETag ends
here with 304) → page → answer. Everything before the gate is checked without the database, so a
wrong request costs little; what is refused by the gate is counted like what is answered.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from govportal import _
from govportal import __version__
from govportal import sitemaps
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publicapi import feeds
from govportal.publicapi import formats
from govportal.publicapi import openapi
from govportal.publicapi.gate import Caller
from govportal.publicapi.gate import Gate
from govportal.publicapi.gate import Refused
from govportal.publicapi.interfaces import CHANGES
from govportal.publicapi.interfaces import FORMATS
from govportal.publicapi.interfaces import Interface
from govportal.publicapi.interfaces import INTERFACES
from govportal.publicapi.interfaces import LISTS
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import cursor as cursors
from govportal.publishing.listing import query as listing
from govportal.publishing.listing import sitemap
from govportal.records import read_connection
from govportal.syndication import FEEDS
from govportal.syndication import render
from http import HTTPStatus
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError
from typing import Any
from urllib.parse import parse_qsl
from urllib.parse import quote
from urllib.parse import urlencode

import gzip
import hashlib
import json
import logging
import os
import re
import threading


logger = logging.getLogger(__name__)

PREFIX = "/api/v1"
#: The largest ``size`` of NDJSON and CSV, which are streamed, and of XLSX, which is not.
STREAM_SIZE = 100_000
SHEET_SIZE = 10_000
#: The largest ``size`` of a feed: who wants everything takes the change feed.
FEED_SIZE = 100
MAX_SIZES = {
    "json": listing.MAX_SIZE,
    "ndjson": STREAM_SIZE,
    "csv": STREAM_SIZE,
    "xlsx": SHEET_SIZE,
    "atom": FEED_SIZE,
    "rss": FEED_SIZE,
}
#: Rows that a stream reads at a time.
CHUNK = 500
#: Large answers that one process prepares at the same time: a slow reader of one keeps a thread.
LARGE = 2
#: The longest query string, in characters.
MAX_QUERY = 4096
#: Bodies below this many bytes aren't compressed.
GZIP_FROM = 1400

#: A query string that can be given back as it came.
PLAIN = re.compile(r"[A-Za-z0-9_.~%&=+:,-]*").fullmatch

Headers = list[tuple[str, str]]


class Answer:
    """What goes back: a status, headers and a body, which may be a stream."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Headers, body: bytes | Iterable[bytes] = b"") -> None:
        self.status = status
        self.headers = headers
        self.body = body


class Request:
    """One request, as far as it is understood before it is let in."""

    __slots__ = ("base", "environ", "given", "match", "origin", "params", "path", "query")

    def __init__(self, environ: dict[str, Any], public_url: str) -> None:
        self.environ = environ
        self.match = environ.get("HTTP_IF_NONE_MATCH", "")
        full = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        try:
            full = full.encode("latin-1").decode("utf-8")
        except UnicodeError:
            raise Problem(400, "BadRequest", _("路径须为 UTF-8 编码")) from None
        self.path = full[len(PREFIX) :] if full.startswith(PREFIX) else None
        self.query = environ.get("QUERY_STRING", "")
        self.origin = public_url or _origin(environ)
        self.base = self.origin + PREFIX
        #: As it came, and what of it has not been read yet.
        self.given = _params(self.query) if self.query else []
        self.params = self.given

    def take(self, name: str) -> str | None:
        """Take a parameter out of those that remain to be read.

        :raises Problem: 422 when it is given twice.
        """
        values = [value for key, value in self.params if key == name]
        if len(values) > 1:
            raise _invalid(name, _("参数“${name}”只能给一次", mapping={"name": name}))
        if not values:
            return None
        self.params = [item for item in self.params if item[0] != name]
        return values[0]

    def url(self, **changes: str) -> str:
        """The address of this request, with some parameters changed."""
        address = f"{self.base}{quote(self.path or '')}"
        if any(name in changes for name, _value in self.given) or not PLAIN(self.query):
            given = [item for item in self.given if item[0] not in changes]
            query = urlencode([*given, *changes.items()])
        else:
            query = "&".join(filter(None, (self.query, urlencode(changes))))
        return f"{address}?{query}" if query else address


def _params(query: str) -> list[tuple[str, str]]:
    if len(query) > MAX_QUERY:
        raise Problem(
            400,
            "BadRequest",
            _("查询字符串过长，最多 ${max} 个字符", mapping={"max": str(MAX_QUERY)}),
        )
    try:
        return parse_qsl(query, keep_blank_values=True, errors="strict", max_num_fields=40)
    except ValueError:
        raise Problem(400, "BadRequest", _("查询字符串须为 UTF-8 编码，且不超过 40 项")) from None


DEFAULT_PORTS = {"http": ":80", "https": ":443"}


def _origin(environ: dict[str, Any]) -> str:
    host = environ.get("HTTP_HOST")
    if not host:
        host = f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
    host = host.removesuffix(DEFAULT_PORTS.get(environ["wsgi.url_scheme"], ""))
    # It goes into bodies and links as it is.
    return f"{environ['wsgi.url_scheme']}://{quote(host, safe=':[]')}"


def _invalid(field: str, message: str) -> Problem:
    return Problem(422, "ValidationError", _("查询参数有误"), [FieldError(field, message)])


class PublicApi:
    """The WSGI application.

    Args:
        public_url: scheme and host under which clients reach it; by default those of the request.
        counters: statistics of this process.
        gate: lets requests in.
    """

    def __init__(
        self,
        public_url: str = "",
        counters: Counters | None = None,
        gate: Gate | None = None,
    ) -> None:
        self.public_url = public_url.rstrip("/")
        self.counters = counters or Counters()
        self.gate = gate or Gate(self.counters)
        self._lists = {found.name: found for found in LISTS}
        self._large = threading.BoundedSemaphore(LARGE)
        self._fields: dict[str, tuple[int, dict[str, bool]]] = {}

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        answer = self._answer(environ, method)
        headers = answer.headers
        headers.append(("Access-Control-Allow-Origin", "*"))
        headers.append(("X-Content-Type-Options", "nosniff"))
        body = answer.body
        if isinstance(body, bytes):
            if len(body) > GZIP_FROM and "gzip" in environ.get("HTTP_ACCEPT_ENCODING", ""):
                body = _compressed(environ, headers, body)
            if answer.status not in (204, 304):
                headers.append(("Content-Length", str(len(body))))
            body = [body] if method != "HEAD" else []
        elif method == "HEAD":
            _close(body)
            body = []
        start_response(f"{answer.status} {HTTPStatus(answer.status).phrase}", headers)
        return body

    def _answer(self, environ: dict[str, Any], method: str) -> Answer:
        try:
            if method not in ("GET", "HEAD"):
                return _other_method(method)
            return self._get(Request(environ, self.public_url))
        except Problem as problem:
            return _refusal(problem)
        except SQLAlchemyError:
            logger.exception("the database did not answer")
            return _refusal(
                Problem(503, "ServiceUnavailable", _("数据暂不可用，请稍后重试")),
                [("Retry-After", "5")],
            )
        except Exception:
            logger.exception("%s %s failed", method, environ.get("PATH_INFO"))
            return _refusal(Problem(500, "InternalError", _("系统出现错误，已记录，请稍后重试")))

    def _get(self, request: Request) -> Answer:
        path = request.path
        if path is None:
            raise Problem(404, "NotFound", _("没有这个地址"))
        name, _slash, rest = path[1:].partition("/")
        interface = INTERFACES.get(name)
        if interface is None or (rest and interface is CHANGES):
            return self._document(request, path)
        caller = Caller()
        status = 500
        try:
            allowed = ("json", "ndjson") if interface is CHANGES else tuple(FORMATS)
            if rest:
                allowed = ("json",)
            accept = request.environ.get("HTTP_ACCEPT", "")
            format = formats.negotiate(request.take("format"), accept, allowed)
            caller = self.gate.check(request.environ, interface.name, format)
            if interface is CHANGES:
                answer = self._changes(request, caller, format)
            elif rest:
                answer = self._item(request, interface, rest, caller)
            else:
                answer = self._list(request, interface, caller, format)
            status = answer.status
        except Problem as problem:
            status = problem.status
            raise
        finally:
            self.counters.add(caller.partner_id, caller.key_id, interface.name, status)
        return answer

    # Lists

    def _list(self, request: Request, interface: Interface, caller: Caller, format: str) -> Answer:
        kind = interface.kind
        params = request.params
        if format in FEEDS:
            params = _feed_params(params)
        with read_connection(snapshot=False) as connection:
            query = listing.parse(
                kind,
                params,
                MAX_SIZES[format],
                lambda term: listing.count(connection, term) > 0,
            )
            seq, secret = listing.clock(connection)
            tag = _tag(seq, request.base, kind, request.query, format)
            headers = _headers(format, tag, caller)
            if _matches(request.match, tag):
                return _not_modified(headers)
            after = _position(secret, query)
            if format in FEEDS:
                heading = feeds.title(connection, interface, query)
                found = listing.page(connection, query, after, dated=True)
                return _feed(request, interface, format, headers, heading, found, query, secret)
            names, whole = self._shape(connection, query, seq, format)
            if query.size <= listing.MAX_SIZE:
                found = listing.page(connection, query, after, whole)
                position = found.next
                bodies: Iterable[str] = [row[0] for row in found.rows]
            else:
                position = listing.boundary(connection, query, after)
        following = ""
        if position is not None:
            following = request.url(cursor=cursors.encode(secret, query.scope, position))
            headers.append(("Link", f'<{following}>; rel="next"'))
        if query.size <= listing.MAX_SIZE:
            if query.fields and format in ("json", "ndjson"):
                bodies = formats.project(bodies, query.fields)
            return _rendered(request, interface, format, headers, bodies, names, query, following)
        return self._large_list(
            interface, format, headers, _walk(query, after, position, whole), names, query
        )

    def _shape(
        self, connection: Connection, query: listing.Query, seq: int, format: str
    ) -> tuple[list[str], bool]:
        """The fields of a table's columns, and whether whole records are needed."""
        if not query.fields and format in ("json", "ndjson"):
            return [], False
        kept = self._fields.get(query.kind)
        if kept is None or kept[0] != seq:
            kept = self._fields[query.kind] = (seq, listing.field_names(connection, query.kind))
        known = kept[1]
        if not query.fields:
            return [name for name, in_summary in known.items() if in_summary], False
        unknown = [name for name in query.fields if name not in known]
        # While nothing of the kind was ever published, nobody knows what its fields are.
        if unknown and known:
            raise _invalid(
                "fields",
                _(
                    "没有字段：${unknown}；可用：${known}",
                    mapping={"unknown": "、".join(unknown), "known": "、".join(known)},
                ),
            )
        return list(query.fields), not all(known.get(name) for name in query.fields)

    def _large_list(
        self,
        interface: Interface,
        format: str,
        headers: Headers,
        bodies: Iterator[list[str]],
        names: list[str],
        query: listing.Query,
    ) -> Answer:
        if query.fields and format == "ndjson":
            bodies = (list(formats.project(chunk, query.fields)) for chunk in bodies)
        stream = Stream(self._large, _encoded(format, bodies, names))
        if format != "xlsx":
            return Answer(200, headers, stream)
        # A workbook is one file: its rows cannot leave before the last one is known.
        try:
            rows = (body for chunk in bodies for body in chunk)
            return Answer(200, headers, formats.workbook(rows, names, interface.name))
        finally:
            stream.close()

    # One item

    def _item(self, request: Request, interface: Interface, key: str, caller: Caller) -> Answer:
        fields = request.take("fields")
        if request.params:
            raise _unknown(request.params[0][0], ("fields", "format"))
        if "\x00" in key or len(key) > listing.MAX_CODE:
            raise _missing(interface, key)
        with read_connection(snapshot=False) as connection:
            names: tuple[str, ...] = ()
            if fields is not None:
                query = listing.parse(interface.kind, [("fields", fields)])
                self._shape(connection, query, listing.clock(connection)[0], "json")
                names = query.fields
            found = listing.lookup(connection, interface.kind, key)
        if not found:
            raise _missing(interface, key)
        if len(found) > 1:
            return _several(request, interface, key)
        item = found[0]
        if item.deleted:
            raise Problem(
                404,
                "NotFound",
                _(
                    "${item}“${key}”已于 ${day} 撤下，不再公开",
                    mapping={"item": interface.item, "key": key, "day": item.changed[:10]},
                ),
            )
        tag = _tag(item.seq, request.base, request.query, item.uid)
        headers = _headers("json", tag, caller)
        if _matches(request.match, tag):
            return _not_modified(headers)
        body = item.record
        if names:
            body = next(formats.project([body], names))
        return Answer(200, headers, body.encode())

    # The change feed

    def _changes(self, request: Request, caller: Caller, format: str) -> Answer:
        values = openapi.read_changes(request.params, MAX_SIZES[format])
        since, size = values["since"], values["size"]
        kinds = self._visible_kinds(caller, values["kind"])
        with read_connection(snapshot=False) as connection:
            latest, _secret = listing.clock(connection)
            if since > latest:
                raise _invalid(
                    "since",
                    _(
                        "since 大于最新序号 ${latest}：数据已恢复到较早的备份，"
                        "请从 since=0 重新同步",
                        mapping={"latest": str(latest)},
                    ),
                )
            tag = _tag(latest, request.base, request.query, f"{format}{kinds}")
            headers = _headers(format, tag, caller)
            if _matches(request.match, tag):
                return _not_modified(headers)
            if size <= listing.MAX_SIZE:
                found, more = listing.changes(connection, since, size, kinds)
                last = found[-1].seq if found else since
                end = last if more else max(latest, last)
            else:
                boundary = listing.changes_boundary(connection, since, size, kinds)
                more = boundary is not None
                end = boundary if boundary is not None else latest
        following = request.url(since=str(end)) if more else ""
        if more:
            headers.append(("Link", f'<{following}>; rel="next"'))
        headers.append(("X-Changes-Next", str(end)))
        if size > listing.MAX_SIZE:
            lines = ([_line(c) for c in chunk] for chunk in _walk_changes(since, end, kinds))
            return Answer(200, headers, Stream(self._large, _encoded(format, lines, [])))
        lines_found = [_line(change) for change in found]
        if format == "ndjson":
            body = "".join(f"{line}\n" for line in lines_found)
        else:
            body = (
                f'{{"@id":{_text(request.url())},"items":[{",".join(lines_found)}],'
                f'"next":{_text(following) if following else "null"},'
                f'"latest":{max(latest, end)},"size":{size}}}'
            )
        return Answer(200, headers, body.encode())

    def _visible_kinds(self, caller: Caller, wanted: str) -> tuple[str, ...]:
        """The kinds that the caller may see in the feed; empty when that is all of them.

        The feed shows nothing whose own list is closed to the caller.
        """
        access = self.gate.settings().access
        open_to = ("public", "keys") if caller.partner_id else ("public",)
        lists = [name for name in caller.interfaces if name in self._lists]
        visible = [
            found.kind
            for found in LISTS
            if access.get(found.name, "public") in open_to and (not lists or found.name in lists)
        ]
        if wanted:
            if wanted not in visible:
                raise Problem(
                    403,
                    "Forbidden",
                    _("未获授权查看“${kind}”的变更", mapping={"kind": wanted}),
                    [FieldError("kind", _("请换用已获授权的类别，或向平台管理员申请"))],
                )
            return (wanted,)
        if not visible:
            raise Problem(403, "Forbidden", _("没有可查看的类别：各清单接口均未对您开放"))
        return () if len(visible) == len(LISTS) else tuple(visible)

    # What describes the interface

    def _document(self, request: Request, path: str) -> Answer:
        if path in ("", "/"):
            document = openapi.index(request.base)
        elif path == "/sitemap.xml" or sitemaps.part_number(path):
            return self._sitemap(request, sitemaps.part_number(path))
        elif path == "/openapi.json":
            with read_connection(snapshot=False) as connection:
                fields = {
                    found.kind: list(listing.field_names(connection, found.kind)) for found in LISTS
                }
            document = openapi.document(request.base, fields, MAX_SIZES)
        else:
            raise Problem(
                404,
                "NotFound",
                _(
                    "没有这个地址；可用的接口：${names}",
                    mapping={"names": "、".join([*INTERFACES, "openapi.json"])},
                ),
            )
        if request.params:
            raise _unknown(request.params[0][0], ())
        body = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
        tag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
        headers = _headers("json", tag, Caller())
        if _matches(request.match, tag):
            return _not_modified(headers)
        return Answer(200, headers, body)

    def _sitemap(self, request: Request, part: int | None) -> Answer:
        """The index of the sitemaps, or one part of them."""
        if request.params:
            raise _unknown(request.params[0][0], ())
        with read_connection(snapshot=False) as connection:
            seq, _secret = listing.clock(connection)
            tag = _tag(seq, request.base, f"sitemap{part}")
            headers = [("Content-Type", sitemaps.MEDIA_TYPE), *_headers("json", tag, Caller())[1:]]
            if _matches(request.match, tag):
                return _not_modified(headers)
            numbers = sitemap.parts(connection)
        if part is None:
            return Answer(200, headers, sitemaps.index(request.origin, numbers).encode())
        if part not in numbers:
            raise Problem(404, "NotFound", _("没有这个地址"))
        pieces = sitemaps.urls(request.origin, sitemap.pages(part))
        return Answer(200, headers, Stream(self._large, pieces))


class Stream:
    """A body in pieces that holds one of the places for large answers until it is closed.

    :raises Refused: 429 when all places are taken.
    """

    def __init__(self, places: threading.BoundedSemaphore, pieces: Iterator[bytes]) -> None:
        if not places.acquire(blocking=False):
            raise Refused(
                429,
                "TooManyRequests",
                _("正在进行的大批量下载过多，请稍后重试"),
                [("Retry-After", "10")],
            )
        self._places: threading.BoundedSemaphore | None = places
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._pieces)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give the place back; WSGI servers call it however the answer ended."""
        places, self._places = self._places, None
        if places is not None:
            places.release()


def _walk(
    query: listing.Query, after: Any, end: tuple[Any, int] | None, whole: bool
) -> Iterator[list[str]]:
    """The bodies of a large list by chunks, up to and with the position ``end``."""
    chunk = replace(query, size=CHUNK)
    descending = query.sort.startswith("-")
    left = query.size
    while True:
        with read_connection(snapshot=False) as connection:
            found = listing.page(connection, chunk, after, whole)
        rows = found.rows
        if end is not None:
            rows = [row for row in rows if (row[1:] >= end if descending else row[1:] <= end)]
        else:
            rows = rows[:left]
        yield [row[0] for row in rows]
        left -= len(rows)
        if found.next is None or len(rows) < len(found.rows) or left <= 0 and end is None:
            return
        after = found.next


def _walk_changes(since: int, end: int, kinds: tuple[str, ...]) -> Iterator[list[listing.Change]]:
    """Changes after ``since`` up to and with ``end``, by chunks."""
    more = True
    while more and since < end:
        with read_connection(snapshot=False) as connection:
            found, more = listing.changes(connection, since, CHUNK, kinds)
        yield [change for change in found if change.seq <= end]
        if found:
            since = found[-1].seq


def _encoded(format: str, chunks: Iterator[list[str]], names: list[str]) -> Iterator[bytes]:
    first = True
    for chunk in chunks:
        if format == "csv":
            yield "".join(formats.csv_lines(chunk, names, first)).encode()
        elif chunk:
            yield ("\n".join(chunk) + "\n").encode()
        first = False


def _rendered(
    request: Request,
    interface: Interface,
    format: str,
    headers: Headers,
    bodies: Iterable[str],
    names: list[str],
    query: listing.Query,
    following: str,
) -> Answer:
    if format == "json":
        text = (
            f'{{"@id":{_text(request.url())},"items":[{",".join(bodies)}],'
            f'"next":{_text(following) if following else "null"},"size":{query.size}}}'
        )
        return Answer(200, headers, text.encode())
    headers.append(("Content-Disposition", f'attachment; filename="{interface.name}.{format}"'))
    if format == "ndjson":
        return Answer(200, headers, "".join(f"{body}\n" for body in bodies).encode())
    if format == "csv":
        return Answer(200, headers, "".join(formats.csv_lines(bodies, names)).encode())
    return Answer(200, headers, formats.workbook(bodies, names, interface.name))


def _feed_params(params: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parameters of a feed: newest first unless asked for otherwise."""
    names = [name for name, _value in params]
    if "fields" in names:
        raise _invalid("fields", _("订阅格式的内容是固定的，不能选择字段"))
    return params if "sort" in names else [*params, ("sort", "-changed")]


def _feed(
    request: Request,
    interface: Interface,
    format: str,
    headers: Headers,
    heading: str,
    found: listing.Page,
    query: listing.Query,
    secret: str,
) -> Answer:
    following = ""
    if found.next is not None:
        following = request.url(cursor=cursors.encode(secret, query.scope, found.next))
        headers.append(("Link", f'<{following}>; rel="next"'))
    feed = feeds.feed(
        interface, heading, found.rows, request.origin, request.url(), following, request.given
    )
    return Answer(200, headers, render(feed, format).encode())


def _line(change: listing.Change) -> str:
    action = "remove" if change.deleted else "upsert"
    record = "null" if change.deleted else change.record
    return (
        f'{{"seq":{change.seq},"kind":"{change.kind}","uid":{_text(change.uid)},'
        f'"action":"{action}","changed":"{change.changed}","record":{record}}}'
    )


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _position(secret: str, query: listing.Query) -> tuple[Any, int] | None:
    if not query.cursor:
        return None
    try:
        return cursors.decode(secret, query.scope, query.cursor)
    except cursors.CursorError as error:
        raise _invalid("cursor", error.args[0]) from None


def _tag(seq: int, *parts: str) -> str:
    """An entity tag: the number of the state, and what was asked of it."""
    asked = hashlib.blake2b("\n".join((__version__, *parts)).encode(), digest_size=9)
    return f'W/"{seq}-{asked.hexdigest()}"'


def _not_modified(headers: Headers) -> Answer:
    return Answer(304, [item for item in headers if item[0] != "Content-Type"])


def _matches(header: str, tag: str) -> bool:
    # Weak comparison: only what stands between the quotes counts.
    return bool(header) and (tag[2:] in header or header.strip() == "*")


CONTENT_TYPES = FORMATS | {name: f"{FORMATS[name]}; charset=utf-8" for name in ("csv", *FEEDS)}


def _headers(format: str, tag: str, caller: Caller) -> Headers:
    # Everyone may keep an answer, nobody may use it again without asking: what is published
    # shows at once.
    return [
        ("Content-Type", CONTENT_TYPES[format]),
        ("ETag", tag),
        ("Cache-Control", "private, no-cache" if caller.partner_id else "public, no-cache"),
        ("Vary", "Accept, Accept-Encoding, Authorization, X-API-Key"),
        ("Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Changes-Next"),
    ]


def _compressed(environ: dict[str, Any], headers: Headers, body: bytes) -> bytes:
    if "gzip;q=0" in environ["HTTP_ACCEPT_ENCODING"].replace(" ", ""):
        return body
    if any(value == FORMATS["xlsx"] for name, value in headers if name == "Content-Type"):
        return body
    headers.append(("Content-Encoding", "gzip"))
    return gzip.compress(body, compresslevel=4, mtime=0)


def _close(body: Any) -> None:
    close = getattr(body, "close", None)
    if close is not None:
        close()


def _other_method(method: str) -> Answer:
    if method == "OPTIONS":
        return Answer(
            204,
            [
                ("Allow", "GET, HEAD, OPTIONS"),
                ("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
                ("Access-Control-Allow-Headers", "Authorization, X-API-Key, If-None-Match"),
                ("Access-Control-Max-Age", "86400"),
            ],
        )
    return _refusal(
        Problem(405, "MethodNotAllowed", _("只读接口，仅支持 GET、HEAD 和 OPTIONS")),
        [("Allow", "GET, HEAD, OPTIONS")],
    )


def _refusal(problem: Problem, headers: Iterable[tuple[str, str]] = ()) -> Answer:
    body = json.dumps(problem.as_dict(), ensure_ascii=False).encode()
    own = problem.headers if isinstance(problem, Refused) else ()
    return Answer(
        problem.status,
        [("Content-Type", "application/json"), ("Cache-Control", "no-store"), *own, *headers],
        body,
    )


def _unknown(name: str, allowed: tuple[str, ...]) -> Problem:
    return _invalid(
        name,
        _(
            "没有参数“${name}”；可用：${names}",
            mapping={"name": name, "names": "、".join(allowed) or _("无")},
        ),
    )


def _missing(interface: Interface, key: str) -> Problem:
    return Problem(
        404,
        "NotFound",
        _(
            "没有编码或 UID 为“${key}”的${item}",
            mapping={"key": key[:100], "item": interface.item},
        ),
    )


def _several(request: Request, interface: Interface, key: str) -> Answer:
    address = f"{request.base}/{interface.name}?{urlencode({'code': key})}"
    return _refusal(
        Problem(
            300,
            "Ambiguous",
            _(
                "编码“${key}”对应多个${item}，请从 ${address} 中选取，改用实施编码或 UID 访问",
                mapping={"key": key, "item": interface.item, "address": address},
            ),
        ),
        [("Location", address)],
    )


def make_app(global_conf: dict[str, str], **settings: str) -> PublicApi:
    """Paste application factory.

    Settings: ``public_url``, scheme and host under which clients reach the API (default: the
    environment's ``GOVPORTAL_PUBLIC_URL``, else those of each request).
    """
    return PublicApi(settings.get("public_url") or os.environ.get("GOVPORTAL_PUBLIC_URL", ""))
