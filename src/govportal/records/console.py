"""``govportal migrate``: bring the SQL database to the schema of this release."""

from govportal.records.database import database
from govportal.records.upgrades import migrate
from typing import Any

import argparse


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser("migrate", help="更新 SQL 数据库结构到当前版本（可重复执行）")
    parser.set_defaults(run=run, offline=True)


def run(args: argparse.Namespace) -> int:
    """Migrate and say what was done."""
    before, after = migrate()
    where = database().url.render_as_string(hide_password=True)
    if before == after:
        print(f"数据库结构已是最新（{after}）：{where}")
    else:
        print(f"数据库结构已更新：{before or '空'} → {after}：{where}")
    return 0
