"""Serve two bytes: what the load driver and the server can do at most. ``… PORT THREADS``."""

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any
from waitress import serve

import sys


def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Answer everything alike."""
    start_response("200 OK", [("Content-Length", "2"), ("Content-Type", "application/json")])
    return [b"{}"]


def main() -> None:
    """Serve until killed."""
    serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=int(sys.argv[2]), ident="empty")


if __name__ == "__main__":
    main()
