"""``govportal export``, ``site-export`` and ``site-import``: content out of and into files."""

from typing import Any


def register(subparsers: Any) -> None:
    """Add the commands to the ``govportal`` parser."""
