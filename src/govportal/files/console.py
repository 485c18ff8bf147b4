"""``govportal sweep-files``: remove files that nothing names."""

from govportal.files.sweep import sweep
from typing import Any

import argparse


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "sweep-files", help="清理没有任何记录引用的文件和过期的上传（可重复执行）"
    )
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Sweep and say what was done."""
    done = sweep()
    print(f"清理过期上传 {done.uploads} 个，查看文件 {done.seen} 个，删除 {done.removed} 个")
    return 0
