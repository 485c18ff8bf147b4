"""``govportal rebuild-evaluations``: the sums of evaluations counted anew."""

from govportal.addons.evaluation.sums import rebuild
from typing import Any

import argparse


SHOWN = 20


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "rebuild-evaluations", help="由评价记录重算评价统计，并报告发现的差异（可重复执行）"
    )
    parser.add_argument("--check", action="store_true", help="只检查，不修复；有差异时退出码为 1")
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Count, and say what was found; with ``--check`` 1 when a sum was wrong."""
    found = rebuild(repair=not args.check)
    print(f"核对评价 {found.checked} 件")
    print(f"统计有误 {len(found.wrong)} 项")
    for key in found.wrong[:SHOWN]:
        print("  " + " ".join(part for part in key if part))
    if len(found.wrong) > SHOWN:
        print(f"  ……另有 {len(found.wrong) - SHOWN} 项")
    if not found.wrong:
        print("统计与评价一致")
    elif not args.check:
        print("已修复")
    return 1 if args.check and found.wrong else 0
