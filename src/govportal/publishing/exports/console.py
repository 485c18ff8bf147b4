"""``govportal export``: content in the portal's own shape."""

from govportal.publishing.exports.native import FORMATS
from govportal.publishing.exports.native import TYPES
from govportal.publishing.exports.native import WRITERS
from pathlib import Path
from typing import Any

import argparse
import sys


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser("export", help="按本系统格式导出一类内容，可再导入")
    parser.add_argument("--type", required=True, choices=TYPES, help="内容类型")
    parser.add_argument("--format", choices=FORMATS, help="默认按文件名后缀，否则为 jsonl")
    parser.add_argument("--output", type=Path, help="文件；不给则写到标准输出")
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Write the file; 2 when it cannot be written."""
    suffix = args.output.suffix.lstrip(".") if args.output else ""
    kind = args.format or (suffix if suffix in FORMATS else "jsonl")
    try:
        data = WRITERS[kind](args.type)
    except ValueError as error:
        print(f"有文字超过 XLSX 单元格的长度（{error}），请改用 jsonl", file=sys.stderr)
        return 2
    if args.output is None:
        sys.stdout.buffer.write(data)
        return 0
    args.output.write_bytes(data)
    print(f"已导出 {args.type} 到 {args.output}")
    return 0
