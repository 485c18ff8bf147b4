"""A real portal is killed while people submit: what was acknowledged is there and is told."""

from concurrent.futures import ThreadPoolExecutor
from tests.addons.application.office import APPLICANT
from tests.console.portal import Portal
from tests.publishing.review.world import PASSWORD

import pytest
import requests
import signal
import threading
import time


SUBMISSIONS = 200
KILLED_AFTER = 80
FILE = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MAKE = """
from pathlib import Path
from tests.addons.application.office import Office
import os, transaction
office = Office(site)
transaction.commit()
Path(os.environ['GOVPORTAL_VAR'], 'matter.txt').write_text(office.permit.UID())
"""


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    var = tmp_path_factory.mktemp("survival")
    made = Portal(var)
    made.start()
    made.end()
    made.run(MAKE)
    made.matter = (var / "matter.txt").read_text()
    made.var = var
    made.start()
    yield made
    if made.process.poll() is None:
        made.stop(signal.SIGKILL)


def client():
    session = requests.Session()
    session.auth = ("wang", PASSWORD)
    session.headers["Accept"] = "application/json"
    return session


def submit(portal, key):
    """One submission with a file of its own; gives the case, or None when nobody answered."""
    site = f"{portal.root}/govportal"
    data = FILE + key.encode()
    with client() as session:
        try:
            made = session.post(
                f"{site}/@uploads", json={"name": f"{key}.pdf", "size": len(data)}, timeout=60
            ).json()
            session.patch(
                f"{site}/@uploads/{made['id']}",
                data=data,
                headers={"Upload-Offset": "0", "Content-Type": "application/octet-stream"},
                timeout=60,
            )
            answer = session.post(
                f"{site}/@applications",
                json={
                    "matter": portal.matter,
                    "applicant": APPLICANT,
                    "materials": [{"position": 1, "add": [made["id"]]}],
                    "declaration": True,
                    "submit": True,
                    "key": key,
                },
                timeout=60,
            )
        except (requests.RequestException, KeyError):
            return None
    return answer.json() if answer.status_code in (200, 201) else None


def test_a_kill_loses_no_case_no_file_and_no_message(portal):
    acknowledged = {}
    enough = threading.Event()

    def work(number):
        key = f"k{number:03d}"
        made = submit(portal, key)
        if made is not None:
            acknowledged[key] = made
            if len(acknowledged) >= KILLED_AFTER:
                enough.set()

    with ThreadPoolExecutor(8) as pool:
        for number in range(SUBMISSIONS):
            pool.submit(work, number)
        assert enough.wait(300)
        portal.stop(signal.SIGKILL)
    assert KILLED_AFTER <= len(acknowledged) < SUBMISSIONS
    portal.start()
    site = f"{portal.root}/govportal"
    with client() as session:
        for key, made in acknowledged.items():
            again = session.get(f"{site}/@cases/{made['uid']}", timeout=60)
            assert again.status_code == 200, key
            kept = again.json()
            assert kept["number"] == made["number"]
            file = session.get(kept["materials"][0]["files"][0]["@id"], timeout=60)
            assert file.content == FILE + key.encode()
        # Sent again, what was acknowledged is the same case.
        for key, made in list(acknowledged.items())[:5]:
            assert submit_again(session, portal, key) == made["uid"]
    numbers = {made["number"] for made in acknowledged.values()}
    deadline = time.monotonic() + 120
    told = set()
    while time.monotonic() < deadline and not numbers <= told:
        told = {
            number
            for letter in (portal.var / "mail").glob("*.eml")
            for number in numbers - told
            if number in letter_text(letter)
        } | told
        time.sleep(1)
    assert numbers <= told


def submit_again(session, portal, key):
    answer = session.post(
        f"{portal.root}/govportal/@applications",
        json={"matter": portal.matter, "key": key, "submit": True},
        timeout=60,
    )
    assert answer.status_code == 200
    return answer.json()["uid"]


def letter_text(path):
    from email import message_from_bytes
    from email import policy

    letter = message_from_bytes(path.read_bytes(), policy=policy.default)
    return letter.get_body().get_content()
