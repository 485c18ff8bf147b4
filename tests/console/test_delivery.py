"""Messages leave a real portal: from its own thread, and by the command."""

from tests.console.portal import Portal

import json
import pytest
import re
import requests
import signal
import subprocess
import sys
import time


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def portal_process(var):
    """A portal that delivers nothing yet, and the administrator's password."""
    made = Portal(var, GOVPORTAL_WORKER="0")
    printed = made.start()
    yield made, ("admin", re.search(r"初始密码：(\S+)", printed)[1])
    if made.process.poll() is None:
        made.stop(signal.SIGKILL)


def ask(portal, auth, channel, to):
    answer = requests.post(
        f"{portal.root}/govportal/@outbox/check",
        json={"channel": channel, "to": to},
        auth=auth,
        headers={"Accept": "application/json"},
        timeout=60,
    )
    assert answer.status_code == 202, answer.text


def texts(var):
    path = var / "sms" / "sent.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_refuses_what_is_no_switch(var, portal_process):
    made, _auth = portal_process
    refused = subprocess.run(
        [sys.executable, "-m", "govportal.console", "serve"],
        env=made.environment | {"GOVPORTAL_WORKER": "yes"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert refused.returncode == 1
    assert "GOVPORTAL_WORKER" in refused.stderr


@pytest.mark.requirement("4.3.7")
def test_what_was_accepted_leaves_after_a_kill(var, portal_process):
    made, auth = portal_process
    ask(made, auth, "sms", "13800138000")
    ask(made, auth, "mail", "lilei@example.cn")
    time.sleep(2)
    assert texts(var) == []
    made.stop(signal.SIGKILL)

    done = subprocess.run(
        [sys.executable, "-m", "govportal.console", "deliver", "--once"],
        env=made.environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "已发送 2 条，失败 0 次" in done.stdout, done.stderr
    assert [line["phone"] for line in texts(var)] == ["13800138000"]
    assert len(list((var / "mail").glob("*.eml"))) == 1

    # And a serving process does it by itself.
    made.environment["GOVPORTAL_WORKER"] = "1"
    made.start()
    ask(made, auth, "sms", "13900139000")
    deadline = time.monotonic() + 30
    while len(texts(var)) < 2 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert [line["phone"] for line in texts(var)] == ["13800138000", "13900139000"]
    made.stop(signal.SIGINT)
