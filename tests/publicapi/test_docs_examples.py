"""The examples of ``docs/integrators`` are what the application answers.

``GOVPORTAL_WRITE_EXAMPLES=1 pytest tests/publicapi/test_docs_examples.py`` writes them anew.
"""

from datetime import datetime
from datetime import UTC
from govportal import records
from govportal.publicapi import partners
from govportal.publicapi.app import MAX_SIZES
from govportal.publicapi.app import PublicApi
from govportal.publicapi.interfaces import LISTS
from govportal.publicapi.usage import Counters
from govportal.publishing.listing import query
from govportal.publishing.listing import store
from http import HTTPStatus
from pathlib import Path
from sqlalchemy import text
from tests.publishing.listing.samples import matter
from wsgiref.simple_server import make_server
from wsgiref.simple_server import WSGIRequestHandler

import json
import os
import pytest
import re
import threading
import transaction


DOCS = Path(__file__).parents[2] / "docs" / "integrators"
EXAMPLES = DOCS / "examples"
NOW = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
SHOWN = ("Content-Type", "ETag", "Link", "Retry-After", "WWW-Authenticate", "X-Changes-Next")

REQUESTS = {
    "list": ("GET /api/v1/matters?region=370100&type=permit&size=2", {}),
    "list-next": ("next of list", {}),
    "list-not-modified": ("GET /api/v1/matters?region=370100&type=permit&size=2", "tag of list"),
    "list-fields": ("GET /api/v1/matters?fields=code,title&sort=-title&size=3", {}),
    "list-text": ("GET /api/v1/matters?q=企业%20登记&fields=title", {}),
    "list-csv": ("GET /api/v1/matters?fields=code,title&size=2", {"Accept": "text/csv"}),
    "list-ndjson": ("GET /api/v1/matters?fields=code,title&format=ndjson", {}),
    "feed-atom": ("GET /api/v1/matters?format=atom&region=370100&size=1", {}),
    "feed-rss": ("GET /api/v1/matters?format=rss&q=户口&size=1", {}),
    "sitemap": ("GET /api/v1/sitemap.xml", {}),
    "sitemap-part": ("GET /api/v1/sitemap-1.xml", {}),
    "item": ("GET /api/v1/matters/370117002011", {}),
    "item-several": ("GET /api/v1/matters/370120003001", {}),
    "item-withdrawn": ("GET /api/v1/matters/1f0c9a52e4d14f3d8b7a6c5d4e3f2a10", {}),
    "changes-first": ("GET /api/v1/changes?since=0&size=2", {}),
    "changes-last": ("GET /api/v1/changes?since=5", {}),
    "error-parameters": ("GET /api/v1/matters?colour=red&type=permission", {}),
    "error-key": ("GET /api/v1/matters", {"Authorization": "Bearer gp_wrong"}),
    "error-method": ("DELETE /api/v1/matters", {}),
}


def _entry(uid: str, basic: str, title: str, **more) -> store.Entry:
    code = f"11370100MB285591843{basic}"
    return matter(
        uid,
        code=code,
        title=title,
        codes=(code, basic),
        region_path="370000/370100/",
        summary={
            "uid": uid,
            "code": code,
            "title": title,
            "state": "in_force",
            "path": f"/370000/370100/11370100mb28559184/{code.lower()}",
        },
        record={
            "uid": uid,
            "code": code,
            "title": title,
            "state": "in_force",
            "service_objects": ["natural_person"],
            "promised_limit": 5,
            "promised_unit": "working_day",
        },
        **more,
    )


@pytest.fixture
def application(sqlite_database, monkeypatch):
    class Frozen(datetime):
        @classmethod
        def now(cls, tz=None):
            return NOW

    monkeypatch.setattr(store, "datetime", Frozen)
    monkeypatch.setattr("govportal.publicapi.app.__version__", "1.0")
    with records.write_connection() as connection:
        connection.execute(text("UPDATE listing_clock SET secret = 'of the documentation'"))
    session = records.session()
    partners.set_anonymous_rate(session, 0)
    withdrawn = "1f0c9a52e4d14f3d8b7a6c5d4e3f2a10"
    for entry in (
        _entry("0b8e7c5d2a914d6f9c3b1a2e4f5d6c70", "370117002011", "企业设立登记"),
        _entry("2c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f", "370117002012", "企业注销登记"),
        _entry(withdrawn, "370117002013", "临时许可"),
        _entry("3d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a", "370120003001", "户口登记"),
        _entry("4e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b", "370120003002", "户口迁移"),
    ):
        if "户口" in entry.title:
            entry = _shared(entry)
        store.upsert(session, entry)
    store.remove(session, "matter", withdrawn)
    transaction.commit()
    return PublicApi("https://zwfw.example.gov.cn", Counters(lambda: NOW, interval=0))


