"""The ``govportal`` command.

Each room may offer commands in a module ``console`` of its own with ``register(subparsers)``. A
command sets ``run`` by ``parser.set_defaults(run=function)``; the function gets ``(app, site,
args)``, runs as the instance's administrator inside one transaction that is committed when it
returns, and gives an exit status or None. With ``set_defaults(run=…, offline=True)`` no instance is
opened and the function gets ``(args)`` alone.
"""

from collections.abc import Sequence
from govportal.console import delivery
from govportal.console import lifecycle
from govportal.console.instance import close_databases
from govportal.console.instance import open_site
from importlib import import_module
from zc.lockfile import LockError

import argparse
import logging
import warnings


# In the order of the floors; a room without commands isn't named.
ROOMS = (
    "govportal.codes.console",
    "govportal.records.console",
    "govportal.files.console",
    "govportal.publishing.console",
    "govportal.publishing.imports.console",
    "govportal.publishing.exports.console",
    "govportal.publishing.listing.console",
    "govportal.addons.evaluation.console",
)


def parser() -> argparse.ArgumentParser:
    """The command line with every room's commands."""
    result = argparse.ArgumentParser(prog="govportal", description=__doc__.splitlines()[0])
    result.add_argument("--site", default="govportal", help="site id (default: %(default)s)")
    subparsers = result.add_subparsers(dest="command", required=True, metavar="COMMAND")
    lifecycle.register(subparsers)
    delivery.register(subparsers)
    for room in ROOMS:
        import_module(room).register(subparsers)
    return result


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 when it did what it was asked."""
    # A person at a terminal needs the command's own words, not the libraries' remarks.
    warnings.simplefilter("ignore")
    logging.basicConfig(level=logging.ERROR)
    args = parser().parse_args(argv)
    try:
        if getattr(args, "offline", False):
            return args.run(args) or 0
        with open_site(args.site) as (app, site):
            return args.run(app, site, args) or 0
    except LockError:
        raise SystemExit(
            "数据正被另一个进程使用：FileStorage 同时只能由一个进程打开。"
            "请先停止服务，再运行此命令。"
        ) from None
    finally:
        close_databases()
