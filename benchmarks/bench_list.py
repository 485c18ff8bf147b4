"""``make bench-list``: the list API beside plone.restapi's ``@search`` and Wagtail's API v2.

What is measured, how, and why it is fair stands in ``docs/performance.md``. Prepared data stay in
``benchmarks/var`` and are used again while the sources that made them are the same. The last line
of the output is one JSON object.
"""

from benchmarks import generator
from benchmarks import load
from benchmarks import partner
from benchmarks import questions
from benchmarks.load import Request
from benchmarks.load import Result
from benchmarks.questions import Question
from benchmarks.servers import free_port
from benchmarks.servers import HOST
from benchmarks.servers import Server
from benchmarks.servers import serving
from collections.abc import Callable
from contextlib import contextmanager
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import argparse
import base64
import hashlib
import json
import os
import platform
import secrets
import shutil
import subprocess
import sys
import time


HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parent
THREADS = 4
CONNECTIONS = 4
SMALL = 1000
#: What the prepared data depend on.
SOURCES = (
    "benchmarks/words.py",
    "benchmarks/generator.py",
    "benchmarks/content.py",
    "benchmarks/fill_site.py",
    "benchmarks/requirements-wagtail.txt",
    "benchmarks/wagtail_site/fill.py",
    "benchmarks/wagtail_site/models.py",
    "src/govportal/publishing/listing/document.py",
    "src/govportal/publishing/listing/elements.py",
    "src/govportal/publishing/listing/store.py",
    "src/govportal/publishing/listing/tables.py",
    "src/govportal/records/migrations/versions/*.py",
    "src/govportal/profiles/default/catalog.xml",
    "src/govportal/profiles/default/workflows/*/*.xml",
)


@dataclass(frozen=True)
class Places:
    """Where the prepared data of one size are."""

    folder: Path

    @property
    def site(self) -> Path:
        """The instance's data folder."""
        return self.folder / "site"

    @property
    def listing(self) -> Path:
        """The SQL database of the instance."""
        return self.site / "govportal.sqlite"

    @property
    def small(self) -> Path:
        """The SQL database with the first matters only."""
        return self.folder / "small.sqlite"

    @property
    def wagtail(self) -> Path:
        """The Wagtail site's data folder."""
        return self.folder / "wagtail"

    @property
    def secrets(self) -> Path:
        """The administrator's password and the partner's keys."""
        return self.folder / "secrets.json"


def say(text: str) -> None:
    """Tell who watches."""
    print(text, flush=True)


# --- Preparation --------------------------------------------------------------------------------


