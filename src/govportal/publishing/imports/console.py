"""``govportal import``: lists into the site."""

from govportal.errors import Problem
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.report import Report
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run as import_table
from govportal.publishing.imports.runner import STATES
from pathlib import Path
from typing import Any
from zope.i18n import translate

import argparse
import sys


#: Rows that are written between two commits.
BATCH = 250
SHOWN = 20
#: The largest file that an administrator may import by the console, in bytes.
MAX_SIZE = 1024 * 1024 * 1024


def register(subparsers: Any) -> None:
    """Add the command to the ``govportal`` parser."""
    parser = subparsers.add_parser(
        "import", help="导入清单（CSV、XLSX、JSONL，可为 .gz）；可重复执行，按编码识别"
    )
    parser.add_argument("file", type=Path, help="文件")
    parser.add_argument(
        "--mapping",
        required=True,
        help="映射名称，或映射文件（.yaml）的路径；现有：" + "、".join(mappings.names()),
    )
    parser.add_argument("--dry-run", action="store_true", help="试导入：只检查，不写入")
    parser.add_argument("--report", type=Path, help="逐行报告：.xlsx 或 .json")
    parser.add_argument(
        "--state", choices=STATES, default="draft", help="导入内容的状态（默认 draft 草稿）"
    )
    parser.add_argument("--place", default="", help="没有写明区划的内容归入的区划代码")
    parser.set_defaults(run=run)


def run(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Import the file and say what became of its rows; 1: rows were refused, 2: unreadable."""
    try:
        mapping = mappings.load(args.mapping)
        data = args.file.read_bytes()
        options = Options(
            dry_run=args.dry_run,
            state=args.state,
            place=args.place,
            commit_every=0 if args.dry_run else BATCH,
            progress=_progress if sys.stderr.isatty() else None,
            trusted=True,
            comment=f"导入 {args.file.name}",
        )
        report = import_table(read(data, MAX_SIZE), mapping, options)
    except Problem as problem:
        print(translate(problem.message), file=sys.stderr)
        return 2
    except OSError as error:
        print(f"不能读取 {args.file}：{error.strerror}", file=sys.stderr)
        return 2
    show(report)
    if args.report:
        write(report, args.report)
        print(f"逐行报告：{args.report}")
    return 1 if report.count()["refused"] else 0


def _progress(done: int, total: int) -> None:
    if done % 50 == 0 or done == total:
        print(f"\r{done}/{total}", end="" if done < total else "\n", file=sys.stderr, flush=True)


def show(report: Report) -> None:
    """Print counts and the first findings."""
    data = report.as_dict(SHOWN)
    print(("试导入（未写入）：" if report.dry_run else "导入：") + report.summary())
    if len(data["parts"]) > 1:
        for name in data["parts"]:
            n = data["parts"][name]
            print(
                f"  {name}：新建 {n['created']}，更新 {n['updated']}，无变化 {n['unchanged']}，"
                f"跳过 {n['skipped']}，拒绝 {n['refused']}，有警告 {n['warned']}"
            )
    for severity, kinds in data["kinds"].items():
        print(f"  {severity}：" + "，".join(f"{kind} {count}" for kind, count in kinds.items()))
    for note in data["notes"]:
        print(f"  {note}")
    for line in data["findings"]:
        print(f"  第 {line['row']} 行 {line['severity']} {line['field_title']}：{line['message']}")
    if data["findings_total"] > SHOWN:
        print(f"  ……另有 {data['findings_total'] - SHOWN} 条，见逐行报告（--report）")
    print(f"  用时 {data['seconds']} 秒")


def write(report: Report, path: Path) -> None:
    """Write the report as XLSX or, by its name, as JSON."""
    if path.suffix == ".json":
        import json

        path.write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=1), "utf-8")
    else:
        path.write_bytes(report.xlsx())