def _shared(entry: store.Entry) -> store.Entry:
    from dataclasses import replace

    return replace(entry, codes=(entry.code, "370120003001"))


def ask(application, line: str, headers: dict[str, str]) -> tuple[int, dict[str, str], str]:
    method, target = line.split(" ", 1)
    path, _question, query_string = target.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query_string.encode().decode("latin-1"),
        "wsgi.url_scheme": "https",
        "HTTP_HOST": "zwfw.example.gov.cn",
        "REMOTE_ADDR": "203.0.113.9",
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
    }
    started: list = []
    body = b"".join(application(environ, lambda status, headers: started.extend((status, headers))))
    return int(started[0].split()[0]), dict(started[1]), body.decode()


def rendered(line: str, sent: dict[str, str], answer: tuple[int, dict[str, str], str]) -> str:
    status, headers, body = answer
    if headers.get("Content-Type") == "application/json":
        body = json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    lines = [line, *(f"{name}: {value}" for name, value in sent.items()), ""]
    lines.append(f"HTTP/1.1 {status} {HTTPStatus(status).phrase}")
    lines += [f"{name}: {headers[name]}" for name in SHOWN if name in headers]
    return "\n".join([*lines, "", body.replace("\r\n", "\n").rstrip("\n")]).rstrip("\n") + "\n"


def test_examples_are_what_the_application_answers(application):
    answers: dict[str, tuple] = {}
    wrong = []
    for name, (line, sent) in REQUESTS.items():
        if line.startswith("next of "):
            following = json.loads(answers[line.removeprefix("next of ")][2])["next"]
            line = "GET " + following.removeprefix("https://zwfw.example.gov.cn")
        if isinstance(sent, str):
            sent = {"If-None-Match": answers[sent.removeprefix("tag of ")][1]["ETag"]}
        answers[name] = ask(application, line, sent)
        text_now = rendered(line, sent, answers[name])
        path = EXAMPLES / f"{name}.http"
        if os.environ.get("GOVPORTAL_WRITE_EXAMPLES"):
            path.write_text(text_now, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text_now:
            wrong.append(name)
    assert wrong == []
    assert {path.stem for path in EXAMPLES.glob("*.http")} == set(REQUESTS)


def test_every_example_stands_in_the_documentation():
    pages = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("*.md"))
    linked = set(re.findall(r"(?<!case-)examples/([a-z-]+)\.http", pages))
    assert linked == set(REQUESTS)


def test_tables_of_the_documentation_are_the_definitions():
    page = (DOCS / "list-api.md").read_text(encoding="utf-8")
    names = {found.kind: found.name for found in LISTS}
    rows = [
        f"| `{p.name}` | {p.description} | "
        f"{'all' if p.kinds == query.ALL else ', '.join(names[kind] for kind in p.kinds)} | "
        f"{f'`{p.example}`' if p.example else ''} |"
        for p in query.PARAMETERS
    ]
    missing = [row for row in rows if row not in page]
    assert missing == []
    assert len(re.findall(r"^\| `[a-z_]+` \|.*\| (?:all|matter)", page, re.M)) == len(rows)
    for format, size in MAX_SIZES.items():
        assert f"| `{format}` | {size:,} |" in page


def test_program_of_the_documentation_keeps_an_exact_copy(application):
    class Quiet(WSGIRequestHandler):
        def log_message(self, *args):
            """Say nothing."""

    page = (DOCS / "list-api.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.S)
    names: dict = {}
    exec(program, names)
    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        copy: dict = {}
        base = f"http://127.0.0.1:{server.server_port}/api/v1"
        since = names["follow"](base, copy, 0)
        assert (since, len(copy)) == (6, 4)
        session = records.session()
        store.remove(session, "matter", "4e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b")
        store.upsert_many(session, (matter(f"{n}") for n in range(12)))
        transaction.commit()
        assert names["follow"](base, copy, since) == 19
        assert len(copy) == 15
    finally:
        server.shutdown()
        server.server_close()