def fingerprint(entries: int) -> str:
    """What tells whether prepared data are still right."""
    digest = hashlib.sha256(str(entries).encode())
    for pattern in SOURCES:
        for path in sorted(CHECKOUT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def run(command: list[str], log: Path, environment: dict[str, str]) -> None:
    """Run a step of the preparation; its output goes to a log and, indented lines, to the screen.

    :raises SystemExit: it failed.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=output, env=os.environ | environment
        )
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(b"  "):
                say(line.decode().rstrip())
    if process.wait():
        raise SystemExit(f"{' '.join(command)} failed:\n{log.read_text(errors='replace')[-3000:]}")


def prepare(places: Places, entries: int) -> float:
    """Make everything that is not there yet; gives the seconds that it took."""
    started = time.monotonic()
    wagtail_python = install_wagtail()
    stamp = places.folder / "made-from"
    wanted = fingerprint(entries)
    if stamp.exists() and stamp.read_text() == wanted:
        say(f"Prepared data found in {places.folder.relative_to(CHECKOUT)}")
        return 0.0
    shutil.rmtree(places.folder, ignore_errors=True)
    places.site.mkdir(parents=True)
    say(f"Preparing {entries} matters (kept in {places.folder.relative_to(CHECKOUT)})")
    password = secrets.token_urlsafe(12)
    python = [sys.executable, "-W", "ignore", "-m"]
    environment = {"GOVPORTAL_VAR": str(places.site), "GOVPORTAL_ADMIN_PASSWORD": password}
    run(
        [*python, "govportal.console", "init", "--profile", ""],
        places.folder / "init.log",
        environment,
    )
    fill = [*python, "benchmarks.fill_site", "--entries", str(entries)]
    fill += ["--small", str(SMALL), "--small-list", str(places.small)]
    run(fill, places.folder / "fill.log", environment)
    places.wagtail.mkdir()
    run(
        [wagtail_python, "-W", "ignore", "-m", "benchmarks.wagtail_site.fill"]
        + ["--listing", str(places.listing)],
        places.folder / "wagtail.log",
        {"BENCH_WAGTAIL_VAR": str(places.wagtail)},
    )
    kept = {"password": password, "key": make_key(places.listing), "small": make_key(places.small)}
    places.secrets.write_text(json.dumps(kept))
    places.secrets.chmod(0o600)
    stamp.write_text(wanted)
    took = time.monotonic() - started
    say(f"Prepared in {took:.0f} s")
    return took


def install_wagtail() -> str:
    """Make Wagtail's own environment; gives its Python."""
    folder = HERE / ".venv"
    python = folder / "bin" / "python"
    lock = HERE / "requirements-wagtail.txt"
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != lock.read_text():
        say("Installing Wagtail into benchmarks/.venv")
        uv = str(Path(sys.executable).parent / "uv")
        subprocess.run(
            [uv, "venv", "--quiet", "--clear", "--python", sys.executable, folder], check=True
        )
        subprocess.run(
            [uv, "pip", "install", "--quiet", "--python", python, "--requirement", lock],
            check=True,
        )
        stamp.write_text(lock.read_text())
    return str(python)


def make_key(database: Path) -> str:
    """Register a partner without limits; gives its key."""
    from govportal import records
    from govportal.publicapi import partners
    from sqlalchemy.orm import Session

    records.use(f"sqlite:///{database}")
    with records.write_connection() as connection:
        session = Session(bind=connection)
        created = partners.create_partner(session, "基准测试", rate_per_minute=0)
        _kept, key = partners.issue_key(session, created.id, "bench")
        session.flush()
    records.use(None)
    return key


# --- Servers ------------------------------------------------------------------------------------


@contextmanager
def instance(places: Places) -> Any:
    """The stock instance: Plone with the public API in front, as ``govportal serve`` runs it."""
    port = free_port()
    environment = {
        "GOVPORTAL_VAR": str(places.site),
        "GOVPORTAL_PORT": str(port),
        "GOVPORTAL_THREADS": str(THREADS),
    }
    command = [sys.executable, "-W", "ignore", "-m", "govportal.console", "serve"]
    log = places.folder / "instance.log"
    with serving("instance", command, port, log, environment) as server:
        yield server


@contextmanager
def module(places: Places, name: str, python: str, environment: dict[str, str]) -> Any:
    """A module of the benchmark that serves on a port with threads."""
    port = free_port()
    command = [python, "-W", "ignore", "-m", f"benchmarks.{name}", str(port), str(THREADS)]
    log = places.folder / f"{name}.log"
    with serving(name, command, port, log, environment) as server:
        yield server


# --- The three systems --------------------------------------------------------------------------


class Peers:
    """The same questions in the words of each system."""

    def __init__(self, places: Places, found: list[Question]) -> None:
        kept = json.loads(places.secrets.read_text())
        self.key = {"X-API-Key": kept["key"]}
        self.small_key = {"X-API-Key": kept["small"]}
        basic = base64.b64encode(f"admin:{kept['password']}".encode()).decode()
        self.manager = {"Authorization": f"Basic {basic}", "Accept": "application/json"}
        self.anonymous = {"Accept": "application/json"}
        # Without this parameter Wagtail indents its answers, which is slower.
        self.wagtail = {"Accept": "application/json; indent=0"}
        self.questions = found
        self.places = places

    def api_targets(
        self, server: Server, found: list[Question], headers: dict[str, str]
    ) -> list[str]:
        """Addresses with the cursors that the API itself gives."""
        targets = []
        for question in found:
            cursor = ""
            if question.offset:
                base = questions.api_target(question)
                joint = "&" if "?" in base else "?"
                size = f"{joint}size={question.offset}&format=ndjson"
                status, answer, _body = server.ask(base + size, headers, "HEAD")
                assert status == 200, (status, base)
                cursor = answer["Link"].split("cursor=", 1)[1].split(">", 1)[0].split("&", 1)[0]
            target = questions.api_target(question)
            if cursor:
                target += ("&" if "?" in target else "?") + f"cursor={cursor}"
            targets.append(target)
        return targets

    def verify(
        self,
        server: Server,
        targets: list[str],
        headers: dict[str, str],
        code: Callable[[dict[str, Any]], str],
        found: list[Question],
    ) -> dict[str, Any]:
        """Check every answer item by item; gives one item.

        :raises AssertionError: an answer is wrong.
        """
        item: dict[str, Any] = {}
        for question, target in zip(found, targets, strict=True):
            status, _headers, body = server.ask(target, headers)
            assert status == 200, (server.name, status, target, body[:500])
            items = json.loads(body)["items"]
            codes = tuple(code(item) for item in items)
            assert codes == question.codes, (server.name, question, codes[:3])
            item = items[0]
        return item


def plain_code(item: dict[str, Any]) -> str:
    """The code of an item."""
    return str(item["code"])


# --- Measuring ----------------------------------------------------------------------------------


@dataclass
class Contest:
    """Something that is measured in rounds with others."""

    name: str
    server: Server
    plan: list[Request]
    seconds: float
    results: list[Result]
    cpu: float = 0.0

    def round(self, number: int) -> None:
        """One round."""
        before = self.server.cpu()
        # Every round begins elsewhere in the plan.
        found = load.run(
            HOST, self.server.port, self.plan, CONNECTIONS, self.seconds, start=number * 7
        )
        self.cpu += self.server.cpu() - before
        if found.errors:
            raise SystemExit(f"{self.name}: wrong answers: {found.problems}")
        self.results.append(found)

    @property
    def result(self) -> Result:
        """All rounds together."""
        return load.merge(self.results)


def compete(contests: list[Contest], rounds: int) -> dict[str, Result]:
    """Measure in turns, so that what disturbs the machine disturbs all; print a table."""
    for contest in contests:
        load.run(HOST, contest.server.port, contest.plan, CONNECTIONS, min(contest.seconds, 2))
    for number in range(rounds):
        for contest in contests:
            contest.round(number)
    say(
        f"  {'':<44}{'requests/s':>11}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'CPU ms':>9}{'KB':>7}"
    )
    for contest in contests:
        found = contest.result
        cpu = contest.cpu / max(found.requests, 1) * 1000
        say(
            f"  {contest.name:<44}{found.per_s:>11.1f}{found.p50_ms:>9.2f}{found.p95_ms:>9.2f}"
            f"{found.p99_ms:>9.2f}{cpu:>9.2f}{found.bytes_per_answer / 1000:>7.0f}"
        )
    return {contest.name: contest.result for contest in contests}


def publish_lag(server: Server, peers: Peers, entries: int, rounds: int = 10) -> dict[str, float]:
    """Suspend and resume a matter through plone.restapi; ask the API for it at once.

    :returns: milliseconds of the transition's request, and from its answer to the API's right
        answer, which must be the first one.
    :raises AssertionError: the API's first answer is not the new state.
    """
    matter = generator.matter(entries // 2)
    path = "/".join(("", "govportal", *matter.department.path, matter.id))
    asked, shown = [], []
    for number in range(rounds):
        action, state = (("suspend", "suspended"), ("resume", "in_force"))[number % 2]
        started = time.perf_counter()
        status, _headers, body = server.ask(
            f"{path}/@workflow/{action}",
            {**peers.manager, "Content-Type": "application/json"},
            "POST",
            json.dumps({"comment": "基准测试"}).encode(),
        )
        answered = time.perf_counter()
        assert status == 200, (status, body[:1000])
        status, _headers, body = server.ask(f"/api/v1/matters/{matter.code}", peers.key)
        known = time.perf_counter()
        assert status == 200, (status, body[:1000])
        assert json.loads(body)["state"] == state, (action, json.loads(body)["state"])
        asked.append(answered - started)
        shown.append(known - answered)
    return {
        "transition_ms": round(sorted(asked)[rounds // 2] * 1000, 1),
        "shown_after_ms": round(sorted(shown)[rounds // 2] * 1000, 1),
    }


def measure(places: Places, entries: int, rounds: int, seconds: float) -> dict[str, Any]:
    """Everything that is measured."""
    found = questions.questions(questions.rows(places.listing))
    both = [
        question
        for question in questions.questions(questions.rows(places.small), deep=False)
        if question.filter.get("department") is None
    ]
    shared = {
        (tuple(question.filter.items()), question.offset): question
        for question in questions.questions(questions.rows(places.listing), deep=False)
    }
    large = [shared[tuple(question.filter.items()), question.offset] for question in both]
    peers = Peers(places, found)
    regions = json.loads((places.wagtail / "regions.json").read_text())
    wagtail_python = install_wagtail()
    outcome: dict[str, Any] = {"entries": entries, "cores": os.cpu_count()}
    with ExitStack() as stack:
        empty = stack.enter_context(module(places, "serve_empty", sys.executable, {}))
        driver = load.run(HOST, empty.port, [Request("/", mark=b"{", count=1)], CONNECTIONS, 2)
    say(f"\nLoad driver against an empty application: {driver.per_s:.0f} requests/s")
    outcome["driver_per_s"] = driver.per_s
    with ExitStack() as stack:
        plone = stack.enter_context(instance(places))
        wagtail = stack.enter_context(
            module(
                places,
                "wagtail_site.serve",
                wagtail_python,
                {"BENCH_WAGTAIL_VAR": str(places.wagtail)},
            )
        )
        targets = peers.api_targets(plone, found, peers.key)
        item = peers.verify(plone, targets, peers.key, plain_code, found)
        fields = [name for name in item if name not in ("uid", "title", "path")]
        searches = [questions.search_target(q, ["UID", *fields]) for q in found]
        answer = peers.verify(plone, searches, peers.anonymous, plain_code, found)
        missing = set(fields) | {"UID", "title", "@id"}
        missing -= set(answer)
        assert not missing, f"@search does not return {missing}"
        columns = ["title", "uid", "site_path", *fields]
        pages = [questions.wagtail_target(q, columns, regions) for q in found]
        answer = peers.verify(wagtail, pages, peers.wagtail, plain_code, found)
        assert set(columns) <= set(answer), set(columns) - set(answer)
        say(
            f"{len(found)} pages of {questions.PAGE} with {len(item)} fields each: the three "
            "systems give the same items in the same order"
        )
        mark = b'"uid":'
        brain = b'"@type": "Matter"'
        own = [questions.counted(target, mark, peers.key) for target in targets]
        by_manager = [questions.counted(target, brain, peers.manager) for target in searches]
        by_anyone = [questions.counted(target, brain, peers.anonymous) for target in searches]
        unsorted = [
            questions.counted(
                questions.search_target(q, ["UID", *fields], sort=False), brain, peers.manager
            )
            for q in found
        ]
        wag = [questions.counted(target, mark, peers.wagtail) for target in pages]
        say(f"\nA page of 50, {CONNECTIONS} connections, {rounds} rounds in turn:")
        results = compete(
            [
                Contest("list API, in the instance", plone, own, seconds, []),
                Contest("@search, manager", plone, by_manager, seconds * 2, []),
                Contest("@search, anonymous", plone, by_anyone, seconds * 2, []),
                Contest("@search, manager, unsorted", plone, unsorted, seconds * 2, []),
                Contest("Wagtail API v2", wagtail, wag, seconds * 2, []),
            ],
            rounds,
        )
        page = results["list API, in the instance"]
        # The faster of the two that give the same answer.
        search = max(
            results["@search, manager"].per_s,
            results["@search, anonymous"].per_s,
        )
        outcome |= {
            "requests_per_s": page.per_s,
            "p50_ms": page.p50_ms,
            "p95_ms": page.p95_ms,
            "p99_ms": page.p99_ms,
            "search_per_s": search,
            "search_anonymous_per_s": results["@search, anonymous"].per_s,
            "search_unsorted_per_s": results["@search, manager, unsorted"].per_s,
            "wagtail_per_s": results["Wagtail API v2"].per_s,
            "ratio_search": round(page.per_s / search, 1),
            "ratio_wagtail": round(page.per_s / results["Wagtail API v2"].per_s, 1),
        }
        say("\nPublishing through plone.restapi, then asking the API at once:")
        lag = publish_lag(plone, peers, entries)
        say(f"  transition {lag['transition_ms']} ms; in the API's first answer after it")
        outcome |= lag
        outcome["instance_mb"] = plone.memory()
        outcome["wagtail_mb"] = wagtail.memory()
    with ExitStack() as stack:
        alone = stack.enter_context(
            module(
                places,
                "serve_api",
                sys.executable,
                {"GOVPORTAL_DATABASE": f"sqlite:///{places.listing}"},
            )
        )
        small = stack.enter_context(
            module(
                places,
                "serve_api",
                sys.executable,
                {"GOVPORTAL_DATABASE": f"sqlite:///{places.small}"},
            )
        )
        outcome |= measure_alone(places, entries, peers, targets, alone, rounds, seconds)
        outcome |= measure_growth(peers, both, large, alone, small, entries, rounds, seconds)
        outcome["copy_s"] = measure_copy(places, alone, peers, outcome)
        outcome["api_mb"] = alone.memory()
    return outcome


def measure_alone(
    places: Places,
    entries: int,
    peers: Peers,
    targets: list[str],
    alone: Server,
    rounds: int,
    seconds: float,
) -> dict[str, Any]:
    """The API in a process of its own: pages, unchanged pages, items by code."""
    unchanged = []
    for target in targets:
        # The transitions before have changed the tags: take what it is now.
        _status, headers, _body = alone.ask(target, peers.key)
        known = {**peers.key, "If-None-Match": headers["ETag"]}
        unchanged.append(Request(target, tuple(known.items()), 304))
    chosen = Random(2).sample(range(entries), min(entries, 500))
    items = [
        Request(
            f"/api/v1/matters/{generator.matter(number).code}",
            tuple(peers.key.items()),
            200,
            b'"gbt39046":',
            1,
        )
        for number in chosen
    ]
    pages = [questions.counted(target, b'"uid":', peers.key) for target in targets]
    zipped = [
        Request(target, (*peers.key.items(), ("Accept-Encoding", "gzip"))) for target in targets
    ]
    say(f"\nThe API alone, {CONNECTIONS} connections:")
    results = compete(
        [
            Contest("a page of 50", alone, pages, seconds, []),
            Contest("a page of 50, gzip", alone, zipped, seconds, []),
            Contest("a page that has not changed (304)", alone, unchanged, seconds, []),
            Contest("one matter by its code, whole", alone, items, seconds, []),
        ],
        max(rounds // 2, 1),
    )
    return {
        "alone_per_s": results["a page of 50"].per_s,
        "alone_p95_ms": results["a page of 50"].p95_ms,
        "gzip_per_s": results["a page of 50, gzip"].per_s,
        "not_modified_per_s": results["a page that has not changed (304)"].per_s,
        "not_modified_p95_ms": results["a page that has not changed (304)"].p95_ms,
        "by_code_per_s": results["one matter by its code, whole"].per_s,
    }


def measure_growth(
    peers: Peers,
    both: list[Question],
    large: list[Question],
    alone: Server,
    small: Server,
    entries: int,
    rounds: int,
    seconds: float,
) -> dict[str, Any]:
    """The same filters and places in a list of ``SMALL`` matters and in the whole one."""
    plans = {}
    for server, found, key in ((small, both, peers.small_key), (alone, large, peers.key)):
        targets = peers.api_targets(server, found, key)
        peers.verify(server, targets, key, plain_code, found)
        plans[id(server)] = [questions.counted(target, b'"uid":', key) for target in targets]
    say(f"\nThe same {len(both)} pages in a small and in the whole list:")
    results = compete(
        [
            Contest(f"{SMALL} matters", small, plans[id(small)], seconds, []),
            Contest(f"{entries} matters", alone, plans[id(alone)], seconds, []),
        ],
        rounds,
    )
    few, many = results[f"{SMALL} matters"], results[f"{entries} matters"]
    growth = (few.per_s / few.bytes_per_answer) / (many.per_s / many.bytes_per_answer)
    say(
        f"  Time of a page, {entries} to {SMALL}: {few.per_s / many.per_s:.2f}; "
        f"for the same bytes: {growth:.2f}"
    )
    return {
        "small_per_s": few.per_s,
        "growth_1k_100k": round(few.per_s / many.per_s, 2),
    }


def measure_copy(places: Places, alone: Server, peers: Peers, outcome: dict[str, Any]) -> float:
    """A partner's full copy through the change feed, compared with the list text by text."""
    target = places.folder / "copy.sqlite"
    for path in places.folder.glob("copy.sqlite*"):
        path.unlink()
    taken = partner.copy(HOST, alone.port, peers.key, target, 20_000)
    wrong = partner.differences(target, places.listing)
    assert wrong == 0, f"{wrong} items of the copy differ"
    for path in places.folder.glob("copy.sqlite*"):
        path.unlink()
    say(
        f"\nA partner's full copy through /changes: {taken.items} items, {taken.megabytes} MB, "
        f"{taken.requests} requests, read as JSON and stored: {taken.seconds} s; every record "
        "the same"
    )
    outcome["copy_items"] = taken.items
    outcome["copy_mb"] = taken.megabytes
    return taken.seconds


def main() -> None:
    """Prepare, measure, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=100_000, help="matters (default 100000)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds in turn (default 5)")
    parser.add_argument("--seconds", type=float, default=3.0, help="of a round (default 3)")
    parser.add_argument("--fresh", action="store_true", help="prepare the data anew")
    parser.add_argument("--prepare", action="store_true", help="prepare the data and stop")
    args = parser.parse_args()
    if args.entries < SMALL:
        parser.error(f"at least {SMALL} matters")
    places = Places(HERE / "var" / str(args.entries))
    if args.fresh:
        shutil.rmtree(places.folder, ignore_errors=True)
    started = time.monotonic()
    prepared = prepare(places, args.entries)
    if args.prepare:
        return
    outcome = measure(places, args.entries, args.rounds, args.seconds)
    outcome |= {
        "prepared_s": round(prepared),
        "total_s": round(time.monotonic() - started),
        "python": platform.python_version(),
    }
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
