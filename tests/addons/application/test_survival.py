"""A real portal, its database and its worker are killed: what was acknowledged is there and told.

The site is made once and copied for each portal.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from email import message_from_bytes
from email import policy
from sqlalchemy import create_engine
from sqlalchemy import text
from tests.addons.application.office import APPLICANT
from tests.console.portal import Portal
from tests.postgresql import cluster
from tests.publishing.review.world import PASSWORD

import json
import pytest
import requests
import shutil
import signal
import subprocess
import sys
import threading
import time


SUBMISSIONS = 200
KILLED_AFTER = 80
#: Against PostgreSQL every submission is repeated until it is acknowledged.
REPEATED = 40
#: While the database is away each of as many clients is refused at least once.
CLIENTS = 8
FILE = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MAKE = """
from govportal.console import parser
from govportal.console.instance import close_databases, open_site, var_folder
from tests.addons.application.office import Office

args = parser().parse_args(["init", "--profile", ""])
args.run(args)
with open_site("govportal") as (_app, site):
    (var_folder() / "matter.txt").write_text(Office(site).permit.UID())
close_databases()
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A data folder with an office; copy it."""
    var = tmp_path_factory.mktemp("made")
    environment = Portal(var).environment
    subprocess.run(
        [sys.executable, "-c", MAKE], env=environment, check=True, stdout=subprocess.DEVNULL
    )
    return var


@contextmanager
def running(made, var, **environment):
    """A portal on a copy of the data folder; everybody who asks is the same applicant."""
    shutil.copytree(made, var)
    portal = Portal(var, **environment)
    portal.var = var
    portal.site = f"{portal.root}/govportal"
    portal.matter = (var / "matter.txt").read_text()
    portal.start()
    try:
        # One token for all requests: what is tried is the case engine, not the digest of passwords.
        login = {"login": "wang", "password": PASSWORD}
        answer = requests.post(f"{portal.site}/@login", json=login, headers=JSON, timeout=60)
        portal.headers = {**JSON, "Authorization": f"Bearer {answer.json()['token']}"}
        yield portal
    finally:
        if portal.process.poll() is None:
            portal.stop(signal.SIGKILL)


JSON = {"Accept": "application/json"}
local = threading.local()


def ask(portal, method, path, headers=None, **kwargs):
    """A request of the applicant, on this thread's connection; a path or a whole address."""
    if not hasattr(local, "session"):
        local.session = requests.Session()
    address = path if path.startswith("http") else f"{portal.site}/{path}"
    headers = {**portal.headers, **(headers or {})}
    return local.session.request(method, address, headers=headers, timeout=60, **kwargs)


class Refused(Exception):
    """The portal answered, with something other than success."""

    def __init__(self, answer):
        super().__init__(answer.status_code, answer.text)
        self.answer = answer


def well(answer):
    """The answer's JSON, if any."""
    if answer.status_code >= 300:
        raise Refused(answer)
    return answer.json() if answer.content else None


def submit(portal, key):
    """One submission with a file of its own; gives the case.

    Raises:
        requests.RequestException: nobody answered.
        Refused: the portal could not take it.
    """
    data = FILE + key.encode()
    upload = well(ask(portal, "POST", "@uploads", json={"name": f"{key}.pdf", "size": len(data)}))
    headers = {"Upload-Offset": "0", "Content-Type": "application/octet-stream"}
    well(ask(portal, "PATCH", f"@uploads/{upload['id']}", headers=headers, data=data))
    given = {
        "matter": portal.matter,
        "applicant": APPLICANT,
        "materials": [{"position": 1, "add": [upload["id"]]}],
        "declaration": True,
        "submit": True,
        "key": key,
    }
    return well(ask(portal, "POST", "@applications", json=given))


def verify(portal, acknowledged):
    """Every acknowledged case is there, with its number and its file."""

    def look(item):
        key, made = item
        kept = well(ask(portal, "GET", f"@cases/{made['uid']}"))
        assert kept["number"] == made["number"]
        assert kept["state"]["id"] == "submitted"
        file = ask(portal, "GET", kept["materials"][0]["files"][0]["@id"])
        assert file.content == FILE + key.encode()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(look, acknowledged.items()))


