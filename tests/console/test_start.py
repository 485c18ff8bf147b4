"""`govportal start`, as a person runs it: a real process on an empty data folder."""

from tests.console.portal import Portal

import os
import pytest
import re
import requests
import signal
import subprocess
import sys


REGION = {"@type": "Region", "title": "山东省", "code": "370000", "level": "province"}


@pytest.fixture(scope="module")
def portal_process(tmp_path_factory):
    made = Portal(tmp_path_factory.mktemp("var"))
    yield made
    if made.process.poll() is None:
        made.stop(signal.SIGKILL)


def test_refuses_a_storage_that_it_does_not_know(tmp_path):
    process = subprocess.run(
        [sys.executable, "-m", "govportal.console", "start"],
        env=os.environ | {"GOVPORTAL_VAR": str(tmp_path), "GOVPORTAL_STORAGE": "floppy"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert process.returncode == 1
    assert "GOVPORTAL_STORAGE" in process.stderr
    assert list(tmp_path.iterdir()) == []


def test_refuses_a_command_on_a_site_that_is_not_there(tmp_path):
    process = subprocess.run(
        [sys.executable, "-m", "govportal.console", "rebuild-lists"],
        env=os.environ | {"GOVPORTAL_VAR": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert process.returncode == 1
    assert "govportal init" in process.stderr


def test_first_start_makes_everything_and_a_kill_loses_nothing(portal_process):
    printed = portal_process.start()
    password = re.search(r"初始密码：(\S+)", printed)
    assert password, printed
    auth = ("admin", password[1])
    headers = {"Accept": "application/json"}
    site = f"{portal_process.root}/govportal"

    made = requests.post(site, json=REGION, auth=auth, headers=headers, timeout=60)
    assert made.status_code == 201, made.text
    portal_process.stop(signal.SIGKILL)

    again = portal_process.start()
    assert "初始密码" not in again
    assert requests.get(f"{site}/370000", headers=headers, timeout=60).json()["title"] == "山东省"
    listed = requests.get(f"{portal_process.root}/api/v1/regions?fields=title", timeout=60).json()
    assert listed["items"] == [{"title": "山东省"}]


def test_refuses_a_command_while_the_data_are_open_elsewhere(portal_process):
    process = subprocess.run(
        [sys.executable, "-m", "govportal.console", "rebuild-lists"],
        env=portal_process.environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert process.returncode == 1
    assert process.stderr.strip().endswith("请先停止服务，再运行此命令。")


def test_ctrl_c_stops_it(portal_process):
    assert portal_process.stop(signal.SIGINT) in (0, -signal.SIGINT, 130)
    with pytest.raises(requests.ConnectionError):
        requests.get(portal_process.root, timeout=5)
