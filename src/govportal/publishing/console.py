"""``govportal take-effect``: the daily run of the review's clock."""

from datetime import date
from govportal.publishing.review import clock
from govportal.publishing.review.today import today
from typing import Any

import argparse


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "take-effect", help="使到期的定时事项生效、到期的事项取消（每天运行一次，可重复执行）"
    )
    parser.add_argument("--date", type=date.fromisoformat, help="YYYY-MM-DD，默认今天")
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Run the clock and say what was done; 1 when an item could not be done."""
    report = clock.run(site, args.date or today())
    print(f"生效 {len(report.effective)} 项，取消 {len(report.cancelled)} 项")
    for path in report.effective:
        print(f"  生效  {path}")
    for path in report.cancelled:
        print(f"  取消  {path}")
    for path, reason in report.failed:
        print(f"  未办  {path}：{reason}")
    return 1 if report.failed else 0
