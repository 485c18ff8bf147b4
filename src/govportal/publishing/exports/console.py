"""``govportal export``, ``site-export`` and ``site-import``: content out of and into files."""

from govportal.errors import Problem
from govportal.publishing.exports.formats import WRITERS
from govportal.publishing.exports.wanted import wanted
from govportal.publishing.imports.mapping import TYPES
from pathlib import Path
from typing import Any
from typing import BinaryIO
from typing import cast
from zope.i18n import translate

import argparse
import os
import sys
import tempfile


def register(subparsers: Any) -> None:
    """Add the commands to the ``govportal`` parser."""
    table = subparsers.add_parser("export", help="按本系统格式导出一类内容，文件可以再导入")
    table.add_argument("--type", required=True, choices=TYPES, help="内容类型")
    table.add_argument("--format", choices=tuple(WRITERS), help="默认按文件名的后缀")
    table.add_argument("--region", default="", help="只导出这一区划（代码）及其下的内容")
    table.add_argument("--state", action="append", default=[], help="只导出这一状态，可以重复")
    table.add_argument("--output", type=Path, required=True, help="文件")
    table.set_defaults(run=export)
    out = subparsers.add_parser("site-export", help="全站导出到目录（plone.exportimport 格式）")
    out.add_argument("folder", type=Path, metavar="DIR", help="空目录，或尚不存在的目录")
    out.set_defaults(run=site_export)
    back = subparsers.add_parser("site-import", help="由 site-export 的目录导入全站")
    back.add_argument("folder", type=Path, metavar="DIR", help="site-export 写成的目录")
    back.set_defaults(run=site_import)


def export(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Write the file whole or not at all; 2 when it cannot be written."""
    format_ = args.format or args.output.suffix.lstrip(".")
    params = {"type": args.type, "format": format_, "region": args.region, "state": args.state}
    try:
        asked = wanted(site, params)
        with tempfile.NamedTemporaryFile(dir=args.output.absolute().parent, delete=False) as file:
            try:
                count = asked.write(cast(BinaryIO, file))
                file.flush()
                Path(file.name).chmod(0o666 & ~_umask())
                Path(file.name).replace(args.output)
            except BaseException:
                Path(file.name).unlink()
                raise
    except Problem as problem:
        print(translate(problem.message), file=sys.stderr)
        return 2
    except OSError as error:
        print(f"不能写入 {args.output}：{error.strerror}", file=sys.stderr)
        return 2
    print(f"已导出 {count} 条到 {args.output}")
    return 0


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def site_export(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Write the whole site into a folder; 2 when the folder holds something already."""
    from plone.exportimport.exporters import get_exporter

    folder: Path = args.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            # Files of an earlier export would come back with an import.
            print(f"{folder} 不是空目录，请换一个目录", file=sys.stderr)
            return 2
        # Passwords (hashed) and drafts are in it.
        folder.chmod(0o700)
        paths = get_exporter(site).export_site(folder)
    except OSError as error:
        print(f"不能写入 {folder}：{error.strerror}", file=sys.stderr)
        return 2
    print(f"已导出 {len(paths) - 1} 个文件到 {folder}")
    return 0


def site_import(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Import the whole site; 1 when items lack something, 2 when the folder is no export."""
    from plone.exportimport.importers import get_importer

    folder: Path = args.folder
    if not (folder / "content" / "__metadata__.json").is_file():
        print(f"{folder} 不是 site-export 写成的目录", file=sys.stderr)
        return 2
    importer = get_importer(site)
    for line in importer.import_site(folder.absolute()):
        print(line)
    for path, fields in sorted(importer.incomplete.items()):
        print(f"  不完整 {path}：{'、'.join(fields)}", file=sys.stderr)
    dropped = sorted(importer.importers["plone.importer.content"].dropped)
    for path in dropped:
        print(f"  未导入 {path}", file=sys.stderr)
    return 1 if importer.incomplete or dropped else 0
