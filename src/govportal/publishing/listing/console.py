"""``govportal rebuild-lists``: the list projection anew from the content."""

from govportal.publishing.listing.rebuild import rebuild
from typing import Any

import argparse


SHOWN = 20
TITLES = {"missing": "清单中缺少", "stale": "清单中陈旧", "surplus": "清单中多余"}


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "rebuild-lists", help="由内容重建清单读取表，并报告发现的差异（可重复执行）"
    )
    parser.add_argument("--check", action="store_true", help="只检查，不修复；有差异时退出码为 1")
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Rebuild, and say what was found; with ``--check`` 1 when the list was wrong."""
    found = rebuild(site, repair=not args.check)
    print(f"核对公开内容 {found.checked} 条")
    for name, title in TITLES.items():
        items = getattr(found, name)
        print(f"{title} {len(items)} 条")
        for kind, uid, label in items[:SHOWN]:
            print(f"  {kind} {uid} {label}")
        if len(items) > SHOWN:
            print(f"  ……另有 {len(items) - SHOWN} 条")
    if found.clean:
        print("清单与内容一致")
    elif not args.check:
        print("已修复")
    return 1 if args.check and not found.clean else 0
