"""``make bench-cases``: submissions, worklists, queries and transitions over HTTP.

What is measured and how stands in ``docs/performance.md``. The peer is stock Plone's own way to
keep what somebody sends: a POST of plone.restapi that creates a document, in the same run. The last
line of the output is one JSON object.
"""

from benchmarks import fill_cases
from benchmarks import serve_stock
from benchmarks.servers import free_port
from benchmarks.servers import HOST
from benchmarks.servers import Server
from benchmarks.servers import serving
from collections.abc import Callable
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tests import postgresql
from typing import Any

import argparse
import http.client
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time


FOLDER = Path(__file__).resolve().parent / "var" / "cases"
STOCK = "stock Plone"
THREADS = "4"
CLIENTS = 8
SMALL = 10_000
APPLICANT = {
    "kind": "natural",
    "name": "王小明",
    "id_type": "resident_id",
    "id_number": "370102199003078511",
    "phone": "13800138000",
    "address": "济南市历下区示例路1号",
}


def say(text: str) -> None:
    """Tell who watches."""
    print(text, flush=True)


def run(*words: str, environment: dict[str, str]) -> None:
    """Run a step of the preparation.

    :raises SystemExit: it failed.
    """
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", *words],
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed:\n{(done.stdout + done.stderr)[-3000:]}")


class Client:
    """One kept connection of somebody who is logged in, or of nobody."""

    def __init__(self, server: Server, token: str = "") -> None:
        self.connection = http.client.HTTPConnection(HOST, server.port, timeout=120)
        self.site = serve_stock.SITE if server.name == STOCK else "govportal"
        self.headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Prefer": "return=minimal",
        }
        if token:
            self.headers["Authorization"] = f"Bearer {token}"

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
        """One request; gives its status and JSON."""
        data = None if body is None else json.dumps(body).encode()
        self.connection.request(method, f"/{self.site}{path}", body=data, headers=self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else {}


def login(server: Server, name: str, password: str) -> str:
    """A token of a user."""
    status, answer = Client(server).ask("POST", "/@login", {"login": name, "password": password})
    assert status == 200, (status, answer)
    return str(answer["token"])


@contextmanager
def instance(var: Path, database: str = "") -> Iterator[Server]:
    """The portal's Plone on a data folder."""
    port = free_port()
    environment = {
        "GOVPORTAL_VAR": str(var),
        "GOVPORTAL_PORT": str(port),
        "GOVPORTAL_CLOCK": "0",
        "GOVPORTAL_WORKER": "0",
        "GOVPORTAL_THREADS": THREADS,
        "GOVPORTAL_DATABASE": database,
    }
    command = [sys.executable, "-W", "ignore", "-m", "govportal.console", "serve"]
    with serving("instance", command, port, var / "bench.log", environment) as server:
        yield server


@contextmanager
def stock(folder: Path, password: str) -> Iterator[Server]:
    """Stock Plone on a data folder, with as many threads as an instance of ours."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.serve_stock"]
    command += [str(folder), str(port), THREADS]
    environment = {"STOCK_PASSWORD": password}
    with serving(STOCK, command, port, folder / "bench.log", environment) as server:
        yield server


def prepare(folder: Path, database: str = "") -> dict[str, Any]:
    """Make an instance with the office; gives what is known of it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    password = secrets.token_urlsafe(12)
    environment = {
        "GOVPORTAL_VAR": str(folder),
        "GOVPORTAL_ADMIN_PASSWORD": password,
        "GOVPORTAL_DATABASE": database,
    }
    run("govportal.console", "init", "--profile", "", environment=environment)
    run("benchmarks.fill_cases", "office", environment=environment)
    return {**json.loads((folder / "office.json").read_text()), "password": password}


def rate(work: Callable[[int, int], int], seconds: float) -> dict[str, Any]:
    """How often so many clients do a piece of work in so many seconds.

    :param work: takes the client's number and the piece's; gives the status.
    """
    statuses: dict[int, int] = {}
    lock = threading.Lock()
    end = time.monotonic() + seconds

    def client(number: int) -> None:
        piece = 0
        while time.monotonic() < end:
            status = work(number, piece)
            piece += 1
            with lock:
                statuses[status] = statuses.get(status, 0) + 1

    started = time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(client, range(CLIENTS)))
    took = time.monotonic() - started
    good = statuses.get(201, 0)
    return {"per_s": good / took, "errors": sum(statuses.values()) - good, "statuses": statuses}


def submissions(server: Server, known: dict[str, Any], seconds: float) -> dict[str, Any]:
    """Applications submitted, one request each."""
    clients = [
        Client(server, login(server, f"bench-{n}", fill_cases.PASSWORD)) for n in range(CLIENTS)
    ]
    word = secrets.token_hex(4)

    def submit(number: int, piece: int) -> int:
        body = {
            "matter": known["matter"],
            "applicant": APPLICANT,
            "materials": [{"position": 1, "obtained": "other"}],
            "declaration": True,
            "submit": True,
            "key": f"{word}-{number}-{piece}",
        }
        return clients[number].ask("POST", "/@applications", body)[0]

    return rate(submit, seconds)


def documents(server: Server, password: str, seconds: float) -> dict[str, Any]:
    """The same texts as documents; each client has its folder, so that they meet less."""
    token = login(server, "admin", password)
    clients = [Client(server, token) for _n in range(CLIENTS)]
    word = secrets.token_hex(4)
    for number, client in enumerate(clients):
        body = {"@type": "Folder", "id": f"{word}-{number}", "title": str(number)}
        status, answer = client.ask("POST", "/", body)
        assert status == 201, (status, answer)
    text = json.dumps(APPLICANT, ensure_ascii=False)

    def create(number: int, piece: int) -> int:
        body = {
            "@type": "Document",
            "title": f"王小明关于食品经营许可的申请 {number}-{piece}",
            "description": text,
        }
        return clients[number].ask("POST", f"/{word}-{number}", body)[0]

    return rate(create, seconds)