def told(portal, numbers):
    """Which of the cases their applicant was told of, by mail and by SMS."""
    letters = [path.read_bytes() for path in (portal.var / "mail").glob("*.eml")]
    mail = " ".join(
        message_from_bytes(letter, policy=policy.default).get_body().get_content()
        for letter in letters
        if letter
    )
    sms = " ".join(line["text"] for line in lines(portal.var / "sms" / "sent.jsonl"))
    for line in lines(portal.var / "killed.jsonl"):
        if line["channel"] == "mail":
            mail += line["text"]
        else:
            sms += line["text"]
    return {number for number in numbers if number in mail and number in sms}


def lines(path):
    return list(map(json.loads, path.read_text("utf-8").splitlines())) if path.exists() else []


@contextmanager
def rows(url):
    """A transaction on the portal's database."""
    engine = create_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def end_leases(url):
    """What a killed worker had taken waits for the end of its lease; let that be now."""
    with rows(url) as connection:
        ended = text("UPDATE outbox SET lease_until = created WHERE state = 'waiting'")
        connection.execute(ended)


def test_a_kill_loses_no_case_no_file_and_no_message(made, tmp_path):
    with running(made, tmp_path / "var") as portal:
        acknowledged = {}
        enough = threading.Event()

        def work(number):
            key = f"k{number:03d}"
            try:
                acknowledged[key] = submit(portal, key)
            except requests.RequestException:
                return
            if len(acknowledged) >= KILLED_AFTER:
                enough.set()

        with ThreadPoolExecutor(CLIENTS) as pool:
            done = [pool.submit(work, number) for number in range(SUBMISSIONS)]
            assert enough.wait(120)
            portal.stop(signal.SIGKILL)
        for one in done:
            one.result()
        assert KILLED_AFTER <= len(acknowledged) < SUBMISSIONS
        end_leases(f"sqlite:///{portal.var / 'govportal.sqlite'}")
        portal.start()
        verify(portal, acknowledged)
        # Sent again, what was acknowledged is the same case.
        for key, case in list(acknowledged.items())[:5]:
            again = {"matter": portal.matter, "key": key, "submit": True}
            assert well(ask(portal, "POST", "@applications", json=again))["uid"] == case["uid"]
        numbers = {case["number"] for case in acknowledged.values()}
        deadline = time.monotonic() + 60
        while told(portal, numbers) < numbers and time.monotonic() < deadline:
            time.sleep(0.5)
        assert told(portal, numbers) == numbers


@pytest.fixture(scope="module")
def server():
    with cluster() as found:
        yield found


@pytest.fixture(scope="module")
def on_postgresql(made, server, tmp_path_factory):
    """A portal with its rows in PostgreSQL; mail and SMS wait for a worker of their own."""
    var = tmp_path_factory.mktemp("postgresql") / "var"
    database = {"GOVPORTAL_DATABASE": server.url("govportal"), "GOVPORTAL_WORKER": "0"}
    with running(made, var, **database) as portal:
        portal.acknowledged = {}
        yield portal


