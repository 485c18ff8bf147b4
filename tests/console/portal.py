"""A real `govportal start` process for tests."""

from pathlib import Path

import os
import requests
import signal
import socket
import subprocess
import sys
import time


def _free_ports(number: int) -> list[int]:
    sockets = [socket.socket() for _ in range(number)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Portal:
    """A `govportal start` process on a data folder; may be started again after it ended.

    Args:
        var: the data folder.
        frontend: whether the front end is served, too; it must have been built.
        environment: variables beside those of the tests' own process.
    """

    def __init__(self, var: Path, frontend: bool = False, **environment: str) -> None:
        port, web_port = _free_ports(2)
        self.root = f"http://127.0.0.1:{port}"
        self.public = f"http://127.0.0.1:{web_port}"
        self.frontend = frontend
        self.environment = os.environ | {
            "GOVPORTAL_VAR": str(var),
            "GOVPORTAL_PORT": str(port),
            "GOVPORTAL_WEB_PORT": str(web_port),
            "GOVPORTAL_PROFILE": "",
            **environment,
        }
        for name in ("GOVPORTAL_ADMIN_PASSWORD", "GOVPORTAL_DATABASE", "GOVPORTAL_STORAGE"):
            if name not in environment:
                self.environment.pop(name, None)
        self.output = var / "output.txt"

    def start(self) -> str:
        """Start it and wait until it answers; gives what it printed."""
        with self.output.open("wb") as stream:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "govportal.console", "start"),
                    *([] if self.frontend else ["--no-frontend"]),
                ],
                env=self.environment,
                stdout=stream,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + 180
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if requests.get(self.watched, timeout=60).status_code == 200:
                    return self.printed()
            except requests.ConnectionError:
                pass
            time.sleep(0.3)
        raise AssertionError(self.printed())

    @property
    def watched(self) -> str:
        """The address that answers 200 when everything is up."""
        return f"{self.public}/" if self.frontend else f"{self.root}/govportal"

    def printed(self) -> str:
        """What it printed since its last start."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    def stop(self, sign: signal.Signals) -> int:
        """Send a signal to it and its children, as Ctrl-C does; gives its exit status."""
        os.killpg(self.process.pid, sign)
        return self.process.wait(timeout=60)

    def end(self) -> None:
        """Stop it as a person does, if it runs."""
        if self.process.poll() is None:
            self.stop(signal.SIGINT)

    def run(self, script: str) -> None:
        """Run a script on the site while the portal is stopped; it sees ``site``."""
        whole = (
            "from govportal.console.instance import close_databases, open_site\n"
            "with open_site('govportal') as (app, site):\n"
            + "".join(f"    {line}\n" for line in script.splitlines())
            + "close_databases()\n"
        )
        subprocess.run([sys.executable, "-c", whole], env=self.environment, check=True)
