"""A real `govportal start` process for tests."""

from pathlib import Path

import os
import requests
import signal
import socket
import subprocess
import sys
import time


class Portal:
    """A `govportal start` process on a data folder; may be started again after it ended."""

    def __init__(self, var: Path, **environment: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.root = f"http://127.0.0.1:{port}"
        self.environment = os.environ | {
            "GOVPORTAL_VAR": str(var),
            "GOVPORTAL_PORT": str(port),
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
                [sys.executable, "-m", "govportal.console", "start"],
                env=self.environment,
                stdout=stream,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + 180
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if requests.get(f"{self.root}/govportal", timeout=60).status_code == 200:
                    return self.printed()
            except requests.ConnectionError:
                time.sleep(0.3)
        raise AssertionError(self.printed())

    def printed(self) -> str:
        """What it printed since its last start."""
        return self.output.read_text(encoding="utf-8", errors="replace")

    def stop(self, sign: signal.Signals) -> int:
        """Send a signal to it and its children, as Ctrl-C does; gives its exit status."""
        os.killpg(self.process.pid, sign)
        return self.process.wait(timeout=60)

    def run(self, script: str) -> None:
        """Run a script on the site while the portal is stopped; it sees ``site``."""
        whole = (
            "from govportal.console.instance import close_databases, open_site\n"
            "with open_site('govportal') as (app, site):\n"
            + "".join(f"    {line}\n" for line in script.splitlines())
            + "close_databases()\n"
        )
        subprocess.run([sys.executable, "-c", whole], env=self.environment, check=True)