@pytest.mark.postgresql
def test_a_kill_of_the_database_is_told_as_503_and_loses_nothing(on_postgresql, server):
    portal, acknowledged = on_postgresql, on_postgresql.acknowledged
    refusals = []
    away = threading.Event()
    back = threading.Event()

    def work(number):
        key = f"p{number:03d}"
        while True:
            try:
                acknowledged[key] = submit(portal, key)
                break
            except Refused as refused:
                refusals.append(refused.answer)
                # As a client does that honours Retry-After, only sooner.
                back.wait(60)
        if len(acknowledged) >= REPEATED // 2:
            away.set()

    with ThreadPoolExecutor(CLIENTS) as pool:
        done = [pool.submit(work, number) for number in range(REPEATED)]
        assert away.wait(120)
        server.kill()
        deadline = time.monotonic() + 60
        while len(refusals) < CLIENTS and time.monotonic() < deadline:
            time.sleep(0.05)
        server.start()
        back.set()
    for one in done:
        one.result()
    assert len(refusals) >= CLIENTS
    for answer in refusals:
        assert answer.status_code == 503, answer.text
        assert answer.json()["error"]["type"] == "ServiceUnavailable"
        assert "请稍后重试" in answer.json()["error"]["message"]
        assert int(answer.headers["Retry-After"]) > 0
        # Nothing of what was sent comes back with a fault of the database.
        assert APPLICANT["id_number"] not in answer.text
    # The same process goes on, and has each submission once, whole.
    assert portal.process.poll() is None
    assert len(acknowledged) == REPEATED
    verify(portal, acknowledged)
    assert len({case["uid"] for case in acknowledged.values()}) == REPEATED
    with rows(server.url("govportal")) as connection:
        assert connection.scalar(text('SELECT count(*) FROM "case"')) == REPEATED
        assert connection.scalar(text(HALF_SAVED)) == 0
    assert APPLICANT["id_number"] not in (portal.var / "log" / "event.log").read_text("utf-8")


#: Cases of which something is missing: the number, a step, the receipt, the file or the message.
HALF_SAVED = """
SELECT count(*) FROM "case" c
WHERE c.number IS NULL OR c.state <> 'submitted'
   OR (SELECT count(*) FROM case_step s WHERE s.case_id = c.id) <> 1
   OR (SELECT count(*) FROM case_notice n WHERE n.case_id = c.id) <> 1
   OR (SELECT count(*) FROM case_file f WHERE f.case_id = c.id) <> 1
   OR (SELECT count(*) FROM inbox_message m WHERE m.case_id = c.id) <> 1
   OR (SELECT count(*) FROM outbox o WHERE CAST(o.payload AS text) LIKE '%' || c.number || '%') <> 2
"""


@pytest.mark.postgresql
@pytest.mark.requirement("4.3.7")
def test_a_kill_of_the_worker_leaves_no_message_behind(on_postgresql, server):
    portal, url = on_postgresql, server.url("govportal")
    numbers = {case["number"] for case in portal.acknowledged.values()}
    assert len(numbers) == REPEATED
    portal.end()
    for moment in ("delivered", "taken"):
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(portal.var / "killed.jsonl"), moment],
            env=portal.environment,
            stdout=subprocess.PIPE,
        )
        assert worker.stdout.readline().split() == [moment.encode()]
        worker.kill()
        worker.wait()
        worker.stdout.close()
        end_leases(url)
    early = lines(portal.var / "killed.jsonl")
    # One was delivered and not written down: it was delivered again. One was taken and wasn't.
    assert len(early) == 2 * KILLED_AT - 1
    assert len({line["key"] for line in early}) == 2 * KILLED_AT - 2
    deliver = [sys.executable, "-m", "govportal.console", "deliver", "--once"]
    subprocess.run(deliver, env=portal.environment, check=True, stdout=subprocess.DEVNULL)
    assert told(portal, numbers) == numbers
    with rows(url) as connection:
        states = connection.execute(text("SELECT state, count(*) FROM outbox GROUP BY state"))
        assert dict(states.all()) == {"sent": 2 * REPEATED}


KILLED_AT = 10
#: The worker of messages without a site: it writes down what it delivers, and halts to be killed.
WORKER = f"""
from govportal.messages import worker
from pathlib import Path
import json, sys, time

path, moment = Path(sys.argv[1]), sys.argv[2]
taken = []


class Channel:
    def __init__(self, name):
        self.name = name

    def deliver(self, payload, key):
        taken.append(key)
        last = len(taken) == {KILLED_AT}
        if last and moment == "taken":
            halt()
        line = {{"channel": self.name, "key": key, "text": payload["text"]}}
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + chr(10))
        if last:
            halt()

    def kept(self, payload):
        return {{}}


def halt():
    print(moment, flush=True)
    time.sleep(600)


worker.work({{name: Channel(name) for name in ("mail", "sms")}})
"""
