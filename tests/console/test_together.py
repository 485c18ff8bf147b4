"""Plone and the front end as processes that start and stop together."""

from govportal.console import together
from govportal.console.lifecycle import register
from pathlib import Path
from tests.console.portal import Portal

import argparse
import os
import requests
import signal
import subprocess
import sys
import time


ENVIRONMENT = {
    "GOVPORTAL_PORT": "8080",
    "GOVPORTAL_WEB_HOST": "127.0.0.1",
    "GOVPORTAL_WEB_PORT": "3000",
    "GOVPORTAL_TRUSTED_PROXY": "10.0.0.1",
}


def test_only_the_front_end_believes_the_proxy_in_front():
    assert together.backend_environment(ENVIRONMENT)["GOVPORTAL_TRUSTED_PROXY"] == "127.0.0.1"
    front = together.frontend_environment(ENVIRONMENT, "govportal")
    assert front["GOVPORTAL_TRUSTED_PROXY"] == "10.0.0.1"


def test_both_know_the_public_address():
    front = together.frontend_environment(ENVIRONMENT, "govportal")
    assert front["GOVPORTAL_PUBLIC_URL"] == "http://127.0.0.1:3000"
    assert together.backend_environment(ENVIRONMENT)["GOVPORTAL_PUBLIC_URL"] == (
        "http://127.0.0.1:3000"
    )
    named = ENVIRONMENT | {"GOVPORTAL_PUBLIC_URL": "https://zwfw.example.cn"}
    assert together.public_url(named) == "https://zwfw.example.cn"


def test_nothing_of_the_environment_s_secrets_begins_with_what_pages_may_say():
    secret = ENVIRONMENT | {"GOVPORTAL_ADMIN_PASSWORD": "x"}
    front = together.frontend_environment(secret, "govportal")
    assert {name for name in front if name.startswith("RAZZLE_")} == {"RAZZLE_BIND_ADDRESS"}


def test_plone_can_be_served_alone():
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())
    assert parser.parse_args(["start", "--no-frontend"]).no_frontend
    assert not parser.parse_args(["start"]).no_frontend


def test_what_it_started_ends_with_a_manager_that_is_killed(tmp_path):
    note = tmp_path / "pid"
    # sh stands for the manager: it starts the follower and waits for it.
    follower = f"{sys.executable} -m govportal.console.follow sh -c 'echo $$ > {note}; sleep 60'"
    manager = subprocess.Popen(["sh", "-c", f"{follower}; true"], env=os.environ)
    deadline = time.monotonic() + 30
    while not (note.exists() and note.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.1)
    followed = int(note.read_text())
    manager.kill()
    manager.wait()
    while _runs(followed) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _runs(followed)


def test_both_stop_together_and_start_again_after_a_kill(tmp_path):
    portal = Portal(tmp_path, frontend=True)
    portal.start()
    portal.stop(signal.SIGKILL)
    deadline = time.monotonic() + 30
    while _answers(portal.root) and time.monotonic() < deadline:
        time.sleep(0.2)
    portal.start()
    assert portal.stop(signal.SIGINT) == 130
    assert not _answers(portal.root)
    assert not _answers(portal.public)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A dead one that nobody has fetched yet still has its number.
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def _answers(url: str) -> bool:
    try:
        requests.get(url, timeout=5)
    except requests.ConnectionError:
        return False
    return True
