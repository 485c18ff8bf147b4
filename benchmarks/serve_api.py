"""Serve the public API alone, without Plone: ``… PORT THREADS``; the database by environment."""

from govportal.publicapi.app import make_app
from waitress import serve

import sys


def main() -> None:
    """Serve until killed."""
    port, threads = int(sys.argv[1]), int(sys.argv[2])
    serve(make_app({}), host="127.0.0.1", port=port, threads=threads, ident="govportal")


if __name__ == "__main__":
    main()