def p95(times: list[float]) -> float:
    """The 95th percentile in milliseconds."""
    return round(sorted(times)[int(len(times) * 0.95)] * 1000, 1)


def timed(client: Client, *request: Any) -> tuple[float, int, dict[str, Any]]:
    """Seconds, status and answer of a request."""
    started = time.perf_counter()
    status, answer = client.ask(*request)
    return time.perf_counter() - started, status, answer


def reading(server: Server, number: int, asks: int) -> dict[str, float]:
    """Worklist pages and progress queries, one client at a time.

    :raises SystemExit: an answer is wrong.
    """
    officer = Client(server, login(server, "bench-officer", fill_cases.PASSWORD))
    lists = ("?tab=review", "?tab=intake", "?", "?sort=changed", "?when=overdue", "?tab=archived")
    pages: list[float] = []
    for at in range(asks):
        took, status, answer = timed(officer, "GET", f"/@worklist{lists[at % len(lists)]}")
        if status != 200 or not answer["items"]:
            raise SystemExit(f"worklist: {status} {answer}")
        pages.append(took)
    anybody = Client(server)
    random = Random(1)
    queries: list[float] = []
    for _n in range(asks):
        at = random.randrange(1, number // fill_cases.KNOWN + 1) * fill_cases.KNOWN
        body = {"number": f"BENCH{at:09d}", "password": fill_cases.SECRET}
        took, status, answer = timed(anybody, "POST", "/@case-progress", body)
        if status != 200:
            raise SystemExit(f"progress: {status} {answer}")
        queries.append(took)
    return {"worklist_p95_ms": p95(pages), "progress_p95_ms": p95(queries)}


def transitions(server: Server, asks: int) -> float:
    """Acceptances of cases that wait, one after the other.

    :raises SystemExit: one failed.
    """
    officer = Client(server, login(server, "bench-officer", fill_cases.PASSWORD))
    times: list[float] = []
    while len(times) < asks:
        _status, listed = officer.ask("GET", "/@worklist?tab=intake&b_size=100&sort=changed")
        if not listed["items"]:
            raise SystemExit("too few cases wait for acceptance")
        for item in listed["items"][: asks - len(times)]:
            path = f"/@cases/{item['uid']}/accept"
            took, status, answer = timed(officer, "POST", path, {})
            if status != 200:
                raise SystemExit(f"accept: {status} {answer}")
            times.append(took)
    return p95(times)


def contest(database: str, seconds: float) -> tuple[float, int]:
    """The ratio of submissions to documents on a database, and wrong answers of submissions."""
    with tempfile.TemporaryDirectory() as folder:
        known = prepare(Path(folder) / "var", database)
        password = secrets.token_urlsafe(12)
        with (
            instance(Path(folder) / "var", database) as server,
            stock(Path(folder) / "stock", password) as peer,
        ):
            cases, others = [], []
            for _round in range(2):
                cases.append(submissions(server, known, seconds))
                others.append(documents(peer, password, seconds))
    ours = sum(one["per_s"] for one in cases) / 2
    theirs = sum(one["per_s"] for one in others) / 2
    name = "PostgreSQL" if database else "SQLite"
    say(f"{name}: {ours:.1f} submissions a second, {theirs:.1f} stock documents")
    say(f"  answers: {cases[-1]['statuses']}, {others[-1]['statuses']}")
    return ours / theirs, sum(one["errors"] for one in cases)


def scale(number: int, asks: int) -> dict[str, float]:
    """Reading and acting with a small and a large number of cases."""
    var = FOLDER / "site"
    prepare(var)
    environment = {"GOVPORTAL_VAR": str(var)}
    small = min(SMALL, number)
    found: dict[str, float] = {}
    for size, more in ((small, small), (number, number - small)):
        started = time.monotonic()
        if more:
            run("benchmarks.fill_cases", "rows", "--number", str(more), environment=environment)
        say(f"{size} cases (added in {time.monotonic() - started:.0f} s)")
        with instance(var) as server:
            reading(server, small, asks // 4)
            found = reading(server, size, asks)
            say(f"  {found}")
            if size == small:
                before = found["worklist_p95_ms"]
            if size == number:
                found["transition_p95_ms"] = transitions(server, asks // 2)
    return {**found, "growth_10k_1m": round(found["worklist_p95_ms"] / before, 2)}


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--number", type=int, default=1_000_000, help="cases (default 1 000 000)")
    parser.add_argument("--seconds", type=float, default=10.0, help="of a rate (default 10)")
    parser.add_argument("--asks", type=int, default=300, help="requests of a kind (default 300)")
    args = parser.parse_args()
    outcome: dict[str, float] = {}
    outcome["ratio_dexterity_sqlite"], wrong = contest("", args.seconds)
    with postgres() as url:
        outcome["ratio_dexterity_postgresql"], more = contest(url, args.seconds)
    outcome["errors"] = wrong + more
    outcome |= scale(args.number, args.asks)
    shutil.rmtree(FOLDER, ignore_errors=True)
    print(json.dumps({name: round(value, 2) for name, value in outcome.items()}))


@contextmanager
def postgres() -> Iterator[str]:
    """A throwaway PostgreSQL.

    :raises SystemExit: it isn't installed.
    """
    binaries = postgresql.binaries()
    if binaries is None:
        raise SystemExit(postgresql.HINT)
    with tempfile.TemporaryDirectory() as folder:
        server = postgresql.Server(Path(folder), binaries)
        try:
            yield server.url("postgres")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
